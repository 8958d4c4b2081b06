#pragma once

#include "engine/laboratory/room.hpp"
#include "engine/movement/micro/bodies.hpp"

#include <cstddef>
#include <cstdint>

namespace shangquan {

/// `count` people on a jittered lattice over a rectangle, a body's width from its sides, dice and free speeds (1.34 ± 0.26 m/s,
/// Weidmann 1993, cut to 0.5 … 2.2) by id and seed.
Bodies people_on(const Polygon& area, std::size_t count, std::uint64_t seed);

}  // namespace shangquan
