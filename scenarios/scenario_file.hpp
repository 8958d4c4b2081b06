#pragma once

#include "scenarios/scenario.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// Reads a scenario as described in README.md; `overrides` are `key=value` with dotted keys. Paths come out relative to
/// the working directory. Throws `InputError` at the first wrong thing, an unknown key included.
Scenario read_scenario(const std::filesystem::path& file, const std::vector<std::string>& overrides = {});

/// The resolved text, everything inline; reading it gives an equal scenario. The map is named relative to `folder`,
/// where the text will lie; absolutely when no folder is given.
std::string write_scenario(const Scenario& scenario, const std::filesystem::path& folder = {});

}  // namespace shangquan
