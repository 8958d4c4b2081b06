#include "viewer/walkers/deeds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace shangquan {

namespace {

struct StageText {
    const char* stage;
    Text words;
};

constexpr std::array<StageText, 9> stage_texts{{{"to_venue", Text::deed_to_venue},
                                                {"venue_line", Text::deed_venue_line},
                                                {"staying", Text::deed_staying},
                                                {"inside", Text::deed_inside},
                                                {"connector_line", Text::deed_connector_line},
                                                {"riding", Text::deed_riding},
                                                {"to_gate", Text::deed_to_gate},
                                                {"gate_line", Text::deed_gate_line},
                                                {"left", Text::deed_left}}};

/// Its name in that language, or the id where it has none.
template <class Features>
std::string named(const Features& features, const std::string& id, Language language) {
    const auto found = std::find_if(features.begin(), features.end(), [&](const auto& feature) { return feature.id == id; });
    if (found == features.end()) return "";
    const std::string& name = in(language, found->name);
    return name.empty() ? id : name;
}

std::string place_name(const std::string& id, const ZoneLayers& map, Language language) {
    for (const std::string& name : {named(map.venues, id, language), named(map.gates, id, language), named(map.connectors, id, language)})
        if (!name.empty()) return name;
    return id;
}

}  // namespace

std::string words_of(const RecordedDeed& deed, const ZoneLayers& map, Language language) {
    const auto* row = std::find_if(stage_texts.begin(), stage_texts.end(), [&](const StageText& text) { return text.stage == deed.stage; });
    if (row == stage_texts.end()) return deed.stage;
    return fmt::format(fmt::runtime(in(language, row->words)), place_name(deed.place, map, language));
}

}  // namespace shangquan
