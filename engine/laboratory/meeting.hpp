#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace shangquan {

/// Two crowds who set off at once from two halls and meet in a corridor with a corner between them.
struct Meeting {
    int width = 4;               ///< metres of the corridor
    std::size_t persons = 400;   ///< in each hall
    double step = 1.0;           ///< seconds
    std::uint64_t seed = 1;
};

/// How many have not arrived in the other hall after each minute, until all have or `minutes` are over.
std::vector<std::size_t> meet(const Meeting& meeting, const std::string& model, int minutes);

}  // namespace shangquan
