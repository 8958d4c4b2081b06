#pragma once

#include "engine/movement/micro/body_walk.hpp"

#include <cstdint>

namespace shangquan {

/// Everybody straight to the east, or to the west whose aim is 1.
void along_the_corridor(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y);

/// A corridor whose ends are joined, for people who have bodies.
struct RingCorridor {
    double length = 30.0;  ///< metres
    double width = 5.0;    ///< metres
    double settle = 60.0;  ///< seconds nothing is measured
    double measure = 60.0; ///< seconds after that
};

/// Mean speed in m/s along their way of people at `density` ped/m²; `share_back` of them walk west.
double corridor_speed(const RingCorridor& corridor, double density, double share_back, const MicroParameters& parameters,
                      std::uint64_t seed);

/// Speeds along their way of `count` people who follow one another, in m/s by id.
std::vector<double> speeds_in_file(const RingCorridor& corridor, std::size_t count, const MicroParameters& parameters,
                                   std::uint64_t seed);

}  // namespace shangquan
