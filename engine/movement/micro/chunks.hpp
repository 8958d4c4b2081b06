#pragma once

#include "engine/base/parallel.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace shangquan {

constexpr std::uint32_t chunk_of_bodies = 1024;  ///< bodies a worker takes at a time

/// Calls `act(first, last, part)` for parts of `size` indices.
template <class Act>
void for_parts_of_bodies(std::size_t size, Workers& workers, const Act& act) {
    workers.for_each(chunks_of(size, chunk_of_bodies), [&](std::size_t part, int) {
        const auto first = static_cast<std::uint32_t>(part) * chunk_of_bodies;
        act(first, std::min(static_cast<std::uint32_t>(size), first + chunk_of_bodies), part);
    });
}

/// Calls `act(index)` for every index below `size`.
template <class Act>
void for_bodies(std::size_t size, Workers& workers, const Act& act) {
    for_parts_of_bodies(size, workers, [&](std::uint32_t first, std::uint32_t last, std::size_t) {
        for (std::uint32_t index = first; index < last; ++index) act(index);
    });
}

}  // namespace shangquan
