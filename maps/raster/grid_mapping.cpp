#include "maps/raster/grid_mapping.hpp"

#include "maps/read/projection.hpp"

#include <cpl_conv.h>
#include <fmt/format.h>
#include <netcdf.h>

namespace shangquan {

namespace {

std::string well_known_text(const OGRSpatialReference& system) {
    char* text = nullptr;
    system.exportToWkt(&text);
    const std::string copy = text;
    CPLFree(text);
    return copy;
}

}  // namespace

void define_grid_mapping(NetcdfFile& file, const LocalFrame& frame, const GridFrame& grid) {
    const OGRSpatialReference system = reference_system(frame.epsg);
    const int crs = file.variable("crs", NC_INT, {});
    file.attribute(crs, "grid_mapping_name", "transverse_mercator");
    file.attribute(crs, "scale_factor_at_central_meridian", system.GetProjParm(SRS_PP_SCALE_FACTOR));
    file.attribute(crs, "longitude_of_central_meridian", system.GetProjParm(SRS_PP_CENTRAL_MERIDIAN));
    file.attribute(crs, "latitude_of_projection_origin", system.GetProjParm(SRS_PP_LATITUDE_OF_ORIGIN));
    file.attribute(crs, "false_easting", system.GetProjParm(SRS_PP_FALSE_EASTING));
    file.attribute(crs, "false_northing", system.GetProjParm(SRS_PP_FALSE_NORTHING));
    file.attribute(crs, "longitude_of_prime_meridian", 0.0);
    file.attribute(crs, "semi_major_axis", system.GetSemiMajor());
    file.attribute(crs, "inverse_flattening", system.GetInvFlattening());
    file.attribute(crs, "epsg_code", fmt::format("EPSG:{}", frame.epsg));
    file.attribute(crs, "crs_wkt", well_known_text(system));
    file.attribute(crs, "spatial_ref", well_known_text(system));
    file.attribute(
        crs, "GeoTransform",
        fmt::format("{} {} 0 {} 0 {}", frame.easting, grid.cell, frame.northing + grid.rows * grid.cell, -grid.cell));
}

}  // namespace shangquan
