#include "tests/bench/micro/ground.hpp"

#include "engine/base/random.hpp"
#include "engine/laboratory/room.hpp"
#include "engine/movement/micro/body_walk.hpp"
#include "engine/movement/micro/floor_walls.hpp"
#include "maps/build_region.hpp"
#include "maps/read_layers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace shangquan {
namespace {

constexpr int block = 20;             ///< metres of plaza with one kiosk and one wall of planters
constexpr double block_ground = 0.94;  ///< share of it one can walk on
constexpr int corridor_width = 10;
constexpr int longest_corridor = 400;
constexpr int looks = 64;  ///< for an aim that can be walked to from here

Polygon::ring_type hole(double west, double south, double width, double depth) {
    return {{west, south}, {west + width, south}, {west + width, south + depth}, {west, south + depth}, {west, south}};
}

Venue side(const std::string& id, const Polygon& ground) {
    Venue venue;
    venue.id = id;
    venue.key = key_of(id);
    venue.floor = FloorId{0};
    venue.ground = ground;
    venue.capacity = 1 << 30;
    venue.doors = {ground.outer().front()};
    return venue;
}

int whole_tiles(int metres) { return (metres + WalkGrid::tile_side - 1) / WalkGrid::tile_side * WalkGrid::tile_side; }

Zone one_floor(const MultiPolygon& ground, int columns, int rows) {
    Zone zone;
    zone.id = "bench";
    Floor floor;
    floor.walkable = ground;
    floor.mask = centre_cells(ground, {1.0, whole_tiles(columns), whole_tiles(rows)});
    zone.floors.push_back(floor);
    return zone;
}

Zone corridors_for(int walkers) {
    const int length = std::min(longest_corridor, std::max(2 * corridor_width, walkers / corridor_width));
    const int count = std::max(1, static_cast<int>(std::lround(static_cast<double>(walkers) / (length * corridor_width))));
    MultiPolygon ground;
    for (int k = 0; k < count; ++k) {
        const double south = k * (corridor_width + 1.0);
        ground.push_back(rectangle(0.0, south, length, south + corridor_width));
    }
    const int rows = count * (corridor_width + 1);
    Zone zone = one_floor(ground, length, rows);
    zone.venues = {side("west", rectangle(0, 0, 2, rows)), side("east", rectangle(length - 2, 0, length, rows))};
    return zone;
}

Zone plaza_for(int walkers) {
    const int blocks = std::max(1, static_cast<int>(std::lround(std::sqrt(walkers / (block_ground * block * block)))));
    const double last = blocks * block;
    Polygon ground = rectangle(0.0, 0.0, last, last);
    for (int j = 0; j < blocks; ++j)
        for (int i = 0; i < blocks; ++i) {
            ground.inners().push_back(hole(i * block + 4, j * block + 5, 4, 4));
            ground.inners().push_back(hole(i * block + 13, j * block + 8, 1, 7));
        }
    Zone zone = one_floor({ground}, blocks * block, blocks * block);
    zone.venues = {side("west", rectangle(0, 0, 2, last)), side("east", rectangle(last - 2, 0, last, last)),
                   side("south", rectangle(0, 0, last, 2)), side("north", rectangle(0, last - 2, last, last))};
    return zone;
}

std::vector<std::vector<WallSegment>> outlines(const Zone& zone) { return {walls_around(zone.floors[0].walkable)}; }

}  // namespace

BenchGround::BenchGround(Zone zone, std::uint32_t floor, std::vector<std::vector<WallSegment>> walls, Aims aims)
    : zone_(std::move(zone)), floor_(floor), aims_(aims), grid_(zone_.floors), way_(zone_, grid_, alone_), guide_(grid_, way_, headings_),
      walls_(walls, wall_manners({})) {}

std::unique_ptr<BenchGround> BenchGround::corridors(int walkers) {
    Zone zone = corridors_for(walkers);
    auto walls = outlines(zone);
    return std::unique_ptr<BenchGround>(new BenchGround(std::move(zone), 0, std::move(walls), Aims::pairs));
}

std::unique_ptr<BenchGround> BenchGround::plaza(int walkers) {
    Zone zone = plaza_for(walkers);
    auto walls = outlines(zone);
    return std::unique_ptr<BenchGround>(new BenchGround(std::move(zone), 0, std::move(walls), Aims::pairs));
}

std::unique_ptr<BenchGround> BenchGround::district(const std::filesystem::path& map, const std::string& name) {
    BuiltRegion built = build_region(read_region(map));
    const auto found = std::find_if(built.region.zones.begin(), built.region.zones.end(), [&](const Zone& zone) { return zone.id == name; });
    if (found == built.region.zones.end()) throw std::runtime_error(map.string() + ": no zone " + name);
    const auto street = std::find_if(found->floors.begin(), found->floors.end(), [](const Floor& floor) { return floor.level == 0; });
    const auto floor = static_cast<std::uint32_t>(street - found->floors.begin());
    auto walls = walls_of(found->floors, WalkGrid{found->floors});
    return std::unique_ptr<BenchGround>(new BenchGround(std::move(*found), floor, std::move(walls), Aims::random));
}

bool BenchGround::leads(const Body& body) const {
    const CellId cell = grid_.cell_at(body.floor, static_cast<int>(body.x), static_cast<int>(body.y));
    return cell != no_cell && is_heading(way_.field(static_cast<DestinationId>(body.aim))[cell]);
}

/// The aim as it was where none of those looked at can be walked to.
std::uint32_t BenchGround::aim_at_random(Body body, std::uint32_t round) const {
    const std::uint32_t before = body.aim;
    for (std::uint64_t look = 0; look < looks; ++look) {
        body.aim = static_cast<std::uint32_t>(mix(mix(body.id) ^ (static_cast<std::uint64_t>(round) << 8U | look)) % way_.destinations());
        if (leads(body)) return body.aim;
    }
    return before;
}

/// One to a cell, cells taken by dice.
Bodies BenchGround::crowd(std::size_t walkers) const {
    std::vector<std::pair<std::uint64_t, CellId>> cells;
    for (CellId cell = 0; cell < grid_.cell_count(); ++cell)
        if (grid_.walkable(cell) && grid_.centre(cell).floor.value == floor_) cells.emplace_back(mix(cell + 1ULL), cell);
    std::sort(cells.begin(), cells.end());
    Bodies crowd;
    for (const auto& [dice, cell] : cells) {
        if (crowd.size() == walkers) break;
        const Spot spot = grid_.centre(cell);
        Body body{spot.x, spot.y, 0.8F + static_cast<float>(dice % 1000U) * 0.001F, static_cast<std::uint32_t>(dice >> 20U), floor_, 0,
                  static_cast<std::uint32_t>(crowd.size())};
        body.aim = aims_ == Aims::pairs ? body.id % static_cast<std::uint32_t>(way_.destinations()) : aim_at_random(body, 0);
        crowd.add(body);
    }
    return crowd;
}

void BenchGround::send_on(Bodies& bodies, std::uint32_t round) const {
    for (std::size_t slot = 0; slot < bodies.size(); ++slot) {
        if (is_heading(guide_.code(bodies, slot))) continue;
        bodies.aim[slot] = next_aim(bodies.at(slot), round);
    }
}

std::uint32_t BenchGround::next_aim(const Body& body, std::uint32_t round) const {
    return aims_ == Aims::pairs ? body.aim ^ 1U : aim_at_random(body, round);
}

}  // namespace shangquan
