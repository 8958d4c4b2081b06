#pragma once

#include "engine/base/grid.hpp"
#include "engine/base/parallel.hpp"
#include "engine/movement/walkers.hpp"
#include "engine/place/zone.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Persons per square metre by 2 m cell; `unwalkable` where nobody can stand.
using DensityGrid = Grid<float>;
inline constexpr float unwalkable = -1.0F;
inline constexpr double record_cell = 2.0;  ///< metres

/// Densities at which Fruin's (1971) walkway levels of service end: above E begins F.
inline constexpr float end_of_los_d = 1.076F;
inline constexpr float end_of_los_e = 2.153F;

/// Measures the crowd of a zone: density is persons within the 6 × 6 m around a 2 m cell over the walkable area there,
/// averaged over the steps of a minute; everything else is made from those one-minute means.
class DensityRecord {
public:
    DensityRecord(const Zone& zone, const WalkGrid& grid);

    /// Counts everybody on the floors once.
    void count(const Walkers& walkers, Workers& workers);
    /// Closes a minute: maxima and times above levels of service.
    void close_minute(Workers& workers);
    /// Closes an interval and begins the next.
    void close_interval();

    /// Mean density of the interval last closed.
    [[nodiscard]] DensityGrid interval_mean(FloorId floor) const;
    /// Over the run so far: the mean, the highest one-minute mean, the minutes above the end of level of service E.
    [[nodiscard]] DensityGrid mean(FloorId floor) const;
    [[nodiscard]] DensityGrid highest(FloorId floor) const;
    [[nodiscard]] DensityGrid minutes_above_e(FloorId floor) const;

    /// Mean density of the core's street level over the interval last closed.
    [[nodiscard]] double core_density() const { return core_density_; }
    /// Person-minutes of the interval last closed at densities above the end of level of service D, and E.
    [[nodiscard]] double person_minutes_above_d() const { return closed_above_d_; }
    [[nodiscard]] double person_minutes_above_e() const { return closed_above_e_; }
    /// Person-seconds on the floors counted so far, in person-steps.
    [[nodiscard]] std::uint64_t person_steps() const { return person_steps_; }
    [[nodiscard]] std::uint64_t hash() const;

private:
    struct Neighbourhood {
        std::array<std::uint32_t, 9> cells;
        float per_area;
    };
    void find_floors(std::size_t floors);
    void find_neighbourhoods(const WalkGrid& grid, const std::vector<float>& area);
    void mark_core(const Zone& zone);
    template <class Value>
    [[nodiscard]] DensityGrid spread(FloorId floor, const Value& value) const;
    [[nodiscard]] std::uint32_t around(const std::vector<std::uint32_t>& counts, std::size_t cell) const;

    const WalkGrid& grid_;
    std::vector<std::uint32_t> walkable_cells_;   ///< numbers of 2 m cells with anything walkable
    std::vector<std::size_t> floor_begin_;        ///< by floor: its first row in `walkable_cells_`, and the end
    std::vector<Neighbourhood> near_;             ///< parallel to `walkable_cells_`
    std::vector<std::uint8_t> in_core_;           ///< parallel to `walkable_cells_`
    std::vector<float> area_;                     ///< m², parallel to `walkable_cells_`
    std::vector<std::uint32_t> standing_;             ///< by 2 m cell: who stands there now
    std::vector<std::vector<std::uint32_t>> minute_;  ///< by worker, by 2 m cell: persons × steps, without `standing_` × steps of the minute
    std::vector<std::uint32_t> interval_;
    std::vector<std::uint32_t> closed_interval_;
    std::vector<std::uint64_t> day_;
    std::vector<float> highest_;                  ///< parallel to `walkable_cells_`
    std::vector<std::uint16_t> above_e_;
    std::uint32_t minute_steps_ = 0;
    std::uint32_t interval_steps_ = 0;
    std::uint32_t closed_steps_ = 1;
    std::uint64_t day_steps_ = 0;
    std::uint64_t person_steps_ = 0;
    double core_density_ = 0.0;
    double above_d_ = 0.0;
    double above_e_persons_ = 0.0;
    double closed_above_d_ = 0.0;
    double closed_above_e_ = 0.0;
    std::uint64_t hash_ = 0;
};

}  // namespace shangquan
