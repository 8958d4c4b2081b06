#include "viewer/edit/draft.hpp"

#include <algorithm>

namespace shangquan {

std::optional<std::size_t> change_row(const Draft& draft, const std::string& zone, const ThingKey& key) {
    const auto found = std::find_if(draft.begin(), draft.end(), [&](const ThingChange& change) {
        return change.zone == zone && key_to(change.thing) == key;
    });
    if (found == draft.end()) return std::nullopt;
    return static_cast<std::size_t>(found - draft.begin());
}

Draft with_new(Draft draft, const std::string& zone, const Thing& thing) {
    draft.push_back({LayoutOp::add, zone, thing});
    return draft;
}

Draft with_changed(Draft draft, const std::string& zone, const Thing& thing) {
    if (const auto row = change_row(draft, zone, key_to(thing)))
        draft[*row].thing = thing;
    else
        draft.push_back({LayoutOp::replace, zone, thing});
    return draft;
}

Draft without(Draft draft, const std::string& zone, const ThingKey& key, const std::optional<Thing>& original) {
    if (const auto row = change_row(draft, zone, key)) draft.erase(draft.begin() + static_cast<std::ptrdiff_t>(*row));
    std::erase_if(draft, [&](const ThingChange& change) {
        const auto* venue = std::get_if<VenueFeature>(&change.thing);
        return venue != nullptr && key.kind == Thing{BuildingFeature{}}.index() && change.zone == zone &&
               venue->building == key.id;
    });
    if (original) draft.push_back({LayoutOp::remove, zone, *original});
    return draft;
}

std::vector<LayoutChange> layout_of(const Draft& draft) {
    std::vector<LayoutChange> changes;
    for (const ThingChange& change : draft)
        if (const auto feature = map_feature(change.thing)) changes.push_back({change.op, change.zone, *feature});
    return changes;
}

}  // namespace shangquan
