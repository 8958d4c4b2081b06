#pragma once

#include "engine/laboratory/experiment.hpp"

#include <functional>
#include <vector>

namespace shangquan {

/// Plays an experiment until all have arrived or `seconds` have passed and notes everybody's place every second, for the picture.
/// `look` sees the experiment after every step.
std::vector<std::vector<Point>> play(Experiment& experiment, std::size_t actors, double seconds,
                                     const std::function<void(const Experiment&)>& look = {});

/// Seconds until the last of the actors has arrived, of those who set off at 0; infinite where somebody never does in an hour.
double clearing_time(const Room& room, const std::vector<Actor>& actors, std::string_view model);

}  // namespace shangquan
