#include "engine/movement/plot_crowd.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace shangquan {

namespace {

constexpr float least_plot_area = 8.0F;  ///< m² of a plot
constexpr std::size_t chunk = 1024;      ///< slots a worker takes at a time
constexpr std::size_t tile_chunk = 512;  ///< tiles a worker takes at a time

}  // namespace

PlotCrowd::PlotCrowd(const WalkGrid& grid) {
    const std::vector<float> area = walkable_by_block(grid);
    std::vector<float> plot_area(area.size() / blocks_per_plot, 0.0F);
    for (std::size_t block = 0; block < area.size(); ++block) plot_area[block / blocks_per_plot] += area[block];
    for (const float metres : area) {
        per_area_.push_back(metres > 0.0F ? 1.0F / std::max(metres, least_block_area) : 0.0F);
        wall_.push_back(metres > 0.0F ? 0.0F : no_ground);
    }
    for (const float metres : plot_area) per_plot_area_.push_back(1.0F / std::max(metres, least_plot_area));
    density_ = wall_;
    felt_.assign(plot_area.size(), 0.0F);
    standing_.assign(area.size(), 0);
    peopled_.assign(grid.tile_count(), 0);
}

void PlotCrowd::count(const Walkers& walkers, Workers& workers) {
    counts_.resize(std::max(counts_.size(), static_cast<std::size_t>(workers.count())));
    for (auto& counts : counts_) {
        counts.persons.resize(density_.size(), 0);
        counts.peopled.resize(peopled_.size(), 0);
    }
    for (const StandingChange& change : walkers.changes) {
        standing_[block_of(change.cell)] += static_cast<std::uint32_t>(change.by);
        counts_[0].peopled[change.cell / WalkGrid::cells_per_tile] = 1;
    }
    workers.for_each(chunks_of(walkers.moving, chunk), [&](std::size_t part, int worker) {
        auto& counts = counts_[static_cast<std::size_t>(worker)];
        const std::size_t last = std::min(walkers.moving, (part + 1) * chunk);
        for (std::size_t slot = part * chunk; slot < last; ++slot) {
            ++counts.persons[block_of(walkers.cell[slot])];
            counts.peopled[walkers.cell[slot] / WalkGrid::cells_per_tile] = 1;
        }
    });
    workers.for_each(chunks_of(peopled_.size(), tile_chunk), [&](std::size_t part, int) {
        const std::size_t last = std::min(peopled_.size(), (part + 1) * tile_chunk);
        for (std::size_t tile = part * tile_chunk; tile < last; ++tile) {
            std::uint8_t peopled = peopled_[tile];
            for (Counts& counts : counts_) peopled |= std::exchange(counts.peopled[tile], std::uint8_t{0});
            if (peopled != 0) judge(tile);
        }
    });
}

/// Densities on a tile from the counted persons, and the counts back to none.
void PlotCrowd::judge(std::size_t tile) {
    std::array<std::uint32_t, blocks_per_tile> sums;
    const std::size_t first = tile * blocks_per_tile;
    std::copy_n(standing_.begin() + static_cast<std::ptrdiff_t>(first), blocks_per_tile, sums.begin());
    for (Counts& counts : counts_) {
        std::uint32_t* const counted = counts.persons.data() + first;
        for (std::size_t k = 0; k < blocks_per_tile; ++k) sums[k] += counted[k];
        std::fill_n(counted, blocks_per_tile, 0U);
    }
    float* const density = density_.data() + first;
    const float* const per_area = per_area_.data() + first;
    const float* const wall = wall_.data() + first;
    std::uint32_t persons = 0;
    for (std::size_t k = 0; k < blocks_per_tile; ++k) {
        persons |= sums[k];
        density[k] = static_cast<float>(static_cast<std::int32_t>(sums[k])) * per_area[k] + wall[k];
    }
    for (std::size_t k = 0; k < blocks_per_tile; k += blocks_per_plot) {
        const std::size_t plot = (first + k) / blocks_per_plot;
        felt_[plot] = static_cast<float>(static_cast<std::int32_t>(sums[k] + sums[k + 1] + sums[k + 2] + sums[k + 3])) * per_plot_area_[plot];
    }
    peopled_[tile] = persons != 0 ? 1 : 0;
}

}  // namespace shangquan
