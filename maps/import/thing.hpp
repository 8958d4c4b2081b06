#pragma once

#include "maps/import/datum.hpp"
#include "maps/import/tags.hpp"

#include <ogr_geometry.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// One feature of a source in the words of OpenStreetMap, wherever it came from.
struct Thing {
    std::string id;  ///< "node-25", "way-7", "relation-3" from OpenStreetMap, otherwise layer and number
    Tags tags;
    std::unique_ptr<OGRGeometry> geometry;  ///< in longitude and latitude, WGS-84, until it is put on the site
};

/// How to read the sources.
struct SourceOptions {
    Datum datum = Datum::wgs84;
    std::optional<std::string> crs;  ///< for files that name none: "EPSG:32648", a PROJ string …
};

/// What was read from one file.
struct Source {
    Source() = default;
    Source(Source&&) = default;
    Source& operator=(Source&&) = default;

    std::filesystem::path file;
    std::vector<Thing> things;
    bool openstreetmap = false;         ///< the format says so, hence the licence
    std::optional<OGREnvelope> bounds;  ///< in degrees, where the file says what it was cut with
    std::size_t left_out = 0;           ///< features without a usable geometry
};

/// Everything in a vector file of any format GDAL reads. Columns become tags; layers of other makers' words get the
/// tags of OpenStreetMap by their names (see `layer_words.cpp`). Throws `InputError`.
Source read_source(const std::filesystem::path& file, const SourceOptions& options);

/// The tag that a layer or drawing layer of that name stands for, e.g. "Buildings" building=yes; empty key: none.
std::pair<std::string_view, std::string_view> tag_of_layer(std::string_view name);

}  // namespace shangquan
