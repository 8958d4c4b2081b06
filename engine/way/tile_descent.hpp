#pragma once

#include "engine/way/tile_lanes.hpp"

namespace shangquan {

/// `Descent` with `width` fields to a register.
template <std::size_t width>
class TileDescent : TileLanes<width> {
public:
    static void run(const TileView& tile, SweepOrder places, LaneCodes* codes) {
        for (std::size_t k = 0; k < places.size(); ++k)
            for (std::size_t part = 0; part < registers; ++part) {
                Whole found;
                tile.limits != nullptr ? descend<true>(found, tile, places[k], part) : descend<false>(found, tile, places[k], part);
                std::int32_t each[width];
                std::memcpy(each, &found, sizeof found);
                for (std::size_t lane = 0; lane < width; ++lane) codes[k][part * width + lane] = static_cast<HeadingCode>(each[lane]);
            }
    }

private:
    using Lanes = TileLanes<width>;
    using typename Lanes::Floats;
    using typename Lanes::Whole;
    using Lanes::infinite;
    using Lanes::registers;
    static constexpr float least_fall = std::numeric_limits<float>::min();  ///< level ground leads nowhere, not to 0/0

    [[gnu::always_inline]] static inline Floats lower(Floats a, Floats b) { return a < b ? a : b; }
    [[gnu::always_inline]] static inline Floats higher(Floats a, Floats b) { return a > b ? a : b; }

    /// arctan for |x| ≤ 1 within 0.0038 rad (Rajan et al. 2006).
    [[gnu::always_inline]] static inline Floats small_arctan(Floats x) { return x * (0.785398F + 0.273F * (1.0F - higher(x, -x))); }

    template <bool any_limits>
    [[gnu::always_inline]] static inline void descend(Whole& codes, const TileView& tile, std::size_t place, std::size_t part) {
        constexpr Floats none{};
        constexpr Floats one = none + 1.0F;
        const auto look = [&](std::size_t toward) __attribute__((always_inline)) {
            Floats effort;
            Lanes::template look<any_limits>(effort, tile, place, toward, part);
            return effort;
        };
        const auto look_round = [&](std::size_t first, std::size_t then) __attribute__((always_inline)) {
            Floats effort;
            Lanes::template look_round<any_limits>(effort, tile, place, first, then, part);
            return effort;
        };
        Floats efforts;
        Lanes::load(efforts, tile.effort[place], part);
        const Floats here = efforts < infinite ? efforts : none;
        const Floats east = lower(look(0), here);
        const Floats north = lower(look(1), here);
        const Floats west = lower(look(2), here);
        const Floats south = lower(look(3), here);
        const Whole eastward = east <= west;
        const Whole northward = north <= south;
        const Floats north_corner = eastward ? look_round(0, 1) : look_round(1, 2);
        const Floats south_corner = eastward ? look_round(3, 0) : look_round(2, 3);
        const Floats corner = lower(northward ? north_corner : south_corner, here);

        const Floats along = here - lower(east, west);
        const Floats across = here - lower(north, south);
        const Whole oblique = (along > none) & (across > none) & (corner < here - higher(along, across));
        const Floats east_or_west = eastward ? one : -one;
        const Floats north_or_south = northward ? one : -one;
        const Floats to_x = (oblique | (along >= across)) ? east_or_west : none;
        const Floats to_y = (oblique | (along < across)) ? north_or_south : none;

        const Floats x = along * east_or_west;
        const Floats y = across * north_or_south;
        const Floats forward = x * to_x + y * to_y;
        const Floats sideways = (y * to_x - x * to_y) / higher(forward, none + least_fall);
        const Floats ratio = higher(lower(sideways, one), -one);
        const Floats fine = small_arctan(ratio) * (120.0F / 6.2831853F) + 15.5F;
        const Floats neighbour = oblique ? 4.0F - to_y * (2.0F + to_x) : (to_y == none ? 2.0F - 2.0F * to_x : 4.0F - 2.0F * to_y);
        const Whole ways = __builtin_convertvector(neighbour, Whole) * fine_steps + __builtin_convertvector(fine, Whole);
        codes = efforts < infinite ? ways : Whole{} + no_way;
    }
};

}  // namespace shangquan
