#pragma once

#include "engine/base/large_pages.hpp"
#include "engine/way/tile_kernel.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// Two walkable cells on both sides of a border of tiles, as places within their tiles.
struct BorderPair {
    std::uint16_t here = 0;
    std::uint16_t beyond = 0;  ///< in the other tile
    std::uint16_t copy = 0;    ///< of `here`, in the other tile
};

/// Which cells of each tile are swept and in what order, and which are told to the tiles beside.
class SweepOrders {
public:
    SweepOrders() = default;
    /// From the cost of a metre by ground, 0 for walls, and the first ground of the tiles beside each tile.
    SweepOrders(const LargeVector<float>& slowness, const std::vector<std::array<std::uint32_t, 4>>& beside);

    /// The walkable cells by diagonals, whose cells do not need each other: from the south-west to the north-east (0), or from
    /// the north-west to the south-east (1).
    [[nodiscard]] SweepOrder of(std::size_t tile, std::size_t diagonal) const {
        return std::span{places_[diagonal]}.subspan(first_[tile], first_[tile + 1] - first_[tile]);
    }

    /// Towards the tile on side 0 … 3, counter-clockwise from the east.
    [[nodiscard]] std::span<const BorderPair> borders(std::size_t tile, std::size_t toward) const {
        const std::size_t row = 4 * tile + toward;
        return std::span{borders_}.subspan(first_border_[row], first_border_[row + 1] - first_border_[row]);
    }

private:
    std::array<std::vector<std::uint16_t>, 2> places_;  ///< within a block, tile by tile
    std::vector<std::uint32_t> first_;                  ///< by tile
    std::vector<BorderPair> borders_;
    std::vector<std::uint32_t> first_border_;  ///< by tile and side
};

}  // namespace shangquan
