#pragma once

#include "maps/build_region.hpp"
#include "maps/import/datum.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// What to make a map of, and how to read it.
struct ImportOptions {
    std::vector<std::filesystem::path> files;
    Datum datum = Datum::wgs84;
    std::optional<std::string> crs;   ///< for files that name no reference system
    std::optional<std::string> clip;  ///< "west,south,east,north" in degrees or a file with a polygon
};

/// A town's layers made from its sources.
struct ImportedTown {
    ZoneLayers layers;
    std::vector<Finding> findings;  ///< what was assumed, joined or left out, and why
};

/// Reads the sources and makes one zone named `id` of them. Throws `InputError` where nothing can be made of them.
ImportedTown import_town(const ImportOptions& options, const std::string& id);

/// Writes a region of one zone as a folder of GeoJSON layers in WGS-84, as `read_region` reads it. The folder must
/// exist.
void write_region_folder(const std::filesystem::path& folder, const ZoneLayers& zone);

}  // namespace shangquan
