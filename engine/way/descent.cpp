#include "engine/way/descent.hpp"

#include <cstdint>
#include <cstring>
#include <limits>

namespace shangquan {

namespace {

constexpr std::size_t side = TileEfforts::side;
constexpr std::size_t tile_side = TileEfforts::tile_side;
constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float least_fall = std::numeric_limits<float>::min();  ///< level ground leads nowhere, not to 0/0

/// Cells reckoned side by side, in the registers every x86-64 and ARMv8 processor has.
constexpr std::size_t width = 4;
using Floats = float __attribute__((vector_size(width * sizeof(float))));
using Whole = std::int32_t __attribute__((vector_size(width * sizeof(std::int32_t))));

Floats from(const float* place) {
    Floats values;
    std::memcpy(&values, place, sizeof values);
    return values;
}

Floats lower(Floats a, Floats b) { return a < b ? a : b; }
Floats higher(Floats a, Floats b) { return a > b ? a : b; }

/// arctan for |x| ≤ 1 within 0.0038 rad (Rajan et al. 2006).
Floats small_arctan(Floats x) { return x * (0.785398F + 0.273F * (1.0F - higher(x, -x))); }

bool all_infinite(const float* own) {
    bool all = true;
    for (std::size_t k = 0; k < width; ++k) all &= own[k] == infinite;
    return all;
}

/// Codes of the cells from `own` on.
Whole codes_from(const float* own) {
    constexpr Floats none{};
    constexpr Floats one = none + 1.0F;
    const Floats efforts = from(own);
    const Floats here = efforts < infinite ? efforts : none;
    const Floats east = lower(from(own + 1), here);
    const Floats west = lower(from(own - 1), here);
    const Floats north = lower(from(own + side), here);
    const Floats south = lower(from(own - side), here);
    const auto eastward = east <= west;
    const auto northward = north <= south;
    const Floats north_corner = eastward ? from(own + side + 1) : from(own + side - 1);
    const Floats south_corner = eastward ? from(own - side + 1) : from(own - side - 1);
    const Floats corner = lower(northward ? north_corner : south_corner, here);

    const Floats along = here - lower(east, west);
    const Floats across = here - lower(north, south);
    const auto oblique = (along > none) & (across > none) & (corner < here - higher(along, across));
    const Floats east_or_west = eastward ? one : -one;
    const Floats north_or_south = northward ? one : -one;
    const Floats to_x = oblique | (along >= across) ? east_or_west : none;
    const Floats to_y = oblique | (along < across) ? north_or_south : none;

    const Floats x = along * east_or_west;
    const Floats y = across * north_or_south;
    const Floats forward = x * to_x + y * to_y;
    const Floats sideways = (y * to_x - x * to_y) / higher(forward, none + least_fall);
    const Floats ratio = higher(lower(sideways, one), -one);
    const Floats fine = small_arctan(ratio) * (120.0F / 6.2831853F) + 15.5F;
    const Floats neighbour = oblique ? 4.0F - to_y * (2.0F + to_x) : to_y == none ? 2.0F - 2.0F * to_x : 4.0F - 2.0F * to_y;
    const Whole codes = __builtin_convertvector(neighbour, Whole) * fine_steps + __builtin_convertvector(fine, Whole);
    return efforts < infinite ? codes : Whole{} + no_way;
}

}  // namespace

void descend(const TileEfforts& efforts, TileCodes& codes) {
    codes.fill(no_way);
    for (std::size_t cell = 0; cell < codes.size(); cell += width) {
        const std::size_t own = (cell / tile_side + 1) * side + cell % tile_side + 1;
        const float* const first = efforts.value.data() + own;
        if (all_infinite(first)) continue;
        const Whole found = codes_from(first);
        for (std::size_t k = 0; k < width; ++k) codes[cell + k] = static_cast<HeadingCode>(found[k]);
    }
}

}  // namespace shangquan
