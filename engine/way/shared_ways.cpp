#include "engine/way/shared_ways.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace shangquan {

namespace {

constexpr float shared_reach = 15.0F;  ///< metres between doors (A): as far as one sees a shop's sign
constexpr int square_side = 16;        ///< metres, no less than the reach

/// Puts one destination after the other to the ways there are.
class Sharing {
public:
    Sharing(const Zone& zone, const WalkGrid& grid, const std::vector<std::vector<CellId>>& goals)
        : zone_(zone), grid_(grid), goals_(goals) {}

    std::vector<SharedWay> ways() {
        for (std::size_t row = 0; row < goals_.size(); ++row) place(static_cast<DestinationId>(row));
        return std::move(ways_);
    }

private:
    using Square = std::tuple<bool, std::uint32_t, int, int>;

    [[nodiscard]] bool is_passage(DestinationId destination) const { return destination >= zone_.venues.size() + zone_.gates.size(); }

    [[nodiscard]] bool shares(DestinationId destination) const {
        if (goals_[destination].empty()) return false;
        if (destination >= zone_.venues.size()) return is_passage(destination);
        const Venue& venue = zone_.venues[destination];
        return venue.doors.size() == 1 && !venue.open_air();
    }

    [[nodiscard]] Spot spot(DestinationId destination) const { return grid_.centre(middle_of(goals_[destination])); }

    [[nodiscard]] Square square_of(DestinationId destination) const {
        const Spot there = spot(destination);
        return {is_passage(destination), there.floor.value, static_cast<int>(there.x) / square_side, static_cast<int>(there.y) / square_side};
    }

    [[nodiscard]] bool is_beside(const Spot& door, const SharedWay& way) const {
        return std::all_of(way.destinations.begin(), way.destinations.end(), [&](DestinationId other) {
            const Spot there = spot(other);
            return std::hypot(door.x - there.x, door.y - there.y) <= shared_reach && grid_.in_sight(door, there);
        });
    }

    /// The first way whose doors are all beside this one, or whose landings are.
    [[nodiscard]] std::optional<std::size_t> way_beside(DestinationId destination) const {
        const auto [passages, floor, i, j] = square_of(destination);
        const Spot door = spot(destination);
        std::optional<std::size_t> first;
        for (int row = j - 1; row <= j + 1; ++row)
            for (int column = i - 1; column <= i + 1; ++column) {
                const auto found = by_square_.find({passages, floor, column, row});
                if (found == by_square_.end()) continue;
                for (const std::size_t way : found->second)
                    if ((!first || way < *first) && is_beside(door, ways_[way])) first = way;
            }
        return first;
    }

    void place(DestinationId destination) {
        const auto& cells = goals_[destination];
        const bool may_share = shares(destination);
        if (may_share)
            if (const auto way = way_beside(destination)) {
                ways_[*way].destinations.push_back(destination);
                ways_[*way].goal.insert(ways_[*way].goal.end(), cells.begin(), cells.end());
                return;
            }
        if (may_share) by_square_[square_of(destination)].push_back(ways_.size());
        ways_.push_back({{destination}, cells});
    }

    const Zone& zone_;
    const WalkGrid& grid_;
    const std::vector<std::vector<CellId>>& goals_;
    std::map<Square, std::vector<std::size_t>> by_square_;
    std::vector<SharedWay> ways_;
};

}  // namespace

std::vector<SharedWay> share_ways(const Zone& zone, const WalkGrid& grid, const std::vector<std::vector<CellId>>& goals) {
    return Sharing{zone, grid, goals}.ways();
}

}  // namespace shangquan
