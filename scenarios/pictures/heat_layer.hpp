#pragma once

#include "maps/rasters.hpp"
#include "scenarios/pictures/image.hpp"
#include "scenarios/pictures/map_view.hpp"
#include "scenarios/pictures/palette.hpp"

namespace shangquan {

/// Whether a cell has a value: differences, speeds and flows mark others with NaN.
bool has_value(Measure measure, float value);

/// One pixel a cell, north at the top; cells without value are clear. For textures.
Image heat_cells(const Raster& raster, const ColorScale& scale);

/// The raster as seen in `view`, one image pixel a page pixel of `view.page`. A pixel takes the mean of the walkable
/// cells it covers, weighted by area; a pixel that is mostly wall stays clear, so heat never bleeds through walls.
Image heat_picture(const Raster& raster, const ColorScale& scale, const MapView& view);

/// Second minus first, NaN where neither has a value; where only one of them has, the other counts as 0, or, unless `from_none`,
/// there is no difference. Throws `InputError` where the two do not lie on the same cells.
Raster difference_of(const Raster& first, const Raster& second, bool from_none = true);

}  // namespace shangquan
