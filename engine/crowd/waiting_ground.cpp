#include "engine/crowd/waiting_ground.hpp"

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>
#include <unordered_set>

namespace shangquan {

namespace {

constexpr float in_the_open = 20.0F;  ///< times a metre off the wall counts in a line along it (A)
constexpr float own_way = 0.5F;      ///< times a metre of one's own way to a place counts against one nearer to the front (A)
constexpr float off_centre = 0.25F;  ///< metres, in both directions: two on a cell stand 0.7 m apart

/// Where one may stand, reached over cells nearer to the front.
struct Reached {
    float away = 0.0F;
    CellId cell = no_cell;
    std::uint16_t before = 0;

    bool operator>(const Reached& other) const { return std::tuple{away, cell, before} > std::tuple{other.away, other.cell, other.before}; }
};

bool by_wall(const WalkGrid& grid, CellId cell) {
    for (const std::size_t side : {0U, 2U, 4U, 6U})
        if (grid.beside(cell, side) == no_cell) return true;
    return false;
}

/// Metres of a step towards neighbour `k` onto `there`.
float step_onto(const WaitingSite& site, CellId there, std::size_t k) {
    const float length = k % 2 == 0 ? 1.0F : std::sqrt(2.0F);
    return site.shape == LineShape::cluster || by_wall(site.grid, there) ? length : in_the_open * length;
}

}  // namespace

WaitingGround::WaitingGround(const WaitingSite& site) {
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> front;
    std::unordered_set<CellId> seen;
    for (const CellId cell : site.served) front.push({0.0F, cell, 0});
    while (!front.empty() && rows_.size() < most_cells) {
        const Reached next = front.top();
        front.pop();
        if (!seen.insert(next.cell).second) continue;
        const bool passed_only = next.away > 0.0F && site.kept_free(next.cell);
        const auto row = passed_only ? next.before : static_cast<std::uint16_t>(rows_.size());
        if (!passed_only) rows_.push_back({next.cell, next.before, next.away});
        for (std::size_t k = 0; k < neighbour_i.size(); ++k)
            if (const CellId there = site.grid.beside(next.cell, k); there != no_cell)
                front.push({next.away + step_onto(site, there, k), there, row});
    }
}

PlaceId WaitingGround::free_place(const WalkGrid& grid, CellId from, const std::vector<std::uint8_t>& closed) const {
    const Spot here = grid.centre(from);
    PlaceId best = no_place;
    float least = 1e30F;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const auto free = std::find(rows_[row].who.begin(), rows_[row].who.end(), nobody);
        if (free == rows_[row].who.end() || (!closed.empty() && closed[rows_[row].cell] != 0)) continue;
        const Spot there = grid.centre(rows_[row].cell);
        const float metres = rows_[row].away + own_way * std::hypot(there.x - here.x, there.y - here.y);
        if (metres >= least) continue;
        least = metres;
        best = static_cast<PlaceId>(row * persons + static_cast<std::size_t>(free - rows_[row].who.begin()));
    }
    return best;
}

std::vector<WaitingGround::Step> WaitingGround::leave(PlaceId place) {
    std::vector<Step> steps;
    at(place) = nobody;
    for (PlaceId behind = next_behind(place / persons); behind != no_place; behind = next_behind(place / persons)) {
        at(place) = at(behind);
        at(behind) = nobody;
        steps.push_back({at(place), place});
        place = behind;
    }
    return steps;
}

/// The nearest of those who move up to a row, none where nobody does.
PlaceId WaitingGround::next_behind(std::size_t row) const {
    for (std::size_t behind = row + 1; behind < rows_.size(); ++behind) {
        if (rows_[behind].before != row || rows_[behind].away == 0.0F) continue;
        for (PlaceId k = 0; k < persons; ++k)
            if (rows_[behind].who[k] != nobody) return static_cast<PlaceId>(behind * persons + k);
    }
    return no_place;
}

Spot WaitingGround::spot(const WalkGrid& grid, PlaceId place) const {
    const Spot middle = grid.centre(cell(place));
    const float off = place % persons == 0 ? -off_centre : off_centre;
    const Spot spot{middle.floor, middle.x + off, middle.y + off};
    return grid.is_ground(spot, cell(place)) ? spot : middle;
}

bool WaitingGround::any_on_cell_of(PlaceId place) const {
    const auto& who = rows_[place / persons].who;
    return std::any_of(who.begin(), who.end(), [](PersonId person) { return person != nobody; });
}

}  // namespace shangquan
