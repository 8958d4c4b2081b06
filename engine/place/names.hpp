#pragma once

#include <string>

namespace shangquan {

/// What planners read, in both languages.
struct Name {
    std::string zh;
    std::string en;

    bool operator==(const Name&) const = default;
};

}  // namespace shangquan
