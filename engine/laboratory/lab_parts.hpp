#pragma once

#include "engine/demand/behaviour.hpp"
#include "engine/place/zone.hpp"
#include "engine/record/counts.hpp"

#include <string>

namespace shangquan {

// Parts of the small zones in which whole simulations are tried.

/// A gate through which 50 persons a second get in and out, keyed by `key`, whose last part is its id.
Gate lab_gate(const std::string& key, FloorId floor, const Point& place);

/// A venue for everybody, with one door.
Venue lab_venue(const std::string& key, FloorId floor, const Point& door, Category category = Category::sight);

/// People on their own, none of whom avoids steps, who do not go home while there is a venue for them.
Behaviour lab_behaviour(double free_speed, double free_speed_sd);

/// What has been counted in a run of one such zone for some hours of the day, in steps of half a second.
ZoneCounts lab_run(const Zone& zone, const ZoneDemand& demand, const Behaviour& behaviour, int from_hour, int to_hour,
                   const std::string& model);

/// So many visitors, all in one hour of the day, by gates of one kind.
ZoneDemand lab_demand(double visitors, std::size_t hour, GateKind kind);

}  // namespace shangquan
