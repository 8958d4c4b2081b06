#pragma once

#include "maps/rasters.hpp"
#include "maps/zone_layers.hpp"
#include "scenarios/pictures/heat_layer.hpp"
#include "scenarios/pictures/motion_layer.hpp"
#include "scenarios/pictures/visit_circles.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace shangquan {

/// What lies over a raster.
struct MapOverlay {
    std::optional<FlowVectors> flow = {};   ///< as arrows
    std::vector<VisitCircle> visits = {};
};

/// A page for a report: one raster on the map of one floor of a zone.
struct FigureInput {
    const ZoneLayers& layers;
    const Raster& raster;
    ColorScale scale = Measure::density;
    int level = 0;
    Name subject = {};            ///< what is shown, e.g. 平均密度, Mean density
    std::string when = {};        ///< date and time or span
    Name scenario = {};           ///< title of the run, or of both runs compared
    std::string origin = {};      ///< footer: program version, run, state hash
    std::optional<Box> box = {};  ///< metres; the zone's border, or the floor's part of it, when absent
    int width = 1600;             ///< pixels; the height follows the shape of the box
    MapOverlay overlay = {};
};

/// The page as pixels.
Image draw_figure(const FigureInput& input);

/// The page as a PNG, written completely or not at all. Throws `InputError` where it cannot be written.
void write_figure(const std::filesystem::path& file, const FigureInput& input);

/// Where things lie on a page.
struct FigureLayout {
    int width = 0;
    int height = 0;
    MapView map;
    Rect legend;
};

FigureLayout layout_of(const FigureInput& input);

}  // namespace shangquan
