#pragma once

#include "maps/check/outline_index.hpp"
#include "maps/ground/parts.hpp"

#include <optional>
#include <vector>

namespace shangquan {

/// A way from one part of a floor's cells to another, through ground that is no cell.
struct Passage {
    std::size_t to = 0;           ///< the part it leads to
    Point place = Point::Zero();  ///< where it is narrowest
    double width = 0.0;           ///< metres there
};

/// Finds passages within one polygon of walkable ground, looking at a quarter of a metre.
class PassageSearch {
public:
    /// All must outlive the search.
    PassageSearch(const Polygon& ground, const Parts& parts, const std::vector<CutCell>& cuts)
        : ground_(ground), parts_(parts), cuts_(cuts), outline_(ground) {}

    /// The shortest way, within 30 m of `box`, from the parts that are `from` and lie in it to any part that is `aim`.
    [[nodiscard]] std::optional<Passage> shortest(const std::vector<bool>& from, const Box& box,
                                                  const std::vector<bool>& aim) const;

private:
    const Polygon& ground_;
    const Parts& parts_;
    const std::vector<CutCell>& cuts_;
    OutlineIndex outline_;
};

}  // namespace shangquan
