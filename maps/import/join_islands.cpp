#include "maps/ground/groups.hpp"
#include "maps/ground/parts.hpp"
#include "maps/import/town.hpp"
#include "maps/import/walked_ground.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace shangquan {

namespace {

constexpr int widest_gap = 25;       ///< metres of carriageway that a joining crossing spans at the most
constexpr int least_island = 100;    ///< m²; smaller pieces of pavement are not joined
constexpr double beside_kerb = 1.5;  ///< metres beside a carriageway that belong to it here
constexpr double crossing_width = 4.0;

/// Where two pieces of ground face each other over a carriageway.
struct Facing {
    std::size_t one;
    std::size_t other;
    int gap;  ///< cells between them
    Cell from;
    Cell to;
};

/// Cells of streets people may cross: all but those no one walks beside.
Mask crossable(Town& town) {
    std::vector<Shape> strips;
    for (const TownWay& way : town.ways)
        if (way.form.carriageway() && way.level == 0 && way.form.reach() > way.form.width / 2.0)
            strips.push_back(town.bench.widened(
                way.drawn->line, (way.beside_footway ? way.landing() : way.form.width / 2.0) + beside_kerb));
    return centre_cells(town.bench.polygons(town.bench.united(strips)), town.layers.frame.grid);
}

/// Lets every piece of ground grow over the carriageways until it meets another.
class Growth {
public:
    Growth(const Parts& parts, const Mask& streets)
        : owner_(parts.part), origin_(parts.part.frame), steps_(parts.part.frame) {
        std::vector<Cell> front;
        for (int j = 0; j < owner_.frame.rows; ++j)
            for (int i = 0; i < owner_.frame.columns; ++i) {
                std::int32_t& part = owner_.at({i, j});
                if (part == Parts::none) continue;
                if (parts.area[static_cast<std::size_t>(part)] < least_island) {
                    part = Parts::none;
                    continue;
                }
                origin_.at({i, j}) = {i, j};
                front.push_back({i, j});
            }
        for (int step = 1; step <= widest_gap && !front.empty(); ++step) front = grown(front, streets, step);
    }

    /// The closest facing of every pair of pieces, the middle one of many alike, nearest pairs first.
    [[nodiscard]] std::vector<Facing> facings() const {
        std::vector<Facing> all;
        for (const auto& [pair, alike] : best_) all.push_back(alike[alike.size() / 2]);
        std::stable_sort(all.begin(), all.end(), [](const Facing& a, const Facing& b) { return a.gap < b.gap; });
        return all;
    }

private:
    std::vector<Cell> grown(const std::vector<Cell>& front, const Mask& streets, int step) {
        static constexpr std::array<Cell, 4> sides{Cell{1, 0}, Cell{-1, 0}, Cell{0, 1}, Cell{0, -1}};
        std::vector<Cell> next;
        for (const Cell cell : front)
            for (const Cell side : sides) {
                const Cell beside{cell.i + side.i, cell.j + side.j};
                if (!owner_.frame.contains(beside)) continue;
                if (owner_.at(beside) != Parts::none) {
                    if (owner_.at(cell) < owner_.at(beside)) meet(cell, beside);
                } else if (streets.at(beside) != 0) {
                    owner_.at(beside) = owner_.at(cell);
                    origin_.at(beside) = origin_.at(cell);
                    steps_.at(beside) = step;
                    next.push_back(beside);
                }
            }
        return next;
    }

    /// Two neighbours of different pieces; told once, by that of the lower number.
    void meet(Cell a, Cell b) {
        const int gap = steps_.at(a) + steps_.at(b);
        if (gap == 0 || gap > widest_gap) return;
        const auto one = static_cast<std::size_t>(owner_.at(a));
        const auto other = static_cast<std::size_t>(owner_.at(b));
        std::vector<Facing>& best = best_[{one, other}];
        if (!best.empty() && gap < best.front().gap) best.clear();
        if (best.empty() || gap == best.front().gap) best.push_back({one, other, gap, origin_.at(a), origin_.at(b)});
    }

    Grid<std::int32_t> owner_;
    Grid<Cell> origin_;
    Grid<int> steps_;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<Facing>> best_;
};

void join_through_other_floors(const Parts& parts, const Mask& walked, Groups& groups) {
    std::optional<std::size_t> first;
    for (std::size_t part = 0; part < parts.count(); ++part) {
        if (walked.at(parts.first[part]) == 0) continue;
        if (first) groups.join(*first, part);
        first = first.value_or(part);
    }
}

void lay(Town& town, const Facing& facing, int number) {
    const GridFrame& grid = town.layers.frame.grid;
    const Point from = centre(grid, facing.from);
    const Point to = centre(grid, facing.to);
    const std::string id = fmt::format("joined-{}", number);
    Feature identity{
        .id = id, .name = {}, .source = fmt::format("{}, joined by rule", town.origin), .confidence = "low"};
    town.add_strip(identity, AreaKind::crossing, 0, {from, to}, crossing_width);
    identity.id += "-landing";
    town.add_strip(std::move(identity), AreaKind::sidewalk, 0, {from, to}, crossing_width);
    town.findings.note(
        {"areas", id, from}, "joined",
        fmt::format("no way joins the pavements on both sides of the street; people cross here, {} m", facing.gap));
}

}  // namespace

WalkedGround join_islands(Town& town) {
    FindingList told_when_built{town.layers.id};
    FloorMaker maker{town.layers, told_when_built};
    const Zone bare = bare_ground(town.layers, maker);
    WalkedGround together{bare};
    const auto street =
        std::find_if(bare.floors.begin(), bare.floors.end(), [](const Floor& floor) { return floor.level == 0; });
    const Parts parts = parts_of(street->mask, street->cuts);
    Groups groups{parts.count()};
    if (const Mask* const walked = together.floor(0)) join_through_other_floors(parts, *walked, groups);
    int number = 0;
    for (const Facing& facing : Growth{parts, crossable(town)}.facings())
        if (groups.join(facing.one, facing.other)) {
            const std::size_t before = town.layers.areas.size();
            lay(town, facing, ++number);
            for (std::size_t row = before; row < town.layers.areas.size(); ++row) maker.add(town.layers.areas[row]);
        }
    return number == 0 ? std::move(together) : WalkedGround{bare_ground(town.layers, maker)};
}

}  // namespace shangquan
