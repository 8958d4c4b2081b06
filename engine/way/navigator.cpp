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

}  // namespace

Navigator::Navigator(const Zone& zone, const WalkGrid& grid, Workers& workers, FieldStore* store)
    : zone_(zone), map_(grid), passages_(passages_of(zone, grid)) {
    slow_at_signals();
    find_nodes();
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

void Navigator::find_nodes() {
    for (const Gate& gate : zone_.gates) node_cells_.push_back(map_.grid.cells_around(gate.floor, gate.position, gate_reach));
    for (const Venue& venue : zone_.venues) {
        first_door_.push_back(static_cast<NodeId>(node_cells_.size()));
        for (const Point& door : venue.doors) node_cells_.push_back(map_.grid.cells_around(venue.floor, door, door_reach));
    }
    first_door_.push_back(static_cast<NodeId>(node_cells_.size()));
    for (const Passage& passage : passages_) {
        node_cells_.push_back(passage.entry);
        node_cells_.push_back(passage.exit);
    }
}

void Navigator::find_goals(Workers& workers) {
    for (std::uint32_t venue = 0; venue < zone_.venues.size(); ++venue) {
        std::vector<CellId> goal;
        for (NodeId door = first_door(VenueId{venue}); door < last_door(VenueId{venue}); ++door)
            goal.insert(goal.end(), node_cells_[door].begin(), node_cells_[door].end());
        goals_.push_back(std::move(goal));
        tastes_.push_back(zone_.venues[venue].key);
    }
    lay_grounds(workers);
    for (std::uint32_t gate = 0; gate < zone_.gates.size(); ++gate) {
        goals_.push_back(node_cells_[gate]);
        tastes_.push_back(zone_.gates[gate].key);
    }
    for (const Passage& passage : passages_) {
        goals_.push_back(passage.entry);
        tastes_.push_back(zone_.connectors[passage.connector.value].key);
    }
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

/// Fields lie one after the other, behind room that is never touched: so the codes of each can be counted from the zone's first cell
/// on, though only those of its own floor are there.
void Navigator::make_room() {
    const WalkGrid& grid = map_.grid;
    ways_ = share_ways(zone_, grid, goals_);
    efforts_.resize(ways_.size());
    field_ids_.resize(goals_.size());
    std::vector<std::uint32_t> floors;
    for (const SharedWay& way : ways_) floors.push_back(way.goal.empty() ? 0U : grid.centre(way.goal.front()).floor.value);
    std::size_t size = grid.cell_count();
    for (const std::uint32_t floor : floors) size += grid.first_cell(floor + 1) - grid.first_cell(floor);
    codes_.resize(size);
    HeadingCode* next = codes_.data() + grid.cell_count();
    for (std::size_t row = 0; row < ways_.size(); ++row) {
        const CellId first = grid.first_cell(floors[row]);
        const CellId end = grid.first_cell(floors[row] + 1);
        fields_.push_back({next - first, first, end});
        next += end - first;
        for (const DestinationId to : ways_[row].destinations) field_ids_[to] = static_cast<FieldId>(row);
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

/// Floor by floor, along a curve that keeps near what lies near (Morton 1966).
std::uint64_t Navigator::place_in_order(FieldId field) const {
    const auto& goal = ways_[field].goal;
    if (goal.empty()) return 0;
    const Spot spot = map_.grid.centre(middle_of(goal));
    std::uint64_t place = std::uint64_t{spot.floor.value} << 32U;
    for (std::uint32_t bit = 0; bit < 16; ++bit) {
        place |= (static_cast<std::uint64_t>(spot.x) >> bit & 1U) << (2 * bit);
        place |= (static_cast<std::uint64_t>(spot.y) >> bit & 1U) << (2 * bit + 1);
    }
    return place;
}

void Navigator::solve_group(std::span<const FieldId> rows, FieldSolver& solver) {
    std::vector<FieldTask> tasks;
    for (const FieldId row : rows) tasks.push_back({ways_[row].goal, tastes_[ways_[row].destinations.front()], fields_[row]});
    solver.solve(tasks);
    for (std::size_t task = 0; task < rows.size(); ++task) {
        auto& efforts = efforts_[rows[task]];
        efforts.clear();
        for (const auto& cells : node_cells_)
            efforts.push_back(cells.empty() ? std::numeric_limits<float>::infinity() : solver.effort(task, middle_of(cells)));
    }
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

void Navigator::close(std::vector<std::uint8_t> closed, Workers& workers) {
    closed_ = std::move(closed);
    map_.any_closed = !closed_.empty();
    for (const GroundId ground : map_.walkable) {
        std::uint8_t& limits = map_.limits[ground];
        const bool closed_now = map_.any_closed && closed_[cell_of(ground)] != 0;
        limits = static_cast<std::uint8_t>((limits & ~limit_closed) | (closed_now ? limit_closed : 0));
    }
    solve_all(workers);
}

}  // namespace shangquan
