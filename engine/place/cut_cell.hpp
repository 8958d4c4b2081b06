#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// A cell of 1 m in squares of an eighth of a metre: bit 8 · row + column, from the south-west.
using CellBits = std::uint64_t;

inline constexpr int eighths = 8;
inline constexpr CellBits whole_cell = ~CellBits{0};

/// Squares on the border of a cell: 0 … 3 counter-clockwise from the east.
inline constexpr std::array<CellBits, 4> border_bits{0x8080808080808080ULL, 0xff00000000000000ULL, 0x0101010101010101ULL, 0xffULL};

/// A walkable cell that outlines cut, or that a wall parts from a walkable cell beside it.
struct CutCell {
    std::uint32_t cell = 0;        ///< index on the floor's frame
    CellBits ground = whole_cell;  ///< where people may stand: one piece, wholly inside the outlines
    std::uint8_t area = 64;        ///< 1/64 m² inside the outlines that belong to that piece
    std::uint8_t barred = 0;       ///< bit k: nobody gets to the cell on side k, 0 … 3 counter-clockwise from the east

};

constexpr CellBits bit_at(int column, int row) { return CellBits{1} << static_cast<unsigned>(eighths * row + column); }

/// These squares and those that touch one of them, corners included, within the cell.
constexpr CellBits grown(CellBits bits) {
    const CellBits wide = bits | ((bits & ~border_bits[0]) << 1U) | ((bits & ~border_bits[2]) >> 1U);
    return wide | (wide << 8U) | (wide >> 8U);
}

/// Those of `bits` with all four neighbours among them.
constexpr CellBits worn(CellBits bits) {
    return bits & (bits << 8U) & (bits >> 8U) & ((bits & ~border_bits[0]) << 1U) & ((bits & ~border_bits[2]) >> 1U);
}

/// What of a cell of a floor is ground, by the floor's cut cells.
CellBits ground_in(const std::vector<CutCell>& cuts, std::size_t cell);

/// Of the pieces that hang together by sides, the largest; of two alike the one that begins farther south, then west.
CellBits largest_piece(CellBits bits);

/// Whether a straight way between two of these squares runs over them only, but for a wall's end shorter than a square.
bool is_convex(CellBits piece);

/// The square farthest inside a piece.
struct Square {
    int column = 0;
    int row = 0;
};
Square middle_square(CellBits piece);

/// Squares of a cell and of the one on its side `side` that face each other.
int facing(CellBits here, CellBits there, std::size_t side);

inline constexpr int least_gap = 3;      ///< eighths of a metre that face each other where somebody gets through; with what outlines touch, half a metre
inline constexpr int least_squares = 8;  ///< of ground in a cell on which somebody can stand (A): an eighth of a square metre

}  // namespace shangquan
