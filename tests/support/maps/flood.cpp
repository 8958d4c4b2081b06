#include "tests/support/maps/flood.hpp"

namespace shangquan {

Flood::Flood(const Zone& zone, FloorId floor, const Point& from) : zone_(zone) {
    for (const Floor& each : zone.floors) wet_.emplace_back(each.mask.frame);
    wet(floor, cell_of(from));
    while (!edge_.empty()) {
        const Spot spot = edge_.back();
        edge_.pop_back();
        spread_from(spot);
        ride_from(spot);
    }
}

bool Flood::reached(FloorId floor, const Point& place) const { return wet_[floor.value].at(cell_of(place)) == 1; }

Cell Flood::cell_of(const Point& place) const { return zone_.floors.front().mask.frame.cell_of(place.x(), place.y()); }

void Flood::wet(FloorId floor, Cell cell) {
    const Mask& ground = zone_.floors[floor.value].mask;
    if (!ground.frame.contains(cell) || ground.at(cell) == 0 || wet_[floor.value].at(cell) == 1) return;
    wet_[floor.value].at(cell) = 1;
    edge_.push_back({floor, cell});
}

void Flood::spread_from(Spot spot) {
    for (const auto& [i, j] : {Cell{1, 0}, Cell{-1, 0}, Cell{0, 1}, Cell{0, -1}})
        wet(spot.floor, {spot.cell.i + i, spot.cell.j + j});
}

void Flood::ride_from(Spot spot) {
    for (const Connector& way : zone_.connectors) {
        const bool up = way.direction != ConnectorDirection::down;
        const bool down = way.direction != ConnectorDirection::up;
        if (up && spot.floor == way.lower_floor && spot.cell == cell_of(way.lower)) wet(way.upper_floor, cell_of(way.upper));
        if (down && spot.floor == way.upper_floor && spot.cell == cell_of(way.upper)) wet(way.lower_floor, cell_of(way.lower));
    }
}

}  // namespace shangquan
