#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace shangquan {

/// Seeds from `first` to `last`.
struct Seeds {
    std::uint64_t first = 1;
    std::uint64_t last = 1;
};

/// What is done with each seed.
struct Trial {
    std::function<std::string(std::uint64_t)> name;  ///< to know a seed that failed
    /// Returns whether there is a result, otherwise a message is the answer; may throw, crash, hang.
    std::function<bool(std::uint64_t)> act;
};

/// How many trials ended how.
struct Endings {
    int results = 0;
    int messages = 0;
};

/// Tries every seed in processes of their own, so that a crash, an exception, or more than `limit_s` seconds fail the
/// test with the name of the seed, and the other seeds are tried all the same.
Endings try_seeds(const Seeds& seeds, const Trial& trial, int limit_s = 60);

}  // namespace shangquan
