#pragma once

#include "maps/local_frame.hpp"
#include "maps/raster/netcdf.hpp"

namespace shangquan {

/// Writes the variable `crs`: the UTM zone in the words of CF and as WKT, and the raster's place as GDAL reads it.
void define_grid_mapping(NetcdfFile& file, const LocalFrame& frame, const GridFrame& grid);

}  // namespace shangquan
