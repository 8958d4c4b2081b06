#pragma once

#include "engine/place/zone.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Row of `Navigator::passages()`.
using PassageId = std::uint32_t;

/// One direction of a connector.
struct Passage {
    ConnectorId connector;
    bool upwards = true;
    std::vector<CellId> entry;  ///< cells one boards from
    std::vector<CellId> exit;   ///< cells one arrives at
};

/// Of all connectors of a zone in turn, the way up before the way down.
std::vector<Passage> passages_of(const Zone& zone, const WalkGrid& grid);

/// Seconds a person of `free_speed` (m/s) on the level takes over a connector, the queue before it not counted.
/// Stairs: Fruin 1971 horizontal speeds, less where `riders`, those on them both ways, are more than one in a square metre;
/// escalator 0.5 m/s, like stairs where it stands still. Lift: one cycle of its `rise`, half of it waiting for the cabin, half on board.
double passage_seconds(const Connector& connector, bool upwards, double free_speed, std::size_t riders = 0);

/// Persons per second a connector carries at the most: IMO MSC.1/Circ.1238 specific flows for stairs,
/// 6,000 persons an hour for an escalator 1 m wide (EN 115-1), a cabin of 13 a cycle for a lift.
double passage_rate(const Connector& connector, bool upwards);

/// Of a lift: one that goes to and fro and is always full carries what `passage_rate` says.
LiftTimes lift_times(const Connector& lift);

/// Whether people go both ways on it, side by side, and take each other's room: stairs, ramps and escalators that stand still.
bool is_shared(const Connector& connector);

/// Whether it has steps, which not everybody can take: stairs and escalators.
bool has_steps(const Connector& connector);

}  // namespace shangquan
