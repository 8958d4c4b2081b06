#pragma once

#include "maps/import/thing.hpp"

#include <optional>
#include <string>

namespace shangquan {

/// The border of a site in longitude and latitude; see `make_site`. Throws `InputError`.
MultiPolygon find_border(const std::vector<Source>& sources, const std::optional<std::string>& clip);

}  // namespace shangquan
