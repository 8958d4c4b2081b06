#pragma once

#include "engine/movement/blocks.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Which way people walk on plots of 8 × 8 m, as they did in the last step. What threads add up are integers.
class PlotDirections {
public:
    explicit PlotDirections(const WalkGrid& grid) : sums_(grid.tile_count() * blocks_per_tile / blocks_per_plot) {}

    struct Sum {
        std::int32_t x = 0;
        std::int32_t y = 0;
    };
    /// What one worker has noted in a step.
    struct Tally {
        std::vector<Sum> sums;      ///< by plot
        std::vector<PlotId> noted;  ///< plots that are not nothing
    };
    [[nodiscard]] Tally tally() const { return {std::vector<Sum>(sums_.size()), {}}; }

    /// Notes somebody on the plot of `cell` who heads along a unit vector.
    static void note(Tally& tally, CellId cell, float x, float y);
    /// Begins a step: what the workers noted in the last one counts now; their tallies are emptied.
    void take_in(std::vector<Tally>& tallies);

    /// Persons on the plot of `cell` who walked along a unit vector less those who walked against it, each by the part of their
    /// heading along it.
    [[nodiscard]] float along(CellId cell, float x, float y) const {
        const Sum& sum = sums_[plot_of(cell)];
        return (static_cast<float>(sum.x) * x + static_cast<float>(sum.y) * y) * (1.0F / unit);
    }

private:
    static constexpr float unit = 1024.0F;

    std::vector<Sum> sums_;  ///< by plot
    std::vector<PlotId> noted_;
};

}  // namespace shangquan
