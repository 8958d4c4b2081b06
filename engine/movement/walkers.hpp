#pragma once

#include "engine/base/ids.hpp"
#include "engine/way/navigator.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// What somebody on a floor is doing.
enum class Activity : std::uint8_t {
    walking,    ///< towards a destination
    strolling,  ///< straight to a spot
    standing    ///< staying, queueing or waiting
};

/// Row of somebody in the zone's register of people.
using PersonId = std::uint32_t;

/// Somebody came to stand on a cell (+1) or no longer stands there (−1).
struct StandingChange {
    CellId cell = 0;
    std::int32_t by = 0;
};

/// Everybody on the floors of a zone: arrays of equal length by slot. A slot is nobody's name; `person` is.
/// Who moves has the slots below `moving`, who stands those from it on: standing people are counted when they come and go,
/// not in every step. Who comes to stand in a step keeps a slot below `moving` until the step's notices are attended to.
struct Walkers {
    static constexpr std::uint32_t alone = 0xffff'ffff;

    std::size_t moving = 0;
    std::vector<StandingChange> changes;  ///< since the crowd was last counted, in order

    std::vector<float> x;  ///< metres east of the zone's origin
    std::vector<float> y;  ///< metres north
    std::vector<float> before_x;  ///< where they were before the last step
    std::vector<float> before_y;
    std::vector<CellId> cell;
    std::vector<Activity> activity;
    std::vector<DestinationId> destination;  ///< of this walk, which ends on the same floor
    std::vector<float> free_speed;      ///< m/s
    std::vector<std::uint32_t> dice;    ///< of the visitor, for the wandering heading
    std::vector<CellId> spot;           ///< where a stroller is going
    std::vector<PersonId> person;
    std::vector<std::uint32_t> group;  ///< number of those who walk together, or `alone`

    [[nodiscard]] std::size_t size() const { return person.size(); }

    /// Appends somebody standing at (px, py) in `at`.
    void add(float px, float py, CellId at, PersonId who, std::uint32_t own_dice, float speed, std::uint32_t own_group = alone);
    void exchange(std::size_t slot, std::size_t other);
    /// Gives slot k what slot `order[k]` held, for a permutation of the first slots.
    void rearrange(const std::vector<std::uint32_t>& order);
    /// Removes the last slot, of somebody standing.
    void remove_last();
};

}  // namespace shangquan
