#pragma once

#include "scenarios/validate/verdict.hpp"

namespace shangquan {

// What the rows of `validation_tests` run.
Outcome test_speed(std::string_view model);
Outcome test_fundamental_diagram(std::string_view model);
Outcome test_agreement(std::string_view model);
Outcome test_premovement(std::string_view model);
Outcome test_speed_by_age(std::string_view model);

Outcome test_corner(std::string_view model);
Outcome test_parameter(std::string_view model);
Outcome test_large_room(std::string_view model);
Outcome test_assigned_exits(std::string_view model);
Outcome test_bottleneck_goal(std::string_view model);
Outcome test_bottlenecks_in_series(std::string_view model);
Outcome test_long_corner(std::string_view model);
Outcome test_meeting(std::string_view model);

Outcome test_stairs_up(std::string_view model);
Outcome test_stairs_down(std::string_view model);
Outcome test_congested_stairs(std::string_view model);
Outcome test_stairs_diagram(std::string_view model);

Outcome test_exit_choice(std::string_view model);
Outcome test_route_choice(std::string_view model);

Outcome test_door_queue(std::string_view model);
Outcome test_turnstile_queue(std::string_view model);
Outcome test_venue_queue(std::string_view model);

Outcome test_one_way(std::string_view model);
Outcome test_two_way(std::string_view model);
Outcome test_time_step(std::string_view model);
Outcome test_bottleneck_width(std::string_view model);
Outcome test_bottleneck_length(std::string_view model);
Outcome test_single_file(std::string_view model);

}  // namespace shangquan
