#include "scenarios/focus_file.hpp"

#include "scenarios/fields.hpp"

namespace shangquan {
namespace {

Fields fields(Focus& focus) {
    return {identifier("zone", focus.zone), places("ring", focus.ring, 3, Need::required)};
}

}  // namespace

std::vector<Focus> read_focus_areas(const Value& list) {
    if (!list.node->is_array()) list.fail("must be a list of [[focus]] tables");
    std::vector<Focus> areas;
    for (const Value& one : elements(list)) read(as_table(one), fields(areas.emplace_back()));
    return areas;
}

std::string written(const Focus& focus) {
    Focus copy = focus;
    return "[[focus]]\n" + written(fields(copy));
}

}  // namespace shangquan
