#include "engine/way/sweep_orders.hpp"

#include <algorithm>

namespace shangquan {

namespace {

constexpr std::size_t side = TileBlock::tile_side;
constexpr std::size_t last = side - 1;

/// A cell of a tile, and the one beside it in the next tile.
struct Across {
    std::size_t column, row, next_column, next_row;
};

constexpr Across across(std::size_t toward, std::size_t k) {
    switch (toward) {
        case 0: return {last, k, 0, k};
        case 1: return {k, last, k, 0};
        case 2: return {0, k, last, k};
        default: return {k, 0, k, last};
    }
}

std::uint16_t place(std::size_t column, std::size_t row) {
    return static_cast<std::uint16_t>(TileBlock::place(static_cast<std::ptrdiff_t>(column), static_cast<std::ptrdiff_t>(row)));
}

}  // namespace

SweepOrders::SweepOrders(const LargeVector<float>& slowness, const std::vector<std::array<std::uint32_t, 4>>& beside)
    : first_{0}, first_border_{0} {
    const auto is_way = [&](std::size_t base, std::size_t column, std::size_t row) { return slowness[base + row * side + column] > 0.0F; };
    for (std::size_t tile = 0; tile < beside.size(); ++tile) {
        const std::size_t base = tile * side * side;
        for (std::size_t step = 0; step < 2 * side - 1; ++step)
            for (std::size_t column = step - std::min(step, last); column <= std::min(step, last); ++column) {
                const std::size_t row = step - column;
                if (is_way(base, column, row)) places_[0].push_back(place(column, row));
                if (is_way(base, column, last - row)) places_[1].push_back(place(column, last - row));
            }
        first_.push_back(static_cast<std::uint32_t>(places_[0].size()));
        for (std::size_t toward = 0; toward < 4; ++toward) {
            for (std::size_t k = 0; k < side; ++k) {
                const auto [column, row, next_column, next_row] = across(toward, k);
                if (!is_way(base, column, row) || !is_way(beside[tile][toward], next_column, next_row)) continue;
                const std::uint16_t beyond = place(next_column, next_row);
                borders_.push_back({place(column, row), beyond, static_cast<std::uint16_t>(TileBlock::beside(beyond, (toward + 2) % 4))});
            }
            first_border_.push_back(static_cast<std::uint32_t>(borders_.size()));
        }
    }
}

}  // namespace shangquan
