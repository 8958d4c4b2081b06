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
    strolling,  ///< straight to a spot within an open-air venue
    standing    ///< staying, queueing or waiting
};

/// Row of somebody in the zone's register of people.
using PersonId = std::uint32_t;

/// Everybody on the floors of a zone: arrays of equal length by slot. A slot is nobody's name; `person` is.
struct Walkers {
    std::vector<float> x;  ///< metres east of the zone's origin
    std::vector<float> y;  ///< metres north
    std::vector<float> before_x;  ///< where they were before the last step
    std::vector<float> before_y;
    std::vector<CellId> cell;
    std::vector<Activity> activity;
    std::vector<DestinationId> destination;
    std::vector<float> free_speed;      ///< m/s
    std::vector<std::uint32_t> dice;    ///< of the visitor, for the wandering heading
    std::vector<CellId> spot;           ///< where a stroller is going
    std::vector<PersonId> person;

    [[nodiscard]] std::size_t size() const { return person.size(); }

    /// Appends somebody standing at (x, y) in `at`.
    void add(float px, float py, CellId at, PersonId who, std::uint32_t own_dice, float speed);
    /// Removes slot `slot`; the last slot takes its place. Returns who moved, or `who` itself when it was the last.
    PersonId remove(std::size_t slot);
};

}  // namespace shangquan
