#pragma once

#include "engine/way/heading.hpp"

#include <array>
#include <cstddef>

namespace shangquan {

/// The efforts of a tile of 16 × 16 cells and of the cells around it, row by row from the south-west; infinite where there is
/// no way.
struct TileEfforts {
    static constexpr std::size_t tile_side = 16;
    static constexpr std::size_t side = tile_side + 2;

    std::array<float, side * side> value;

    [[nodiscard]] float& at(std::size_t column, std::size_t row) { return value[row * side + column]; }
};

using TileCodes = std::array<HeadingCode, TileEfforts::tile_side * TileEfforts::tile_side>;

/// The way on from every cell of the tile, row by row: down the gradient of the efforts beside it, of two opposite sides the
/// lower; `no_way` where its own effort is infinite.
void descend(const TileEfforts& efforts, TileCodes& codes);

}  // namespace shangquan
