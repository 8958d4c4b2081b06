#pragma once

#include "engine/movement/blocks.hpp"
#include "engine/movement/walkers.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Persons per square metre on blocks of 4 × 4 m.
class BlockCrowd {
public:
    explicit BlockCrowd(const WalkGrid& grid);

    /// Counts everybody; the changes of who stands since the last count must not have been dropped.
    void count(const Walkers& walkers);

    [[nodiscard]] float all(CellId cell) const { return density(people_, cell); }
    [[nodiscard]] float standing(CellId cell) const { return density(standing_, cell); }

private:
    [[nodiscard]] float density(const std::vector<std::int32_t>& counts, CellId cell) const {
        return static_cast<float>(counts[block_of(cell)]) * per_area_[block_of(cell)];
    }

    std::vector<float> per_area_;  ///< 1 / walkable area
    std::vector<std::int32_t> standing_;
    std::vector<std::int32_t> people_;
};

/// Share of the free speed kept at a density (`SpeedLaw`), 0.05 at the least.
float kept_share(float density);

}  // namespace shangquan
