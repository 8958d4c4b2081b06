#include "engine/laboratory/room.hpp"

#include "engine/way/walk_grid.hpp"

#include <algorithm>
#include <string>

namespace shangquan {

namespace {

int whole_tiles(int metres) { return (metres + WalkGrid::tile_side - 1) / WalkGrid::tile_side * WalkGrid::tile_side; }

Polygon outline(const Rectangle& r) { return rectangle(r[0], r[1], r[2], r[3]); }

void lay(const Rectangle& ground, Floor& floor) {
    for (int j = ground[1]; j < ground[3]; ++j)
        for (int i = ground[0]; i < ground[2]; ++i) floor.mask.at({i, j}) = 1;
    floor.walkable.push_back(outline(ground));
}

Venue venue_on(const Rectangle& ground, std::size_t row) {
    Venue venue;
    venue.id = "goal" + std::to_string(row);
    venue.key = key_of("room/" + venue.id);
    venue.floor = FloorId{0};
    venue.ground = outline(ground);
    venue.doors = {Point{(ground[0] + ground[2]) / 2.0, (ground[1] + ground[3]) / 2.0}};
    venue.capacity = 1 << 30;
    return venue;
}

}  // namespace

Zone Room::zone() const {
    std::vector<Rectangle> all = ground;
    all.insert(all.end(), goals.begin(), goals.end());
    int columns = 0;
    int rows = 0;
    for (const Rectangle& part : all) {
        columns = std::max(columns, part[2]);
        rows = std::max(rows, part[3]);
    }
    Floor floor{0, {}, Mask{GridFrame{1.0, whole_tiles(columns), whole_tiles(rows)}}};
    for (const Rectangle& part : all) lay(part, floor);
    Zone zone;
    zone.id = "room";
    zone.name = {"试验", "Experiment"};
    zone.floors.push_back(std::move(floor));
    for (std::size_t row = 0; row < goals.size(); ++row) zone.venues.push_back(venue_on(goals[row], row));
    return zone;
}

Polygon rectangle(double west, double south, double east, double north) {
    Polygon polygon;
    polygon.outer() = {{west, south}, {west, north}, {east, north}, {east, south}, {west, south}};
    return polygon;
}

}  // namespace shangquan
