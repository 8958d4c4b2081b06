#include "maps/nearest_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace shangquan {

namespace {

/// Letters to insert, delete or replace (Levenshtein 1966).
std::size_t letters_apart(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known) {
    std::string_view nearest;
    std::size_t fewest = std::max<std::size_t>(2, name.size() / 2) + 1;
    for (const std::string_view candidate : known) {
        const std::size_t apart = letters_apart(name, candidate);
        if (apart < fewest && apart < candidate.size()) {
            fewest = apart;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string name_advice(std::string_view name, std::span<const std::string_view> known) {
    const std::string_view nearest = nearest_name(name, known);
    if (!nearest.empty()) return fmt::format(", did you mean \"{}\"?", nearest);
    return fmt::format(", must be one of {}", fmt::join(known, ", "));
}

}  // namespace shangquan
