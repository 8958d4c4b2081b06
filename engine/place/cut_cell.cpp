#include "engine/place/cut_cell.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace shangquan {

namespace {

/// What hangs together with `seed` within `bits`.
CellBits filled(CellBits seed, CellBits bits) {
    for (CellBits before = 0; before != seed;) {
        before = seed;
        seed |= bits & ((seed << 8U) | (seed >> 8U) | ((seed & ~border_bits[0]) << 1U) | ((seed & ~border_bits[2]) >> 1U));
    }
    return seed;
}

constexpr CellBits lowest(CellBits bits) { return bits & (~bits + 1U); }

Square square_of(CellBits bit) {
    const int place = std::countr_zero(bit);
    return {place % eighths, place / eighths};
}

/// The same squares as seen from the cell on the other side of that border.
CellBits across(CellBits border, std::size_t side) {
    switch (side) {
        case 0: return border >> 7U;
        case 1: return border >> 56U;
        case 2: return border << 7U;
        default: return border << 56U;
    }
}

}  // namespace

CellBits ground_in(const std::vector<CutCell>& cuts, std::size_t cell) {
    const auto found = std::lower_bound(cuts.begin(), cuts.end(), cell, [](const CutCell& cut, std::size_t wanted) { return cut.cell < wanted; });
    return found != cuts.end() && found->cell == cell ? found->ground : whole_cell;
}

CellBits largest_piece(CellBits bits) {
    CellBits largest = 0;
    while (bits != 0) {
        const CellBits piece = filled(lowest(bits), bits);
        if (std::popcount(piece) > std::popcount(largest)) largest = piece;
        bits &= ~piece;
    }
    return largest;
}

bool is_convex(CellBits piece) {
    std::array<int, eighths> first{};
    std::array<int, eighths> last{};
    int low = eighths;
    int high = -1;
    for (int row = 0; row < eighths; ++row) {
        const auto line = static_cast<unsigned>(piece >> static_cast<unsigned>(eighths * row) & 0xffU);
        if (line == 0) continue;
        low = std::min(low, row);
        high = row;
        first[static_cast<std::size_t>(row)] = std::countr_zero(line);
        last[static_cast<std::size_t>(row)] = static_cast<int>(std::bit_width(line)) - 1;
        const bool is_run = std::popcount(line) == last[static_cast<std::size_t>(row)] - first[static_cast<std::size_t>(row)] + 1;
        if (!is_run) return false;
    }
    for (int a = low; a <= high; ++a)
        for (int c = a + 2; c <= high; ++c)
            for (int b = a + 1; b < c; ++b) {
                const auto between = [&](const std::array<int, eighths>& end) {
                    const auto at = [&](int row) { return end[static_cast<std::size_t>(row)]; };
                    return at(b) * (c - a) - (at(a) * (c - b) + at(c) * (b - a));
                };
                if (between(first) > c - a || between(last) < a - c) return false;
            }
    return true;
}

Square middle_square(CellBits piece) {
    CellBits inside = piece;
    for (CellBits next = worn(inside); next != 0; next = worn(next)) inside = next;
    float column = 0.0F;
    float row = 0.0F;
    for (CellBits rest = inside; rest != 0; rest &= ~lowest(rest)) {
        column += static_cast<float>(square_of(rest).column);
        row += static_cast<float>(square_of(rest).row);
    }
    const auto count = static_cast<float>(std::popcount(inside));
    Square best = square_of(inside);
    const auto away = [&](const Square& square) {
        return std::hypot(static_cast<float>(square.column) - column / count, static_cast<float>(square.row) - row / count);
    };
    for (CellBits rest = inside; rest != 0; rest &= ~lowest(rest))
        if (away(square_of(rest)) < away(best)) best = square_of(rest);
    return best;
}

int facing(CellBits here, CellBits there, std::size_t side) { return std::popcount(across(here & border_bits[side], side) & there); }

}  // namespace shangquan
