#pragma once

#include "maps/import.hpp"
#include "tests/support/maps/source_feature.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// How a file holds the town.
struct GisFormat {
    std::string driver;  ///< GDAL's name
    std::string suffix;
    bool one_file = false;  ///< all layers in one, otherwise a file a layer
    int epsg = 4326;        ///< 0: the file does not say, and means UTM metres
    Datum datum = Datum::wgs84;
};

std::ostream& operator<<(std::ostream& out, const GisFormat& format);

/// A town in layers as other makers name them, in metres of the frame of `DrawnMap`: a road from border to border, a
/// plaza north of it with a house that stands in, a shop in the house, a metro exit on the plaza; its coordinates as
/// the format writes them.
SourceFeatures gis_town(const GisFormat& format);

/// The same in metres on drawing layers.
SourceFeatures drawn_gis_town();

/// Writes the town; its files.
std::vector<std::filesystem::path> write_gis_town(const std::filesystem::path& folder, const GisFormat& format);

/// The same as a drawing (DXF) in metres, told apart by drawing layers.
std::filesystem::path write_drawing(const std::filesystem::path& folder);

/// What can be walked on of it, m²: plaza less house, pavements less what the plaza covers, one crossing that joins
/// both.
inline constexpr double gis_town_walkable = 170.0 * 46.0 - 30.0 * 14.0 + 2.0 * 600.0 - 170.0 * 2.0 + 4.0 * 6.0;

}  // namespace shangquan
