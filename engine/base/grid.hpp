#pragma once

#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Column and row of a cell, from the south-west corner.
struct Cell {
    int i = 0;
    int j = 0;
    constexpr bool operator==(const Cell&) const = default;
};

/// A raster's place: `columns` × `rows` square cells from the origin (0, 0) of the zone eastwards and northwards.
struct GridFrame {
    double cell = 1.0;  ///< metres
    int columns = 0;
    int rows = 0;

    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
    [[nodiscard]] bool contains(Cell c) const { return c.i >= 0 && c.j >= 0 && c.i < columns && c.j < rows; }
    [[nodiscard]] std::size_t index(Cell c) const {
        assert(contains(c));
        return static_cast<std::size_t>(c.j) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c.i);
    }
    [[nodiscard]] Cell cell_of(double x, double y) const {
        return {static_cast<int>(std::floor(x / cell)), static_cast<int>(std::floor(y / cell))};
    }
    bool operator==(const GridFrame&) const = default;
};

/// Values on a frame, row 0 in the south.
template <class Value>
struct Grid {
    GridFrame frame;
    std::vector<Value> values;

    Grid() = default;
    explicit Grid(GridFrame where, Value fill = {}) : frame(where), values(where.size(), fill) {}

    [[nodiscard]] Value at(Cell c) const { return values[frame.index(c)]; }
    Value& at(Cell c) { return values[frame.index(c)]; }
};

/// 1 where true. Bytes, because `std::vector<bool>` cannot be written by two threads.
using Mask = Grid<std::uint8_t>;

}  // namespace shangquan
