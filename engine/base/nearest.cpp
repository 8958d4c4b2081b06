#include "engine/base/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace shangquan {
namespace {

constexpr std::size_t longest_list = 24;

/// Levenshtein 1966, one row of the table at a time.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j - 1] + 1, row[j] + 1});
        }
    }
    return row.back();
}

/// A word left unfinished counts as one change.
std::size_t changes_between(std::string_view word, std::string_view candidate) {
    const bool unfinished = word.size() >= 3 && candidate.size() > word.size() && candidate.starts_with(word);
    return unfinished ? 1 : distance(word, candidate);
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(word.size() / 2, 1) + 1;
    for (const std::string_view candidate : known) {
        const std::size_t changes = changes_between(word, candidate);
        if (changes < best_distance) {
            best = candidate;
            best_distance = changes;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
    if (const std::string_view meant = nearest(word, known); !meant.empty())
        return "; did you mean \"" + std::string(meant) + "\"?";
    std::string list;
    if (known.size() > longest_list) return list;
    for (const std::string_view candidate : known)
        list += (list.empty() ? "; known: \"" : ", \"") + std::string(candidate) + '"';
    return list;
}

}  // namespace shangquan
