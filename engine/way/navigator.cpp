#include "engine/way/navigator.hpp"

#include "engine/way/field_solver.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shangquan {

namespace {

constexpr double door_reach = 1.3;     ///< metres from a door that count as being there
constexpr double gate_reach = 2.0;     ///< metres from a gate
constexpr double landing_reach = 1.6;  ///< metres from a landing

bool leads(const Connector& connector, bool upwards) {
    return connector.direction == ConnectorDirection::both ||
           (connector.direction == ConnectorDirection::up) == upwards;
}

Passage passage_of(const Zone& zone, const WalkGrid& grid, std::uint32_t row, bool upwards) {
    const Connector& connector = zone.connectors[row];
    Passage passage;
    passage.connector = ConnectorId{row};
    const auto lower = grid.cells_around(connector.lower_floor, connector.lower, landing_reach);
    const auto upper = grid.cells_around(connector.upper_floor, connector.upper, landing_reach);
    passage.entry = upwards ? lower : upper;
    passage.exit = upwards ? upper : lower;
    passage.ride = static_cast<float>(passage_seconds(connector, upwards, usual_speed) * usual_speed);
    passage.cost = passage.ride;
    return passage;
}

std::vector<Passage> passages_of(const Zone& zone, const WalkGrid& grid) {
    std::vector<Passage> passages;
    for (std::uint32_t row = 0; row < zone.connectors.size(); ++row)
        for (const bool upwards : {true, false})
            if (leads(zone.connectors[row], upwards)) passages.push_back(passage_of(zone, grid, row, upwards));
    return passages;
}

}  // namespace

Navigator::Navigator(const Zone& zone, const WalkGrid& grid, Workers& workers, FieldStore* store) : zone_(zone), map_(grid) {
    slow_at_signals();
    map_.add_passages(passages_of(zone, grid));
    find_goals(workers);
    make_room();
    if (store != nullptr && take(*store, workers)) return;
    solve_all(workers);
    if (store != nullptr) give(*store, workers);
}

Navigator::~Navigator() = default;

/// A way over a crossing costs the mean wait for its signal.
void Navigator::slow_at_signals() {
    for (const Signal& signal : zone_.signals) {
        const double factor = 1.0 + signal.mean_wait() * usual_speed / signal.length;
        for (const CellId cell : map_.grid.cells_inside(signal.floor, signal.area))
            map_.slowness[ground_of(cell)] *= static_cast<float>(factor);
    }
}

void Navigator::find_goals(Workers& workers) {
    for (const Gate& gate : zone_.gates) node_cells_.push_back(map_.grid.cells_around(gate.floor, gate.position, gate_reach));
    const auto gate_cells = node_cells_;
    for (const Venue& venue : zone_.venues) {
        first_door_.push_back(static_cast<NodeId>(node_cells_.size()));
        std::vector<CellId> goal;
        for (const Point& door : venue.doors) {
            node_cells_.push_back(map_.grid.cells_around(venue.floor, door, door_reach));
            goal.insert(goal.end(), node_cells_.back().begin(), node_cells_.back().end());
        }
        goals_.push_back(std::move(goal));
    }
    first_door_.push_back(static_cast<NodeId>(node_cells_.size()));
    lay_grounds(workers);
    goals_.insert(goals_.end(), gate_cells.begin(), gate_cells.end());
    for (const Venue& venue : zone_.venues) tastes_.push_back(venue.key);
    for (const Gate& gate : zone_.gates) tastes_.push_back(gate.key);
}

/// Open-air venues are entered anywhere on their ground.
void Navigator::lay_grounds(Workers& workers) {
    grounds_.resize(zone_.venues.size());
    workers.for_each(zone_.venues.size(), [&](std::size_t row, int) {
        const Venue& venue = zone_.venues[row];
        if (!venue.open_air()) return;
        auto ground = map_.grid.cells_inside(venue.floor, MultiPolygon{venue.ground});
        grounds_[row] = OpenGround{map_.grid, ground.empty() ? goals_[row] : std::move(ground)};
        goals_[row] = grounds_[row].cells();
    });
}

void Navigator::make_room() {
    ways_ = share_ways(zone_, map_.grid, goals_);
    const std::size_t cells = map_.grid.cell_count();
    codes_.resize(ways_.size() * cells);
    efforts_.resize(ways_.size());
    fields_.resize(goals_.size());
    field_ids_.resize(goals_.size());
    for (std::size_t row = 0; row < ways_.size(); ++row)
        for (const DestinationId to : ways_[row].destinations) {
            field_ids_[to] = static_cast<FieldId>(row);
            fields_[to].codes = std::span{codes_}.subspan(row * cells, cells);
        }
}

void Navigator::solve_all(Workers& workers) {
    std::vector<FieldId> all(ways_.size());
    std::iota(all.begin(), all.end(), FieldId{0});
    solve(all, workers);
}

/// Fields whose goals lie near each other are solved together; a few make two groups at least, for two workers.
void Navigator::solve(const std::vector<FieldId>& fields, Workers& workers) {
    solvers_.resize(static_cast<std::size_t>(workers.count()));
    std::vector<FieldId> order = fields;
    std::stable_sort(order.begin(), order.end(), [&](FieldId a, FieldId b) { return place_in_order(a) < place_in_order(b); });
    const std::size_t size = std::clamp((order.size() + 1) / 2, std::size_t{1}, sweep_lanes);
    workers.for_each((order.size() + size - 1) / size, [&](std::size_t group, int worker) {
        auto& solver = solvers_[static_cast<std::size_t>(worker)];
        if (!solver) solver = std::make_unique<FieldSolver>(map_);
        const std::size_t first = group * size;
        solve_group(std::span{order}.subspan(first, std::min(size, order.size() - first)), *solver);
    });
}

/// Along a curve that keeps near what lies near (Morton 1966), whatever the floor.
std::uint64_t Navigator::place_in_order(FieldId field) const {
    const auto& goal = ways_[field].goal;
    if (goal.empty()) return 0;
    const Spot spot = map_.grid.centre(middle_of(goal));
    std::uint64_t place = 0;
    for (std::uint32_t bit = 0; bit < 16; ++bit) {
        place |= (static_cast<std::uint64_t>(spot.x) >> bit & 1U) << (2 * bit);
        place |= (static_cast<std::uint64_t>(spot.y) >> bit & 1U) << (2 * bit + 1);
    }
    return place;
}

void Navigator::solve_group(std::span<const FieldId> rows, FieldSolver& solver) {
    std::vector<FieldTask> tasks;
    for (const FieldId row : rows) {
        const DestinationId first = ways_[row].destinations.front();
        tasks.push_back({ways_[row].goal, tastes_[first], &fields_[first]});
    }
    solver.solve(tasks);
    for (std::size_t task = 0; task < rows.size(); ++task) {
        hand_boardings(rows[task]);
        auto& efforts = efforts_[rows[task]];
        efforts.clear();
        for (const auto& cells : node_cells_)
            efforts.push_back(cells.empty() ? std::numeric_limits<float>::infinity() : solver.effort(task, middle_of(cells)));
    }
}

/// Those who share a field board where its first destination's visitors do.
void Navigator::hand_boardings(FieldId field) {
    const auto& sharers = ways_[field].destinations;
    for (const DestinationId to : std::span{sharers}.subspan(1)) fields_[to].boardings = fields_[sharers.front()].boardings;
}

CellId Navigator::last_cell(DestinationId destination, CellId here) const {
    const auto& own = goals_[destination];
    if (ways_[field_ids_[destination]].destinations.size() == 1 || std::binary_search(own.begin(), own.end(), here)) return here;
    const CellId end = middle_of(own);
    return is_straight_way(map_.grid.centre(here), map_.grid.centre(end)) ? end : here;
}

/// Whether one may go straight from one place to the other: nothing is in between, and nothing is closed.
bool Navigator::is_straight_way(const Spot& from, const Spot& to) const {
    constexpr int looks = 2;  // a metre
    if (!map_.grid.in_sight(from, to)) return false;
    const int count = closed_.empty() ? 0 : static_cast<int>(std::ceil(std::hypot(to.x - from.x, to.y - from.y))) * looks;
    for (int k = 1; k <= count; ++k) {
        const float share = static_cast<float>(k) / static_cast<float>(count);
        const Spot there{from.floor, std::lerp(from.x, to.x, share), std::lerp(from.y, to.y, share)};
        if (closed_[map_.grid.cell_of(there)] != 0) return false;
    }
    return true;
}

void Navigator::feel_lines(const std::vector<double>& waits) {
    for (std::size_t row = 0; row < map_.passages.size(); ++row) {
        Passage& passage = map_.passages[row];
        passage.cost = passage.ride + static_cast<float>(waits[row] * usual_speed);
    }
}

void Navigator::close(std::vector<std::uint8_t> closed, Workers& workers) {
    closed_ = std::move(closed);
    map_.any_closed = !closed_.empty();
    for (const GroundId ground : map_.walkable) map_.closed[ground] = map_.any_closed ? closed_[cell_of(ground)] : 0;
    solve_all(workers);
}

}  // namespace shangquan
