#pragma once

#include "scenarios/recording.hpp"
#include "scenarios/toml_text.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// The recordings of a list of `[[trajectories]]` tables. Throws `InputError`.
std::vector<Recording> read_recordings(const Value& list);

/// One `[[trajectories]]` table; reading it gives the same recording.
std::string written(const Recording& recording);

}  // namespace shangquan
