#include "engine/movement/micro/walls.hpp"

#include "engine/base/edges.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace shangquan {

namespace {

constexpr std::size_t most_near = 16;  ///< walls that turn somebody: more are not within half a metre of anybody on drawn ground
constexpr float turned_back = 0.001F;  ///< of what leads to a wall that is touched, between walls: a rest of rounding would stop who slides along one

}  // namespace

/// From a place to the nearest point of a wall, metres.
struct Walls::Nearest {
    float to_x;
    float to_y;
    float square;  ///< of the distance

    Nearest() = default;
    Nearest(const WallSegment& wall, float x, float y) {
        const float along = (x - wall.x) * wall.dx + (y - wall.y) * wall.dy;
        const float part = std::clamp(along * wall.per_square, 0.0F, 1.0F);
        to_x = wall.x + part * wall.dx - x;
        to_y = wall.y + part * wall.dy - y;
        square = to_x * to_x + to_y * to_y;
    }

    /// Makes the way a unit vector; returns how long it was.
    float straighten() {
        const float away = std::sqrt(square);
        const float scale = away > 0.0F ? 1.0F / away : 0.0F;
        to_x *= scale;
        to_y *= scale;
        return away;
    }
};

struct Walls::Entry {
    std::size_t cell;
    WallSegment wall;
};

WallSegment wall_between(const Point& p, const Point& q) {
    const Point along = q - p;
    return {static_cast<float>(p.x()), static_cast<float>(p.y()), static_cast<float>(along.x()),
            static_cast<float>(along.y()), static_cast<float>(1.0 / along.squaredNorm())};
}

std::vector<WallSegment> walls_around(const MultiPolygon& area) {
    std::vector<WallSegment> walls;
    for_each_edge(area, [&walls](const Point& p, const Point& q) {
        if (p != q) walls.push_back(wall_between(p, q));
    });
    return walls;
}

Walls::Walls(const std::vector<std::vector<WallSegment>>& floors, WallManners manners) : manners_(manners) {
    float east = 0.0F;
    float north = 0.0F;
    for (const auto& floor : floors)
        for (const WallSegment& wall : floor) {
            east = std::max({east, wall.x, wall.x + wall.dx});
            north = std::max({north, wall.y, wall.y + wall.dy});
        }
    tile_columns_ = static_cast<int>(east) / tile_side + 2;
    tile_rows_ = static_cast<int>(north) / tile_side + 2;
    tiles_.assign(floors.size() * static_cast<std::size_t>(tile_columns_ * tile_rows_), -1);
    std::vector<Entry> entries;
    for (std::uint32_t floor = 0; floor < floors.size(); ++floor)
        for (const WallSegment& wall : floors[floor]) enter(floor, wall, entries);
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.cell < b.cell; });
    for (const Entry& entry : entries) {
        ++starts_[entry.cell + 1];
        walls_.push_back(entry.wall);
    }
    for (std::size_t k = 1; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
}

std::size_t Walls::tile_for(std::uint32_t floor, int i, int j) {
    const std::size_t place = place_of(floor, i, j);
    if (tiles_[place] < 0) {
        tiles_[place] = static_cast<std::int32_t>(starts_.size() / cells_per_tile);
        starts_.resize((static_cast<std::size_t>(tiles_[place]) + 1) * cells_per_tile + 1, 0);
    }
    return static_cast<std::size_t>(tiles_[place]);
}

void Walls::enter(std::uint32_t floor, const WallSegment& wall, std::vector<Entry>& entries) {
    assert(wall.x >= 0.0F && wall.y >= 0.0F);
    const float reach = manners_.radius + std::max(manners_.slide, manners_.stride);
    const float from_centre = reach + 0.7072F;
    const auto first = [reach](float a, float d) { return std::max(0, static_cast<int>(std::min(a, a + d) - reach)); };
    const auto last = [reach](float a, float d) { return static_cast<int>(std::max(a, a + d) + reach); };
    for (int j = first(wall.y, wall.dy); j <= last(wall.y, wall.dy); ++j)
        for (int i = first(wall.x, wall.dx); i <= last(wall.x, wall.dx); ++i) {
            if (Nearest{wall, static_cast<float>(i) + 0.5F, static_cast<float>(j) + 0.5F}.square > from_centre * from_centre) continue;
            entries.push_back({tile_for(floor, i, j) * cells_per_tile + within(i, j), wall});
        }
}

/// Walls lie far apart in memory: all that are needed are asked for before the first is read.
bool Walls::turn(const Headings& walkers) const {
    assert(walkers.count <= most_at_once);
    bool any = false;
    std::array<const std::uint32_t*, most_at_once> starts;
    for (int k = 0; k < walkers.count; ++k) {
        starts[static_cast<std::size_t>(k)] = start(walkers.floor, walkers.x[k], walkers.y[k]);
        __builtin_prefetch(starts[static_cast<std::size_t>(k)]);
    }
    for (int k = 0; k < walkers.count; ++k) __builtin_prefetch(walls_.data() + *starts[static_cast<std::size_t>(k)]);
    for (int k = 0; k < walkers.count; ++k) {
        const auto walls = walls_from(starts[static_cast<std::size_t>(k)]);
        any |= !walls.empty();
        turn_one(walkers, k, walls);
    }
    return any;
}

/// The nearest walls first: at an outer corner the wall behind it would else take what leads past it, and the nearest the rest.
void Walls::turn_one(const Headings& walkers, int k, std::span<const WallSegment> walls) const {
    const float reach = manners_.radius + manners_.slide;
    std::array<Nearest, most_near> near;
    std::size_t count = 0;
    for (const WallSegment& wall : walls) {
        const Nearest at{wall, walkers.x[k], walkers.y[k]};
        if (at.square >= reach * reach || count == most_near) continue;
        std::size_t place = count++;
        for (; place > 0 && at.square < near[place - 1].square; --place) near[place] = near[place - 1];
        near[place] = at;
    }
    const float most = count > 1 ? 1.0F + turned_back : 1.0F;
    for (std::size_t place = 0; place < count; ++place) turn_at(walkers, k, near[place], most);
}

/// Takes `most` of what leads to a wall where it is touched.
void Walls::turn_at(const Headings& walkers, int k, Nearest at, float most) const {
    const float on_the_left = walkers.to_x[k] * at.to_y - walkers.to_y[k] * at.to_x;
    if (on_the_left * walkers.aside[k] > 0.0F) walkers.aside[k] = 0.0F;
    const float near = most - (at.straighten() - manners_.radius) * (1.0F / manners_.slide);
    const float towards = walkers.to_x[k] * at.to_x + walkers.to_y[k] * at.to_y;
    if (towards <= 0.0F || near <= 0.0F) return;
    walkers.to_x[k] -= near * towards * at.to_x;
    walkers.to_y[k] -= near * towards * at.to_y;
}

void Walls::limit(const Headings& walkers, float* metres) const {
    for (int k = 0; k < walkers.count; ++k)
        for (const WallSegment& wall : around(walkers.floor, walkers.x[k], walkers.y[k])) {
            Nearest at{wall, walkers.x[k], walkers.y[k]};
            const float reach = manners_.radius + metres[k];
            if (at.square >= reach * reach) continue;
            const float room = std::max(0.0F, at.straighten() - manners_.radius);
            const float towards = walkers.to_x[k] * at.to_x + walkers.to_y[k] * at.to_y;
            if (towards * metres[k] > room) metres[k] = room / towards;
        }
}

bool turn_along(const Walls& walls, const Headings& walkers) { return walls.turn(walkers); }

void stop_at(const Walls& walls, const Headings& walkers, float* metres) { walls.limit(walkers, metres); }

}  // namespace shangquan
