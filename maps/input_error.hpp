#pragma once

#include <stdexcept>

namespace shangquan {

/// The user's file is wrong. The message names file, line or feature, key, value and what was expected.
class InputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace shangquan
