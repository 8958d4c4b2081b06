#pragma once

#include "engine/base/geometry.hpp"
#include "engine/movement/micro/kernel_view.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// A piece of wall from (x, y) along (dx, dy), metres.
struct WallSegment {
    float x = 0.0F;
    float y = 0.0F;
    float dx = 0.0F;
    float dy = 0.0F;
    float per_square = 0.0F;  ///< 1 / (dx² + dy²)
};

/// How near walls let people come.
struct WallManners {
    float radius = 0.12F;  ///< metres from the wall at which a body touches it
    float slide = 0.3F;    ///< metres from there at which walkers begin to turn along the wall
    float stride = 0.22F;  ///< metres walked in a step at the most
};

WallSegment wall_between(const Point& p, const Point& q);

/// The outlines of walkable polygons.
std::vector<WallSegment> walls_around(const MultiPolygon& area);

/// The walls of all floors, found by cells of 1 m.
class Walls {
public:
    /// By floor, in metres, nothing below 0.
    Walls(const std::vector<std::vector<WallSegment>>& floors, WallManners manners);

    /// Takes from headings that lead to a wall the part that does, the more the nearer it is, at the nearest wall first. A wall is convex, so nobody
    /// is turned back: who faces a doorpost slides round it. Nobody steps aside to a wall. Whether any wall is near any of them.
    bool turn(const Headings& walkers) const;

    /// Cuts the metres each walker goes along its heading so that nobody comes nearer to a wall than a body's radius:
    /// the wall lies behind the line through its nearest point, and that line is not crossed.
    void limit(const Headings& walkers, float* metres) const;

    /// Those that somebody in the 1 m cell around (x, y) may touch within a step.
    [[nodiscard]] std::span<const WallSegment> around(std::uint32_t floor, float x, float y) const {
        return walls_from(start(floor, x, y));
    }

private:
    static constexpr int tile_side = 16;
    static constexpr std::size_t cells_per_tile = tile_side * tile_side;
    static constexpr std::array<std::uint32_t, 2> nowhere{};
    static constexpr int most_at_once = 16;  ///< lanes of the widest kernel
    struct Entry;
    struct Nearest;

    /// Where in `walls_` those of a cell begin, followed by where they end.
    [[nodiscard]] const std::uint32_t* start(std::uint32_t floor, float x, float y) const {
        const auto i = static_cast<int>(x);
        const auto j = static_cast<int>(y);
        if (i >= tile_columns_ * tile_side || j >= tile_rows_ * tile_side) return nowhere.data();
        const std::int32_t tile = tiles_[place_of(floor, i, j)];
        return tile < 0 ? nowhere.data() : &starts_[static_cast<std::size_t>(tile) * cells_per_tile + within(i, j)];
    }
    [[nodiscard]] std::span<const WallSegment> walls_from(const std::uint32_t* start) const {
        return {walls_.data() + start[0], start[1] - start[0]};
    }

    [[nodiscard]] std::size_t place_of(std::uint32_t floor, int i, int j) const {
        return (floor * static_cast<std::size_t>(tile_rows_) + static_cast<std::size_t>(j / tile_side)) *
                   static_cast<std::size_t>(tile_columns_) +
               static_cast<std::size_t>(i / tile_side);
    }
    static std::size_t within(int i, int j) { return static_cast<std::size_t>((j % tile_side) * tile_side + i % tile_side); }

    void turn_one(const Headings& walkers, int k, std::span<const WallSegment> walls) const;
    void turn_at(const Headings& walkers, int k, Nearest at, float most) const;
    void enter(std::uint32_t floor, const WallSegment& wall, std::vector<Entry>& entries);
    std::size_t tile_for(std::uint32_t floor, int i, int j);

    WallManners manners_;
    int tile_columns_ = 0;
    int tile_rows_ = 0;
    std::vector<std::int32_t> tiles_;    ///< by floor and place, −1 where no wall is near
    std::vector<std::uint32_t> starts_;  ///< by tile and cell, into `walls_`; one more at the end
    std::vector<WallSegment> walls_;
};

}  // namespace shangquan
