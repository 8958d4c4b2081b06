#pragma once

#include <cstdint>
#include <string>

namespace shangquan {

/// How a density series stores its numbers.
namespace series {

inline constexpr double scale = 0.001;           ///< ped/m² of one unit
inline constexpr std::uint16_t outside = 65535;  ///< where nobody can walk
inline constexpr std::uint16_t most = 65534;

/// "density_p0", "density_m1"
inline std::string variable_name(int level) {
    return (level < 0 ? "density_m" : "density_p") + std::to_string(level < 0 ? -level : level);
}

}  // namespace series

}  // namespace shangquan
