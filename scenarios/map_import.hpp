#pragma once

#include "maps/import.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

namespace shangquan {

/// What `map import` is asked for.
struct MapImport {
    ImportOptions sources;
    std::filesystem::path out;    ///< folder of the new region, must not exist yet; its name becomes the zone's
    std::optional<int> visitors;  ///< persons a day: also write a first scenario
};

/// Makes a region's folder of the sources, with SOURCE.md, repairs.gpkg and, where asked for, a first scenario; tells on
/// `told` what was found. Throws `InputError` where nothing can be made of them or nobody could walk there.
void import_map(const MapImport& request, std::ostream& told);

}  // namespace shangquan
