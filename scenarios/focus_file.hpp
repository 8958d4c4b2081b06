#pragma once

#include "scenarios/focus.hpp"
#include "scenarios/toml_text.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// The focus areas of a list of `[[focus]]` tables. Throws `InputError`.
std::vector<Focus> read_focus_areas(const Value& list);

/// One `[[focus]]` table; reading it gives the same area.
std::string written(const Focus& focus);

}  // namespace shangquan
