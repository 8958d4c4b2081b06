#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace shangquan {

/// What a draw is for; two purposes never share dice.
enum class Purpose : std::uint32_t {
    group_size,
    arrival,
    segment,
    speed,
    stop,
    home,
    stay,
    spot,
    wander,
    onward,
    link,
    gate,
    thinning,
    way_out,
    way,
    mobility
};

/// Finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit changes every output bit with probability 1/2.
constexpr std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

/// The same for 32 bits (Wellons 2018, "lowbias32"), of a number or of lanes of them.
template <class Bits>
constexpr Bits mix32(Bits z) {
    z = (z ^ (z >> 16U)) * 0x7feb352dU;
    z = (z ^ (z >> 15U)) * 0x846ca68bU;
    return z ^ (z >> 16U);
}

/// Dice with a name: the same seed, owner, purpose and index always fall alike, whoever else throws.
class Dice {
public:
    constexpr Dice(std::uint64_t seed, std::uint64_t owner, Purpose purpose, std::uint64_t index = 0)
        : key_(mix(mix(seed + 0x9e3779b97f4a7c15ULL * (static_cast<std::uint64_t>(purpose) + 1)) ^
                   mix(owner + 0xd1342543de82ef95ULL * (index + 1)))) {}

    /// 64 bits of throw `n`.
    [[nodiscard]] constexpr std::uint64_t bits(std::uint64_t n = 0) const { return mix(key_ + 0x9e3779b97f4a7c15ULL * (n + 1)); }

    /// Uniform in (0, 1), never either end.
    [[nodiscard]] constexpr double uniform(std::uint64_t n = 0) const {
        return (static_cast<double>(bits(n) >> 11U) + 0.5) * 0x1.0p-53;
    }

    /// Standard normal (Box, Muller 1958) of throws 2n and 2n + 1.
    [[nodiscard]] double normal(std::uint64_t n = 0) const {
        return std::sqrt(-2.0 * std::log(uniform(2 * n))) * std::cos(2.0 * std::numbers::pi * uniform(2 * n + 1));
    }

private:
    std::uint64_t key_;
};

}  // namespace shangquan
