#pragma once

#include "scenarios/texts.hpp"
#include "viewer/edit/document.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace shangquan {

/// What a planner calls what has been drawn.
struct PlanHeading {
    std::string name;  ///< of the files: lower-case letters, digits, `-` and `_`
    Name title;

    bool operator==(const PlanHeading&) const = default;
};

/// Files of a plan that is saved.
struct SavedPlan {
    std::filesystem::path scenario;
    std::filesystem::path layout;  ///< empty: nothing of the map is changed
};

/// `wanted`, or `wanted-2`, `wanted-3` …: the first no plan in the folder has.
std::string free_plan_name(const std::filesystem::path& folder, const std::string& wanted);

/// What is wrong with a name for a plan in that folder: other letters, or a plan that has it.
std::optional<Text> wrong_with_name(const std::string& name, const std::filesystem::path& folder);

/// Writes `folder/NAME.geojson` where the map is changed, then `folder/NAME.toml`, both complete or neither. Throws
/// `InputError` for a name that is none or taken, and std::runtime_error where the folder cannot be written.
SavedPlan save_plan(const EditDocument& document, const PlanHeading& heading, const std::filesystem::path& folder);

}  // namespace shangquan
