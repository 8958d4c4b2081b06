#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace shangquan {

/// Which of `count` things hang together; a group is named by its lowest number.
class Groups {
public:
    explicit Groups(std::size_t count) : leader_(count) { std::iota(leader_.begin(), leader_.end(), std::size_t{0}); }

    std::size_t of(std::size_t thing) {
        while (leader_[thing] != thing) thing = leader_[thing] = leader_[leader_[thing]];
        return thing;
    }
    /// False where they hung together before.
    bool join(std::size_t a, std::size_t b) {
        const std::size_t first = of(a);
        const std::size_t second = of(b);
        leader_[std::max(first, second)] = std::min(first, second);
        return first != second;
    }

private:
    std::vector<std::size_t> leader_;
};

}  // namespace shangquan
