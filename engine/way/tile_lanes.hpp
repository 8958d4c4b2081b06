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

    /// Effort at the neighbour as a source for `place`: out of closed ground nothing leads into open ground.
    template <bool any_closed>
    [[gnu::always_inline]] static inline void look(Floats& to, const TileView& tile, std::size_t place, std::size_t beside, std::size_t part) {
        load(to, tile.effort[beside], part);
        if (any_closed && tile.closed[beside] != 0 && tile.closed[place] == 0) to = Floats{} + infinite;
    }
};

}  // namespace shangquan
