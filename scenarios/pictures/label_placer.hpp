#pragma once

#include "scenarios/pictures/map_view.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// Where a label may go, best first; each place is the boxes it would cover (several for slanted words).
struct LabelWish {
    std::string name;       ///< of several wishes with one name only one is granted
    double priority = 0.0;  ///< larger is placed first; ties by order
    std::vector<std::vector<Rect>> places;
};

/// Which place a wish got.
struct PlacedLabel {
    std::size_t wish = 0;
    std::size_t place = 0;
};

/// Gives each wish, by priority, its first place that lies wholly inside `page` and touches neither `taken` nor a label
/// placed before; wishes that find no room or whose name is written already are left out.
std::vector<PlacedLabel> place_labels(const std::vector<LabelWish>& wishes, const Rect& page, std::vector<Rect> taken);

}  // namespace shangquan
