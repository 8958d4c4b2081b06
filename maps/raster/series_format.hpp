#pragma once

#include "maps/rasters.hpp"

#include <cstdint>
#include <string>

namespace shangquan {

/// How a series stores its numbers.
namespace series {

inline constexpr double scale = 0.001;           ///< of the quantity's unit, in one unit of the file
inline constexpr std::uint16_t outside = 65535;  ///< where there is no value
inline constexpr std::uint16_t most = 65534;

/// "density_p0", "density_m1"
inline std::string variable_name(const Quantity& quantity, int level) {
    return quantity.name + (level < 0 ? "_m" : "_p") + std::to_string(level < 0 ? -level : level);
}

}  // namespace series

}  // namespace shangquan
