#pragma once

#include "scenarios/validate/verdict.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// A test and what it found with one model.
struct Verdict {
    ValidationTest test;
    std::string model;
    Outcome outcome;

    [[nodiscard]] bool passed() const;
};

/// "26 … 34", "at least 1.5", "0".
std::string band_of(const Figure& figure);

/// One page of HTML, its pictures inside, with every verdict. Throws `InputError` where it cannot be written.
void write_page(const std::filesystem::path& file, const std::vector<Verdict>& verdicts);

}  // namespace shangquan
