#include "maps/import/building_index.hpp"
#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <algorithm>
#include <vector>

namespace shangquan {

namespace {

constexpr double wall_reach = 30.0;  ///< metres from within a building to its wall

bool is_stairs(const TownWay& way) { return way.form.kind == StreetKind::steps || way.drawn->tags.has("conveying"); }

/// A tunnel for walkers on no stated layer: under something, or through it.
bool may_be_passage(const TownWay& way) {
    const Tags& tags = way.drawn->tags;
    return way.level < 0 && !way.form.carriageway() && !is_stairs(way) && tags.has("tunnel") && tags["layer"].empty() &&
           tags["level"].empty();
}

Point middle_of(const Polyline& line) { return (line[(line.size() - 1) / 2] + line[line.size() / 2]) / 2.0; }

/// Whether a tunnel goes on, at either end, as one that is known to lie below the street, or as stairs.
class Depths {
public:
    explicit Depths(const Town& town) : town_(town), corners_(lines_of(town)) {
        for (const TownWay& way : town.ways)
            below_.push_back(is_stairs(way) || (way.level < 0 && !may_be_passage(way)));
        bool more = true;
        while (more) {
            more = false;
            for (std::size_t row = 0; row < below_.size(); ++row)
                if (!below_[row] && may_be_passage(town.ways[row]) && goes_below(town.ways[row]))
                    more = below_[row] = true;
        }
    }

    [[nodiscard]] bool is_below(std::size_t row) const { return below_[row]; }

private:
    static std::vector<const Polyline*> lines_of(const Town& town) {
        std::vector<const Polyline*> lines;
        for (const TownWay& way : town.ways) lines.push_back(&way.drawn->line);
        return lines;
    }

    [[nodiscard]] bool goes_below(const TownWay& way) const {
        const auto below = [this](const CornerIndex::Touch& touch) { return static_cast<bool>(below_[touch.line]); };
        const auto& begin = corners_.at(way.drawn->line.front());
        const auto& end = corners_.at(way.drawn->line.back());
        return std::any_of(begin.begin(), begin.end(), below) || std::any_of(end.begin(), end.end(), below);
    }

    const Town& town_;
    CornerIndex corners_;
    std::vector<bool> below_;
};

}  // namespace

void find_passages(Town& town) {
    if (std::none_of(town.ways.begin(), town.ways.end(), may_be_passage)) return;
    const Depths depths{town};
    const BuildingIndex houses{town.layers.buildings};
    for (std::size_t row = 0; row < town.ways.size(); ++row) {
        TownWay& way = town.ways[row];
        if (!may_be_passage(way) || depths.is_below(row)) continue;
        if (!houses.around(middle_of(way.drawn->line), wall_reach)) continue;
        way.level = way.upper = 0;
        way.through = true;
    }
}

}  // namespace shangquan
