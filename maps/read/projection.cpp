#include "maps/read/projection.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace shangquan {

namespace {

constexpr double raster_step = 16.0;  ///< metres; origins and sizes of frames are multiples of it

/// A border drawn on a multiple of 16 m must not fall to the one or the other side by rounding.
constexpr double hair = 1e-7;

double step_below(double metres) { return std::floor(metres / raster_step + hair) * raster_step; }
double step_above(double metres) { return std::ceil(metres / raster_step - hair) * raster_step; }

}  // namespace

OGRSpatialReference reference_system(int epsg) {
    OGRSpatialReference system;
    if (system.importFromEPSG(epsg) != OGRERR_NONE)
        throw std::runtime_error("PROJ does not know EPSG:" + std::to_string(epsg));
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

Transformation transformation(const OGRSpatialReference& from, const OGRSpatialReference& to) {
    return Transformation{OGRCreateCoordinateTransformation(&from, &to)};
}

LocalFrame frame_around(int epsg, const OGREnvelope& border) {
    LocalFrame frame{.epsg = epsg,
                     .easting = step_below(border.MinX - raster_step),
                     .northing = step_below(border.MinY - raster_step),
                     .grid = {}};
    frame.grid.columns = static_cast<int>(step_above(border.MaxX + raster_step - frame.easting));
    frame.grid.rows = static_cast<int>(step_above(border.MaxY + raster_step - frame.northing));
    return frame;
}

}  // namespace shangquan
