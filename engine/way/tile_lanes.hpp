#pragma once

#include "engine/way/tile_kernel.hpp"

#include <cstring>
#include <limits>

namespace shangquan {

template <class Value, std::size_t width>
struct SideBySide {
    typedef Value Type __attribute__((vector_size(width * sizeof(Value))));
};

/// `width` fields of a group, one a lane, in one register. Each source that includes this uses another width, so that no two
/// builds share a function.
template <std::size_t width>
struct TileLanes {
    using Floats = typename SideBySide<float, width>::Type;
    using Whole = typename SideBySide<std::int32_t, width>::Type;
    static constexpr std::size_t registers = sweep_lanes / width;
    static constexpr float infinite = std::numeric_limits<float>::infinity();

    [[gnu::always_inline]] static inline void load(Floats& to, const LaneValues& from, std::size_t part) {
        std::memcpy(&to, from.data() + part * width, sizeof to);
    }

    /// Effort at the neighbour on side `toward` as a source for `place`: out of closed ground nothing leads into open ground, and
    /// nothing leads through a barred side.
    template <bool any_limits>
    [[gnu::always_inline]] static inline void look(Floats& to, const TileView& tile, std::size_t place, std::size_t toward, std::size_t part) {
        const std::size_t beside = TileBlock::beside(place, toward);
        load(to, tile.effort[beside], part);
        if (any_limits && (bars_entry(tile, place, beside) || (tile.limits[place] & limit_barred(toward)) != 0)) to = Floats{} + infinite;
    }

    /// The same for the neighbour round the corner between two sides that follow each other, which must be open both ways round.
    template <bool any_limits>
    [[gnu::always_inline]] static inline void look_round(Floats& to, const TileView& tile, std::size_t place, std::size_t first, std::size_t then,
                                                         std::size_t part) {
        const std::size_t corner = TileBlock::beside(TileBlock::beside(place, first), then);
        load(to, tile.effort[corner], part);
        if (any_limits && (bars_entry(tile, place, corner) || (tile.limits[TileBlock::beside(place, first)] & limit_barred(then)) != 0 ||
                           (tile.limits[TileBlock::beside(place, then)] & limit_barred(first)) != 0))
            to = Floats{} + infinite;
    }

private:
    [[gnu::always_inline]] static inline bool bars_entry(const TileView& tile, std::size_t place, std::size_t there) {
        return (tile.limits[there] & limit_closed) != 0 && (tile.limits[place] & limit_closed) == 0;
    }
};

}  // namespace shangquan
