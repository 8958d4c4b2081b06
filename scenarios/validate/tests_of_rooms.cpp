#include "engine/laboratory/meeting.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tests.hpp"
#include "scenarios/validate/walks.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

namespace shangquan {

namespace {

constexpr double step = 0.5;  ///< seconds
constexpr double any = std::numeric_limits<double>::infinity();

bool is_in(const Point& place, const Rectangle& ground, double margin) {
    return place.x() >= ground[0] - margin && place.x() <= ground[2] + margin && place.y() >= ground[1] - margin && place.y() <= ground[3] + margin;
}

/// A hall of 30 × 20 m and doors of 1 m in its long sides.
Room hall(bool four_doors) {
    Room room{{{0, 3, 30, 23}, {7, 2, 8, 3}, {22, 23, 23, 24}}, {{7, 0, 8, 2}, {22, 24, 23, 26}}};
    if (four_doors) {
        room.ground.push_back({22, 2, 23, 3});
        room.ground.push_back({7, 23, 8, 24});
        room.goals.push_back({22, 0, 23, 2});
        room.goals.push_back({7, 24, 8, 26});
    }
    return room;
}

/// Everybody to the nearest goal.
void send_to_nearest(const Room& room, std::vector<Actor>& actors) {
    for (Actor& actor : actors) {
        const auto away = [&](std::size_t goal) {
            const Rectangle& g = room.goals[goal];
            return (actor.place - Point{(g[0] + g[2]) / 2.0, (g[1] + g[3]) / 2.0}).norm();
        };
        for (std::size_t goal = 0; goal < room.goals.size(); ++goal)
            if (away(goal) < away(actor.goal)) actor.goal = goal;
    }
}

/// Twelve rooms along a corridor with a way out at either end.
Room rooms_along_a_corridor() {
    Room room{{{0, 6, 36, 8}}, {{36, 6, 38, 8}, {0, 8, 2, 10}}};
    for (int k = 0; k < 6; ++k) {
        const int west = 5 + 5 * k;
        room.ground.push_back({west, 1, west + 4, 5});
        room.ground.push_back({west + 1, 5, west + 2, 6});
        room.ground.push_back({west, 9, west + 4, 13});
        room.ground.push_back({west + 1, 8, west + 2, 9});
    }
    return room;
}

Room corner_of(int width, int leg) {
    return {{{0, 0, leg, width}, {leg - width, width, leg, leg}}, {{leg - width, leg, leg, leg + 2}}};
}

Room straight(int width, int length) { return {{{0, 0, length, width}}, {{length, 0, length + 2, width}}}; }

constexpr std::size_t in_two_rooms = 150;

/// A room of 10 × 10 m, a passage of 1 m, a second room; the goal at the end of the passage or across the second room.
Room two_rooms(bool near_goal) {
    Room room{{{0, 0, 10, 10}, {10, 4, 15, 5}}, {{15, 4, 17, 5}}};
    if (near_goal) return room;
    room.ground.push_back({15, 0, 25, 10});
    room.goals = {{25, 4, 27, 5}};
    return room;
}

}  // namespace

Outcome test_bottleneck_goal(std::string_view model) {
    const auto actors = crowd_on({0, 0, 10, 10}, in_two_rooms, 0);
    const double near = clearing_time(two_rooms(true), actors, model);
    const double far = clearing_time(two_rooms(false), actors, model);
    Experiment experiment{two_rooms(false), model, step};
    for (const Actor& actor : actors) experiment.add(actor);
    const auto walks = play(experiment, actors.size(), 120.0);
    return {{{"time to a goal behind the passage over time to one 10 m further", near / far, 0.0, 1.0, ""},
             {"time more for those 10 m", far - near, 0.0, 30.0, "s"}},
            draw_walks(two_rooms(false), walks)};
}

Outcome test_bottlenecks_in_series(std::string_view model) {
    Room room = two_rooms(false);
    room.ground.push_back({25, 4, 30, 5});
    room.goals = {{30, 4, 32, 5}};
    Experiment experiment{room, model, step};
    for (const Actor& actor : crowd_on({0, 0, 10, 10}, in_two_rooms, 0)) experiment.add(actor);
    double first = 0.0;
    double second = 0.0;
    const auto walks = play(experiment, in_two_rooms, 600.0, [&](const Experiment& now) {
        for (std::size_t k = 0; k < in_two_rooms; ++k) {
            const auto place = now.place(k);
            if (place && place->x < 10.0F) first += step;
            if (place && place->x >= 15.0F && place->x < 25.0F) second += step;
        }
    });
    return {{{"person-seconds before the second passage over those before the first", second / first, 0.0, 0.5, ""},
             {"persons not yet arrived after 600 s", static_cast<double>(experiment.present()), 0.0, 0.0, ""}},
            draw_walks(room, walks)};
}

Outcome test_corner(std::string_view model) {
    const Room room = corner_of(2, 12);
    constexpr std::size_t persons = 20;
    Experiment experiment{room, model, step};
    std::vector<Spot> before;
    for (const Actor& actor : crowd_on({0, 0, 6, 2}, persons, 0)) {
        experiment.add(actor);
        before.push_back({FloorId{0}, static_cast<float>(actor.place.x()), static_cast<float>(actor.place.y())});
    }
    constexpr double longest = 2.2 * step * 1.05;  // metres of the fastest, wandering
    int through = 0;
    const auto walks = play(experiment, persons, 300.0, [&](const Experiment& now) {
        for (std::size_t k = 0; k < persons; ++k) {
            const auto place = now.place(k);
            if (!place) continue;
            if (!now.grid().is_ground(*place) || std::hypot(place->x - before[k].x, place->y - before[k].y) > longest) ++through;
            before[k] = *place;
        }
    });
    return {{{"places in or behind a wall", static_cast<double>(through), 0.0, 0.0, ""},
             {"persons not yet arrived after 300 s", static_cast<double>(experiment.present()), 0.0, 0.0, ""}},
            draw_walks(room, walks)};
}

Outcome test_parameter(std::string_view model) {
    constexpr std::uint64_t crowds = 50;
    Series ours{std::string{model}, Series::Mark::ours, {}};
    double largest_rise = -any;
    for (double speed = 0.8; speed < 1.75; speed += 0.2) {
        double time = 0.0;
        for (std::uint64_t seed = 1; seed <= crowds; ++seed) {
            auto actors = crowd_on({0, 0, 20, 10}, 100, 0, seed);
            for (Actor& actor : actors) actor.free_speed = speed;
            time += clearing_time({{{0, 0, 20, 10}, {20, 4, 21, 6}}, {{21, 4, 23, 6}}}, actors, model) / static_cast<double>(crowds);
        }
        if (!ours.points.empty()) largest_rise = std::max(largest_rise, time - ours.points.back().y);
        ours.points.push_back({speed, time});
    }
    return {{{"largest rise of the time with the free speed", largest_rise, -any, step / 2.0, "s"}},
            draw_chart({"free speed, m/s", "time until all are out, s", {ours}})};
}

Outcome test_large_room(std::string_view model) {
    const auto time = [&](bool four_doors) {
        auto actors = crowd_on({0, 3, 30, 23}, 1000, 0);
        send_to_nearest(hall(four_doors), actors);
        return clearing_time(hall(four_doors), actors, model);
    };
    auto actors = crowd_on({0, 3, 30, 23}, 1000, 0);
    send_to_nearest(hall(true), actors);
    Experiment experiment{hall(true), model, step};
    for (const Actor& actor : actors) experiment.add(actor);
    const auto walks = play(experiment, actors.size(), 60.0);
    const double four = time(true);
    const double two = time(false);
    return {{{"time with two doors over time with four", two / four, 1.6, 2.4, ""}}, draw_walks(hall(true), walks)};
}

Outcome test_assigned_exits(std::string_view model) {
    const Room room = rooms_along_a_corridor();
    constexpr std::size_t persons = 23;
    Experiment experiment{room, model, step};
    std::vector<std::size_t> goals;
    for (std::size_t k = 0; k < persons; ++k) {
        const std::size_t cell = k % 12;
        const double west = 5.0 + 5.0 * static_cast<double>(cell / 2);
        goals.push_back(cell < 8 ? 0 : 1);
        experiment.add({{west + (k < 12 ? 1.5 : 2.5), cell % 2 == 0 ? 2.5 : 11.5}, 1.34, goals.back(), 0.0});
    }
    const auto walks = play(experiment, persons, 300.0);
    int wrong = 0;
    for (std::size_t k = 0; k < persons; ++k)
        if (!experiment.arrival(k) || !is_in(experiment.end(k), room.goals[goals[k]], 0.0)) ++wrong;
    return {{{"persons who did not leave by their exit", static_cast<double>(wrong), 0.0, 0.0, ""}}, draw_walks(room, walks)};
}

Outcome test_long_corner(std::string_view model) {
    constexpr int width = 5;
    constexpr int leg = 60;
    const auto actors = crowd_on({0, 0, 40, width}, 500, 0);
    const double shorter = clearing_time(straight(width, 2 * (leg - width)), actors, model);
    const double corner = clearing_time(corner_of(width, leg), actors, model);
    const double longer = clearing_time(straight(width, 2 * leg), actors, model);
    Experiment experiment{corner_of(width, leg), model, step};
    for (const Actor& actor : actors) experiment.add(actor);
    const auto walks = play(experiment, actors.size(), 120.0);
    return {{{"corner over straight corridor as long as its inner side", corner / shorter, 1.0, any, ""},
             {"corner over straight corridor as long as its outer side", corner / longer, 0.0, 1.0, ""}},
            draw_walks(corner_of(width, leg), walks)};
}

Outcome test_meeting(std::string_view model) {
    constexpr int minutes = 15;
    Outcome outcome;
    std::vector<Series> lines;
    for (const int width : {3, 4, 6}) {
        const std::vector<std::size_t> present = meet({.width = width}, std::string{model}, minutes);
        outcome.figures.push_back({std::to_string(width) + " m: persons not there after 15 minutes", static_cast<double>(present.back()), 0.0, 0.0, ""});
        lines.push_back({std::to_string(width) + " m", Series::Mark::ours, {}});
        for (std::size_t minute = 0; minute < present.size(); ++minute)
            lines.back().points.push_back({static_cast<double>(minute + 1), static_cast<double>(present[minute])});
    }
    outcome.picture = draw_chart({"minutes", "persons still on the way", lines});
    return outcome;
}

}  // namespace shangquan
