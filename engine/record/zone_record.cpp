#include "engine/record/zone_record.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shangquan {

namespace {

constexpr std::uint32_t squares_per_tile = 64;
constexpr std::uint32_t no_square = 0xffffffffU;
constexpr std::size_t chunk = 1024;
constexpr std::size_t cell_chunk = 8192;
constexpr float least_area = 4.0F;  ///< m² of the 6 × 6 m: slivers do not make crowds

/// Number of the 2 m cell a cell lies in.
constexpr std::uint32_t square_of(CellId cell) {
    const std::uint32_t rest = cell % WalkGrid::cells_per_tile;
    return (cell / WalkGrid::cells_per_tile) * squares_per_tile +
           (((rest >> 6U) << 4U) | (((rest >> 4U) & 3U) << 2U) | ((rest >> 1U) & 3U));
}

/// South-west cell of a 2 m cell, as column and row of 1 m cells.
struct Corner {
    std::uint32_t floor;
    int i;
    int j;
};

Corner corner_of(const WalkGrid& grid, std::uint32_t square) {
    const auto& tile = grid.tiles()[square / squares_per_tile];
    const std::uint32_t rest = square % squares_per_tile;
    const auto row = ((rest >> 5U) & 1U) * 4U + ((rest >> 2U) & 3U);
    const auto column = ((rest >> 4U) & 1U) * 4U + (rest & 3U);
    return {tile.floor, tile.i + 2 * static_cast<int>(column), tile.j + 2 * static_cast<int>(row)};
}

std::uint32_t square_at(const WalkGrid& grid, const Corner& corner) {
    const CellId cell = grid.cell_at(corner.floor, corner.i, corner.j);
    return cell == no_cell ? no_square : square_of(cell);
}

}  // namespace

DensityRecord::DensityRecord(const Zone& zone, const WalkGrid& grid) : grid_(grid) {
    std::vector<float> area(grid.tile_count() * squares_per_tile, 0.0F);
    for (CellId cell = 0; cell < grid.cell_count(); ++cell) area[square_of(cell)] += grid.area(cell);
    for (std::uint32_t square = 0; square < area.size(); ++square)
        if (area[square] > 0.0F) {
            walkable_cells_.push_back(square);
            area_.push_back(area[square]);
        }
    find_floors(zone.floors.size());
    find_neighbourhoods(grid, area);
    mark_core(zone);
    standing_.assign(area.size(), 0);
    interval_.assign(area.size(), 0);
    closed_interval_.assign(area.size(), 0);
    day_.assign(area.size(), 0);
    highest_.assign(walkable_cells_.size(), 0.0F);
    above_e_.assign(walkable_cells_.size(), 0);
}

/// Tiles are numbered floor by floor, and so are the cells in them.
void DensityRecord::find_floors(std::size_t floors) {
    for (std::uint32_t floor = 0; floor <= floors; ++floor) {
        const auto first = std::partition_point(walkable_cells_.begin(), walkable_cells_.end(),
                                                [&](std::uint32_t square) { return corner_of(grid_, square).floor < floor; });
        floor_begin_.push_back(static_cast<std::size_t>(first - walkable_cells_.begin()));
    }
}

void DensityRecord::find_neighbourhoods(const WalkGrid& grid, const std::vector<float>& area) {
    for (const std::uint32_t square : walkable_cells_) {
        const Corner corner = corner_of(grid, square);
        Neighbourhood near{};
        near.cells.fill(square);
        float metres = 0.0F;
        for (int k = 0; k < 9; ++k) {
            const std::uint32_t other = square_at(grid, {corner.floor, corner.i + 2 * (k % 3 - 1), corner.j + 2 * (k / 3 - 1)});
            const bool counts = other != no_square && area[other] > 0.0F;
            near.cells[static_cast<std::size_t>(k)] = counts ? other : no_square;
            if (counts) metres += area[other];
        }
        near.per_area = 1.0F / std::max(metres, least_area);
        near_.push_back(near);
    }
}

void DensityRecord::mark_core(const Zone& zone) {
    in_core_.assign(walkable_cells_.size(), 0);
    const auto street = std::find_if(zone.floors.begin(), zone.floors.end(), [](const Floor& floor) { return floor.level == 0; });
    if (street == zone.floors.end()) return;
    const Mask core = centre_cells(zone.core, grid_.frame());
    const bool everywhere = zone.core.empty();
    const auto floor = static_cast<std::size_t>(street - zone.floors.begin());
    for (std::size_t k = floor_begin_[floor]; k < floor_begin_[floor + 1]; ++k) {
        const Corner corner = corner_of(grid_, walkable_cells_[k]);
        in_core_[k] = everywhere ? 1 : core.at({corner.i, corner.j});
    }
}

void DensityRecord::count(const Walkers& walkers, Workers& workers) {
    minute_.resize(std::max(minute_.size(), static_cast<std::size_t>(workers.count())));
    for (auto& counts : minute_) counts.resize(interval_.size(), 0);
    for (const StandingChange& change : walkers.changes) {
        const auto by = static_cast<std::uint32_t>(change.by);
        standing_[square_of(change.cell)] += by;
        minute_[0][square_of(change.cell)] -= by * minute_steps_;
    }
    workers.for_each(chunks_of(walkers.moving, chunk), [&](std::size_t part, int worker) {
        auto& counts = minute_[static_cast<std::size_t>(worker)];
        const std::size_t last = std::min(walkers.moving, (part + 1) * chunk);
        for (std::size_t slot = part * chunk; slot < last; ++slot) ++counts[square_of(walkers.cell[slot])];
    });
    ++minute_steps_;
    person_steps_ += walkers.size();
}

std::uint32_t DensityRecord::around(const std::vector<std::uint32_t>& counts, std::size_t cell) const {
    std::uint32_t sum = 0;
    for (const std::uint32_t other : near_[cell].cells)
        if (other != no_square) sum += counts[other];
    return sum;
}

void DensityRecord::close_minute(Workers& workers) {
    if (minute_steps_ == 0) return;
    auto& total = minute_[0];
    workers.for_each(chunks_of(total.size(), cell_chunk), [&](std::size_t part, int) {
        const std::size_t last = std::min(total.size(), (part + 1) * cell_chunk);
        for (std::size_t square = part * cell_chunk; square < last; ++square) {
            total[square] += standing_[square] * minute_steps_;
            for (std::size_t worker = 1; worker < minute_.size(); ++worker)
                total[square] += std::exchange(minute_[worker][square], 0U);
            interval_[square] += total[square];
        }
    });
    const std::size_t parts = chunks_of(walkable_cells_.size(), cell_chunk);
    std::vector<std::array<std::uint64_t, 2>> above(parts);
    workers.for_each(parts, [&](std::size_t part, int) {
        const std::size_t last = std::min(walkable_cells_.size(), (part + 1) * cell_chunk);
        for (std::size_t k = part * cell_chunk; k < last; ++k) {
            const std::uint32_t persons = around(total, k);
            if (persons == 0) continue;
            const float density = static_cast<float>(persons) * near_[k].per_area / static_cast<float>(minute_steps_);
            highest_[k] = std::max(highest_[k], density);
            if (density > end_of_los_d) above[part][0] += total[walkable_cells_[k]];
            if (density > end_of_los_e) {
                above[part][1] += total[walkable_cells_[k]];
                ++above_e_[k];
            }
        }
    });
    for (const auto& sums : above) {
        above_d_ += static_cast<double>(sums[0]) / minute_steps_;
        above_e_persons_ += static_cast<double>(sums[1]) / minute_steps_;
    }
    std::fill(total.begin(), total.end(), 0U);
    interval_steps_ += std::exchange(minute_steps_, 0U);
}

void DensityRecord::close_interval() {
    std::swap(interval_, closed_interval_);
    std::fill(interval_.begin(), interval_.end(), 0U);
    closed_steps_ = std::max(1U, std::exchange(interval_steps_, 0U));
    day_steps_ += closed_steps_;
    double persons = 0.0;
    double metres = 0.0;
    for (std::size_t k = 0; k < walkable_cells_.size(); ++k) {
        const std::uint32_t square = walkable_cells_[k];
        day_[square] += closed_interval_[square];
        if (closed_interval_[square] != 0) hash_ = mix(hash_ ^ (static_cast<std::uint64_t>(square) << 32U | closed_interval_[square]));
        if (in_core_[k] == 0) continue;
        persons += closed_interval_[square];
        metres += static_cast<double>(area_[k]);
    }
    core_density_ = metres > 0.0 ? persons / metres / closed_steps_ : 0.0;
    closed_above_d_ = std::exchange(above_d_, 0.0);
    closed_above_e_ = std::exchange(above_e_persons_, 0.0);
}

template <class Value>
DensityGrid DensityRecord::spread(FloorId floor, const Value& value) const {
    const GridFrame& fine = grid_.frame();
    DensityGrid grid{GridFrame{record_cell, fine.columns / 2, fine.rows / 2}, unwalkable};
    for (std::size_t k = floor_begin_[floor.value]; k < floor_begin_[floor.value + 1]; ++k) {
        const Corner corner = corner_of(grid_, walkable_cells_[k]);
        grid.at({corner.i / 2, corner.j / 2}) = value(k);
    }
    return grid;
}

DensityGrid DensityRecord::interval_mean(FloorId floor) const {
    return spread(floor, [this](std::size_t k) {
        return static_cast<float>(around(closed_interval_, k)) * near_[k].per_area / static_cast<float>(closed_steps_);
    });
}

DensityGrid DensityRecord::mean(FloorId floor) const {
    return spread(floor, [this](std::size_t k) {
        std::uint64_t sum = 0;
        for (const std::uint32_t other : near_[k].cells)
            if (other != no_square) sum += day_[other];
        return static_cast<float>(static_cast<double>(sum) * near_[k].per_area / static_cast<double>(std::max<std::uint64_t>(1, day_steps_)));
    });
}

DensityGrid DensityRecord::highest(FloorId floor) const {
    return spread(floor, [this](std::size_t k) { return highest_[k]; });
}

DensityGrid DensityRecord::minutes_above_e(FloorId floor) const {
    return spread(floor, [this](std::size_t k) { return static_cast<float>(above_e_[k]); });
}

std::uint64_t DensityRecord::hash() const { return mix(hash_ ^ person_steps_); }

}  // namespace shangquan
