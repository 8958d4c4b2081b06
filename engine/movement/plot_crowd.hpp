#pragma once

#include "engine/base/parallel.hpp"
#include "engine/movement/blocks.hpp"
#include "engine/movement/walkers.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Persons per square metre on blocks of 4 × 4 m and on plots of 8 × 8 m, over the ground of each one can walk on. Only tiles on which
/// somebody is or was are reckoned anew.
class PlotCrowd {
public:
    static constexpr float no_ground = -1.0F;  ///< stands for the density of blocks nobody can stand on

    explicit PlotCrowd(const WalkGrid& grid);

    /// Counts everybody; the changes of who stands since the last count must not have been dropped.
    void count(const Walkers& walkers, Workers& workers);

    [[nodiscard]] float on_block(CellId cell) const { return density_[block_of(cell)]; }
    [[nodiscard]] float on_plot(CellId cell) const { return felt_[plot_of(cell)]; }
    [[nodiscard]] float persons_on_plot(CellId cell) const { return felt_[plot_of(cell)] / per_plot_area_[plot_of(cell)]; }

private:
    /// Those who move, as one worker counts them.
    struct Counts {
        std::vector<std::uint32_t> persons;  ///< by block
        std::vector<std::uint8_t> peopled;   ///< by tile, 1 where it met somebody or a standing person came or went
    };

    void judge(std::size_t tile);

    std::vector<float> per_area_;          ///< 1 / walkable area by block
    std::vector<float> per_plot_area_;     ///< 1 / walkable area by plot
    std::vector<float> wall_;              ///< by block: `no_ground` where there is none, 0 elsewhere
    std::vector<float> density_;           ///< by block
    std::vector<float> felt_;              ///< by plot
    std::vector<std::uint32_t> standing_;  ///< by block
    std::vector<std::uint8_t> peopled_;    ///< by tile, 1 where anybody was when the crowd was last counted
    std::vector<Counts> counts_;           ///< by worker
};

}  // namespace shangquan
