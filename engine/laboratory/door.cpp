#include "engine/laboratory/door.hpp"

#include "engine/laboratory/experiment.hpp"

#include <vector>

namespace shangquan {

namespace {

constexpr int deep = 15;  ///< metres
constexpr int side = 10;  ///< metres
constexpr std::size_t people = 300;
constexpr double longest = 1800.0;  ///< seconds

Room hall_with(const Door& door) {
    const int south = (side - door.width) / 2;
    const int outside = deep + 1;
    Room room{{{0, 0, deep, side}, {deep, south, outside, south + door.width}},
              {{outside + door.behind, 0, outside + door.behind + 2, side}}};
    if (door.behind > 0) room.ground.push_back({outside, 0, outside + door.behind, side});
    return room;
}

std::size_t passed(const Experiment& experiment) {
    std::size_t count = 0;
    for (std::size_t k = 0; k < people; ++k) {
        const auto place = experiment.place(k);
        if (!place || place->x >= deep + 0.5F) ++count;
    }
    return count;
}

}  // namespace

double flow_through(const Door& door, std::string_view model, std::uint64_t seed) {
    Experiment experiment{hall_with(door), model, 0.5, seed};
    for (const Actor& actor : crowd_on({0, 0, deep, side}, people, 0, seed)) experiment.add(actor);
    std::vector<double> times;
    while (times.size() < people) {
        if (experiment.seconds() >= longest) return 0.0;
        experiment.step();
        times.resize(passed(experiment), experiment.seconds());
    }
    return static_cast<double>(people / 2) / (times[3 * people / 4] - times[people / 4]);
}

}  // namespace shangquan
