#pragma once

#include "engine/way/tile_lanes.hpp"

#include <cstring>

namespace shangquan {

/// `Sweep` with `width` fields to a register.
template <std::size_t width>
class TileSweep : TileLanes<width> {
public:
    static std::size_t run(const TileView& tile, SweepOrder order, bool backwards) {
        return tile.limits != nullptr ? sweep<true>(tile, order, backwards) : sweep<false>(tile, order, backwards);
    }

private:
    using Lanes = TileLanes<width>;
    using typename Lanes::Floats;
    using typename Lanes::Whole;
    using Lanes::load;
    using Lanes::registers;

    [[gnu::always_inline]] static inline Floats square_root(Floats lanes) {
        float roots[width];
        std::memcpy(roots, &lanes, sizeof lanes);
        for (float& root : roots) root = __builtin_sqrtf(root);
        std::memcpy(&lanes, roots, sizeof lanes);
        return lanes;
    }

    /// Cost of a metre: between the ends of the tile, ground is judged as what lies between.
    [[gnu::always_inline]] static inline void judge(Floats& cost, const TileView& tile, std::size_t place, std::size_t part) {
        Floats west, east, west_step, east_step;
        load(west, tile.judgement->west, part);
        load(east, tile.judgement->east, part);
        load(west_step, tile.judgement->west_step, part);
        load(east_step, tile.judgement->east_step, part);
        const float northing = static_cast<float>(place / TileBlock::side) - 0.5F;
        const float easting = (static_cast<float>(place % TileBlock::side) - 0.5F) / static_cast<float>(TileBlock::tile_side);
        west += west_step * northing;
        east += east_step * northing;
        cost = tile.metre[place] * (west + (east - west) * easting);
    }

    /// Whether the effort of some field fell.
    template <bool any_limits>
    [[gnu::always_inline]] static inline bool update(const TileView& tile, std::size_t place, std::size_t part) {
        Floats east, west, north, south, own, cost;
        Lanes::template look<any_limits>(east, tile, place, 0, part);
        Lanes::template look<any_limits>(north, tile, place, 1, part);
        Lanes::template look<any_limits>(west, tile, place, 2, part);
        Lanes::template look<any_limits>(south, tile, place, 3, part);
        load(own, tile.effort[place], part);
        judge(cost, tile, place, part);
        const Floats along = east < west ? east : west;
        const Floats across = north < south ? north : south;
        const Floats lower = along < across ? along : across;
        const Floats apart = along - across;
        const Floats squared = 2.0F * cost * cost - apart * apart;
        const Floats root = square_root(squared > 0.0F ? squared : Floats{});
        const Whole both = (apart < cost) & (-apart < cost);
        const Floats found = both ? 0.5F * (along + across + root) : lower + cost;
        const Whole fallen = found < own - sweep_tolerance;
        const Floats value = found < own ? found : own;
        std::memcpy(tile.effort[place].data() + part * width, &value, sizeof value);
        return any(fallen);
    }

    [[gnu::always_inline]] static inline bool any(Whole flags) {
        std::uint64_t words[sizeof(Whole) / sizeof(std::uint64_t)];
        std::memcpy(words, &flags, sizeof flags);
        std::uint64_t all = 0;
        for (const std::uint64_t word : words) all |= word;
        return all != 0;
    }

    template <bool any_limits>
    static std::size_t sweep(const TileView& tile, SweepOrder order, bool backwards) {
        std::size_t visited = 0;
        const std::size_t count = order.size();
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t place = order[backwards ? count - 1 - k : k];
            if ((tile.flags[place] & place_due) == 0) continue;
            ++visited;
            tile.flags[place] &= static_cast<std::uint8_t>(~place_due);
            bool fell = false;
            for (std::size_t part = 0; part < registers; ++part) fell |= update<any_limits>(tile, place, part);
            if (!fell) continue;
            tile.flags[place] |= place_news;
            for (std::size_t toward = 0; toward < 4; ++toward) tile.flags[TileBlock::beside(place, toward)] |= place_due;
        }
        return visited;
    }
};

}  // namespace shangquan
