#pragma once

#include "engine/base/random.hpp"

#include <bit>
#include <cstdint>

namespace shangquan {

/// A summand for somebody's place; the sum hangs on no order.
inline std::uint64_t hash_of_place(std::uint32_t who, float x, float y) {
    const auto place = static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(x)) << 32U | std::bit_cast<std::uint32_t>(y);
    return mix(mix(who + 1ULL) ^ place);
}

}  // namespace shangquan
