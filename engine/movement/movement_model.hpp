#pragma once

#include "engine/base/parallel.hpp"
#include "engine/movement/line_ends.hpp"
#include "engine/movement/walkers.hpp"
#include "engine/way/signals.hpp"

#include <vector>

namespace shangquan {

/// Something that happened to a walker during a step and that others must deal with.
struct Notice {
    enum class Kind : std::uint8_t {
        arrived,  ///< stands at its destination, or at the end of the line before it
        settled,  ///< strolled to its spot, or as far as it could
        lost      ///< no way leads on from here
    };
    PersonId person = 0;
    Kind kind = Kind::arrived;
};

/// What a model may look at besides the crowd.
struct Surroundings {
    const WalkGrid& grid;
    const Navigator& way;
    Tick tick = 0;
    float dt = 1.0F;  ///< seconds
    const Signals* signals = nullptr;  ///< null: there are none
    const LineEnds* lines = nullptr;   ///< null: nobody stands in line
    const std::vector<std::uint8_t>* others = nullptr;  ///< by slot: 1 who is moved by another model; null: nobody

    /// Whether a red signal keeps somebody from stepping from one cell onto another.
    [[nodiscard]] bool stops(CellId from, CellId to) const { return signals != nullptr && signals->stop(from, to); }
    [[nodiscard]] bool line_on(DestinationId destination, CellId cell) const { return lines != nullptr && lines->on(destination, cell); }
    [[nodiscard]] bool moves(std::size_t slot) const { return others == nullptr || (*others)[slot] == 0; }
};

/// The seam between models: a whole crowd at a time, from the frozen crowd to where everybody is `dt` later.
/// Slot i of the next crowd depends on the frozen one only, nobody leaves the walkable cells, and no model draws
/// from anything but the walkers' own dice.
class MovementModel {
public:
    virtual ~MovementModel() = default;

    /// Moves everybody whom no other model moves. Appends what happened, in no particular order.
    virtual void move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) = 0;

    /// Persons per square metre around a cell in the crowd last moved.
    [[nodiscard]] virtual float density(CellId cell) const = 0;

    /// How much longer a metre takes at that density than in the open: 1 or more.
    [[nodiscard]] virtual float slowing(CellId cell) const = 0;
};

}  // namespace shangquan
