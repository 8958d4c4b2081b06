#pragma once

#include "scenarios/edit.hpp"
#include "scenarios/toml_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// The edits of a list of `[[edit]]` tables. Throws `InputError`.
std::vector<Edit> read_edits(const Value& list);

/// One `[[edit]]` table; reading it gives the same edit.
std::string written(const Edit& edit);

/// What scenario files call this kind of edit, e.g. "close_area".
std::string_view op_of(const Edit& edit);

}  // namespace shangquan
