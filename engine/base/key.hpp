#pragma once

#include <cstdint>
#include <string_view>

namespace shangquan {

/// Name of a thing for the dice: it depends on the thing's own id text, never on its row in a table,
/// so that adding a venue or a gate re-rolls nobody's dice elsewhere.
using Key = std::uint32_t;

/// FNV-1a, 32 bit (Fowler, Noll, Vo 1991), finished with a multiply-shift mix.
constexpr Key key_of(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char character : text) hash = (hash ^ static_cast<unsigned char>(character)) * 16777619U;
    hash ^= hash >> 16U;
    hash *= 0x85ebca6bU;
    return hash ^ (hash >> 13U);
}

}  // namespace shangquan
