#pragma once

#include "maps/ground/shape.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace shangquan {

/// The rectangle around some places, one at least.
Box box_around(const std::vector<Point>& places);

/// Many rectangles, asked which come near another.
class BoxIndex {
public:
    explicit BoxIndex(const std::vector<Box>& boxes);
    ~BoxIndex();
    BoxIndex(const BoxIndex&) = delete;
    BoxIndex& operator=(const BoxIndex&) = delete;

    /// Numbers of those within `reach` metres east, west, north and south, ascending.
    [[nodiscard]] std::vector<std::size_t> near(const Box& box, double reach) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace shangquan
