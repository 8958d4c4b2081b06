#pragma once

/// Wrong on purpose: this header does not include what it uses. It proves that such a header is found.
namespace shangquan {

struct Planted {
    std::vector<int> numbers;
};

}  // namespace shangquan
