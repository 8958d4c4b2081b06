#include "maps/import/thing.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace shangquan {

namespace {

struct LayerWord {
    std::string_view word;  ///< in lower case, found anywhere in the name
    std::string_view key;
    std::string_view value;  ///< of features that do not say more themselves
};

/// The first that is found decides, so the longer word stands before the shorter.
constexpr std::array<LayerWord, 36> layer_words{{
    {"sidewalk", "highway", "footway"},
    {"footway", "highway", "footway"},
    {"crosswalk", "footway", "crossing"},
    {"crossing", "footway", "crossing"},
    {"pedestrian", "highway", "pedestrian"},
    {"plaza", "place", "square"},
    {"square", "place", "square"},
    {"stair", "highway", "steps"},
    {"steps", "highway", "steps"},
    {"road", "highway", "residential"},
    {"street", "highway", "residential"},
    {"building", "building", "yes"},
    {"footprint", "building", "yes"},
    {"outline", "building", "yes"},
    {"wall", "barrier", "wall"},
    {"fence", "barrier", "fence"},
    {"barrier", "barrier", "wall"},
    {"water", "natural", "water"},
    {"river", "natural", "water"},
    {"park", "leisure", "park"},
    {"shop", "shop", "yes"},
    {"entrance", "entrance", "yes"},
    {"door", "entrance", "yes"},
    {"metro", "railway", "subway_entrance"},
    {"bus", "highway", "bus_stop"},
    {"border", "boundary", "site"},
    {"walk", "area:highway", "footway"},
    {"建筑", "building", "yes"},
    {"墙", "barrier", "wall"},
    {"人行", "highway", "footway"},
    {"广场", "place", "square"},
    {"道路", "highway", "residential"},
    {"水", "natural", "water"},
    {"楼梯", "highway", "steps"},
    {"公园", "leisure", "park"},
    {"出入口", "entrance", "yes"},
}};

}  // namespace

std::pair<std::string_view, std::string_view> tag_of_layer(std::string_view name) {
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto found = std::find_if(layer_words.begin(), layer_words.end(),
                                    [&](const LayerWord& row) { return lower.find(row.word) != std::string::npos; });
    if (found == layer_words.end()) return {};
    return {found->key, found->value};
}

}  // namespace shangquan
