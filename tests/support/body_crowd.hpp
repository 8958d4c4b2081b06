#pragma once

#include "engine/movement/micro/body_walk.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// A rectangle of floor from (west, south) to (east, north), metres.
Polygon rectangle(double west, double south, double east, double north);

/// `count` people on a jittered lattice over a rectangle, a body's width from its sides, dice and free speeds (1.34 ± 0.26 m/s,
/// Weidmann 1993) by id and seed.
Bodies people_on(const Polygon& area, std::size_t count, std::uint64_t seed);

/// Everybody straight to the east, or to the west whose aim is 1.
void along_the_corridor(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y);

/// Everybody wherever their dice say, elsewhere every 20 rounds.
Guide at_random(const std::uint32_t& round);

/// Bodies in the order of their ids.
std::vector<Body> by_id(const Bodies& bodies);

/// Metres between the two people nearest to each other.
float least_distance(const Bodies& bodies);

/// Mean speed along their way of people in a corridor 30 m long and 5 m wide whose ends are joined, over a minute after a
/// minute of settling; `density` in ped/m². `share_back` of them walk west.
double corridor_speed(double density, double share_back, const MicroParameters& parameters, std::uint64_t seed);

}  // namespace shangquan
