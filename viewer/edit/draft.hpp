#pragma once

#include "viewer/edit/thing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// What has been done to one thing; closures are only ever added.
struct ThingChange {
    LayoutOp op = LayoutOp::add;
    std::string zone;
    Thing thing;
};

/// All that is done to a map, a change a thing, in the order it is to be laid over it.
using Draft = std::vector<ThingChange>;

/// Row of the change of that thing.
std::optional<std::size_t> change_row(const Draft& draft, const std::string& zone, const ThingKey& key);

Draft with_new(Draft draft, const std::string& zone, const Thing& thing);

/// The thing as it is now; what was there before the draft is replaced.
Draft with_changed(Draft draft, const std::string& zone, const Thing& thing);

/// Without the thing: what the draft added is forgotten, what was there before (`original`) is removed. What was done
/// to the venues of a building goes with it.
Draft without(Draft draft, const std::string& zone, const ThingKey& key, const std::optional<Thing>& original);

/// What a layout file says of it, in order.
std::vector<LayoutChange> layout_of(const Draft& draft);

}  // namespace shangquan
