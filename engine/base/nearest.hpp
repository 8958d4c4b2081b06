#pragma once

#include <span>
#include <string>
#include <string_view>

namespace shangquan {

/// The known word that takes the fewest single-letter changes (Levenshtein) to make from `word`, the first of equals; a
/// word left unfinished is one change away. Empty when none is near enough to be meant: more than half would change.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// `; did you mean "…"?` for the end of a message, or `; known: "…", "…"` where nothing is near and
/// the list is not longer than 24.
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

}  // namespace shangquan
