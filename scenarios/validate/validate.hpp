#pragma once

#include "scenarios/validate/verdict.hpp"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace shangquan {

struct ValidateRequest {
    std::vector<std::string> models;  ///< none: all
    std::vector<std::string> only;    ///< ids of tests; none: all
    std::optional<std::filesystem::path> html;
};

std::vector<std::string> validation_test_ids();

/// Runs those of the tests that are wanted and prints each with its figures, their bands and a verdict as soon as it is done; the page
/// is written at the end. Whether all figures are inside. Throws `InputError` where the page cannot be written, or no test is left to
/// run.
bool validate(const ValidateRequest& request, std::ostream& out, const std::vector<ValidationTest>& tests = validation_tests());

}  // namespace shangquan
