#pragma once

#include "scenarios/edit.hpp"

#include <string>

namespace shangquan {

/// Ground of a zone, on all its floors, where visitors walk with bodies whatever the model elsewhere.
struct Focus {
    std::string zone;
    LonLatRing ring;

    bool operator==(const Focus&) const = default;
};

}  // namespace shangquan
