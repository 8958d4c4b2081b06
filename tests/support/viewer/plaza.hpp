#pragma once

#include "scenarios/scenario.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <filesystem>

namespace shangquan {

/// A plaza of 190 × 90 m with a gate at either end, a shop and a bar, a kiosk in the middle and a hall below, and an
/// hour of a day there, 10 to 11 h: files of a map and of a scenario that are gone with it.
class Plaza {
public:
    Plaza();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] std::filesystem::path scenario_file() const { return folder() / "plaza.toml"; }
    [[nodiscard]] Scenario scenario() const;
    /// Runs the scenario, once; its result folder.
    [[nodiscard]] std::filesystem::path result() const;

private:
    DrawnMap map_;
    TempFolder folder_;
};

}  // namespace shangquan
