#pragma once

#include "engine/place/gate.hpp"
#include "engine/place/names.hpp"
#include "engine/place/venue.hpp"

#include <array>
#include <string>
#include <vector>

namespace shangquan {

/// One value for each hour of the day, 0 to 23.
using Hourly = std::array<double, 24>;

/// How long people stay at venues of a category and how much it draws them.
struct CategoryBehaviour {
    double stay_median_min = 15.0;  ///< lognormal median, minutes
    double stay_cv = 0.7;           ///< coefficient of variation of the stay
    Hourly appeal{};                ///< β_type by hour of day, added to the utility

    bool operator==(const CategoryBehaviour&) const = default;
};

/// A kind of visitor: what they like and how long they go on.
struct Segment {
    std::string name;
    double share = 1.0;                               ///< of all visitors, any scale
    std::array<double, category_count> preference{};  ///< added to the utility of a category
    double home = 0.0;                                ///< added to the utility of going home
    Name purpose{};                                   ///< why they come, in words; empty: `name` says it

    bool operator==(const Segment&) const = default;
};

/// The coefficients of choice: U = β_area·ln(floor area) + β_distance·distance/100 m + appeal + preference + attraction
/// − β_floor·|Δfloor| − β_crowding·occupancy/capacity − β_visited·visited; going home:
/// U = γ_0 + γ_time·hours here + γ_stops·stops done + late·hours after `late_hour`. Among the gates that serve the way home
/// U = −seconds to walk there and to wait in line there / way_out_s, among the ways over stairs, escalators, lifts and on the
/// level U = −seconds / way_s.
struct ChoiceCoefficients {
    double area = 1.0;
    double distance = -0.35;  ///< per 100 m walked
    double floor = -0.3;      ///< per level between
    double crowding = -1.0;   ///< at a full venue
    double visited = -2.0;
    double home_constant = 0.0;
    double home_per_hour = 1.0;
    double home_per_stop = 0.5;
    double home_per_late_hour = 1.0;
    double late_hour = 21.0;
    double way_out_s = 15.0;  ///< seconds by which a gate must be further away to be e times less likely
    double way_s = 15.0;      ///< the same for a way over a stair, an escalator or a lift
    double unseen_s = 10.0;   ///< seconds by which gates and connectors that are not in sight seem further away

    bool operator==(const ChoiceCoefficients&) const = default;
};

/// How people walk and keep together.
struct WalkingHabits {
    double free_speed_mean = 1.20;  ///< m/s
    double free_speed_sd = 0.24;    ///< m/s, cut to 0.5 … 2.2
    double group_lambda = 0.85;     ///< zero-truncated Poisson of the group size
    double group_slowing = 0.04;    ///< m/s a further member (Moussaïd 2010)
    double patience_min = 12.0;     ///< minutes people queue for a venue before they turn away
    double step_free_share = 0.03;  ///< of the groups: with a wheelchair, a pram, a suitcase, or bad on their feet
    double steps_as_m = 600.0;      ///< metres those rather walk than take a flight of stairs or an escalator

    bool operator==(const WalkingHabits&) const = default;
};

/// Everything assumed about people, from the scenario.
struct Behaviour {
    std::array<CategoryBehaviour, category_count> categories{};
    std::vector<Segment> segments;
    ChoiceCoefficients choice;
    WalkingHabits walking;

    bool operator==(const Behaviour&) const = default;
};

/// Arrivals of one zone.
struct ZoneDemand {
    double visitors = 0.0;                               ///< persons crossing in over the whole day, transit included
    Hourly profile{};                                    ///< share of the day's arrivals by hour, any scale
    std::array<double, gate_kind_names.size()> modes{};  ///< share by gate kind, any scale
    double onward = 0.0;                                 ///< share of visitors who go on to another zone
    double more = 0.0;   ///< extra share on top (0.2: the same visitors plus a second stream of 20 %)
    double fewer = 0.0;  ///< share of the visitors who stay at home, by each one's own dice: the others are unchanged

    bool operator==(const ZoneDemand&) const = default;
};

}  // namespace shangquan
