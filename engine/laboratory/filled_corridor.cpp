#include "engine/laboratory/filled_corridor.hpp"

#include "engine/laboratory/experiment.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace shangquan {

namespace {

constexpr int length = 400;      ///< metres
constexpr int width = 10;        ///< metres
constexpr int goal_length = 2;   ///< metres, at either end
constexpr double west = 180.0;   ///< of what is looked at
constexpr double east = 260.0;
constexpr double step = 0.5;     ///< seconds
constexpr double settle = 60.0;  ///< seconds
constexpr double measure = 10.0; ///< seconds

Room corridor() {
    constexpr int end = goal_length + length;
    return {{{goal_length, 0, end, width}}, {{end, 0, end + goal_length, width}, {0, 0, goal_length, width}}};
}

/// Every so many walks west that they are `share_back` of all.
bool walks_west(std::size_t number, double share_back) {
    const auto count = static_cast<double>(number);
    return std::floor((count + 1.0) * share_back) > std::floor(count * share_back);
}

}  // namespace

SeenWalking walk_filled_corridor(std::string_view model, double density, double share_back, std::uint64_t seed) {
    Experiment experiment{corridor(), model, step, seed};
    const auto count = static_cast<std::size_t>(density * length * width);
    std::size_t number = 0;
    std::vector<double> forward;
    for (Actor actor : crowd_on({goal_length, 0, goal_length + length, width}, count, 0, seed)) {
        const bool back = walks_west(number++, share_back);
        actor.goal = back ? 1 : 0;
        forward.push_back(back ? -1.0 : 1.0);
        experiment.add(actor);
    }
    experiment.play(settle);
    std::vector<std::pair<std::size_t, float>> seen;
    for (std::size_t k = 0; k < count; ++k)
        if (const auto place = experiment.place(k); place && place->x > west && place->x < east) seen.emplace_back(k, place->x);
    experiment.play(measure);
    double metres = 0.0;
    for (const auto& [actor, x] : seen) metres += forward[actor] * static_cast<double>(experiment.place(actor)->x - x);
    const auto persons = static_cast<double>(seen.size());
    return {persons / ((east - west) * width), metres / measure / persons};
}

}  // namespace shangquan
