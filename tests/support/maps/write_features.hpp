#pragma once

#include "tests/support/maps/gis_town.hpp"
#include "tests/support/maps/source_feature.hpp"

#include <filesystem>
#include <vector>

namespace shangquan {

/// Writes features, sound or not, as they are; what a format cannot hold at all is left out. All return the files.
using Files = std::vector<std::filesystem::path>;

/// A file a layer; values that read as numbers are written as numbers.
Files write_geojson(const std::filesystem::path& folder, const SourceFeatures& features);

/// Layers of a format that GDAL writes, in one file `town` or a file a layer. The coordinates are those of the format's
/// reference system already.
Files write_layers(const std::filesystem::path& folder, const SourceFeatures& features, const GisFormat& format);

/// A drawing (DXF) in metres, told apart by drawing layers.
Files write_drawing(const std::filesystem::path& file, const SourceFeatures& features);

/// An extract of OpenStreetMap, a node at every place in degrees; outlines with holes are relations.
Files write_extract(const std::filesystem::path& file, const SourceFeatures& features);

/// The same as PBF, uncompressed, so that a flipped byte reaches the reader.
Files write_pbf(const std::filesystem::path& file, const SourceFeatures& features);

}  // namespace shangquan
