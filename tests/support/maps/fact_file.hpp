#pragma once

#include "maps/local_frame.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// A row of the facts file; `text` is its value and unit without thousands separators.
struct Fact {
    std::string name;
    std::string kind;
    std::string text;
    std::optional<LonLat> place;
};

/// The facts about the district, with their sources; may be absent.
std::filesystem::path fact_file();

const std::vector<Fact>& facts();

/// The number right after `mark` in a fact ("": its value).
double number_of(const std::string& name, const std::string& kind, const std::string& mark);

/// Metres from the nearest fact of that name and kind; none where there is no such fact.
std::optional<double> distance_to_fact(const std::string& name, const std::string& kind, LonLat place);

}  // namespace shangquan
