#include "engine/way/flow_field.hpp"

#include <algorithm>
#include <cassert>

namespace shangquan {

std::uint32_t FlowField::passage_at(CellId cell) const {
    const auto found = std::lower_bound(boardings.begin(), boardings.end(), std::pair{cell, 0U});
    assert(found != boardings.end() && found->first == cell);
    return found->second;
}

}  // namespace shangquan
