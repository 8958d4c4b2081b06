#pragma once

#include "maps/write_layers.hpp"
#include "scenarios/result_folder.hpp"
#include "tests/support/sample_zone.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace shangquan {

inline constexpr const char* sample_run_json = R"({
  "scenario": {"name": "sample_day", "title_zh": "样板日", "title_en": "Sample day", "day": "2026-10-01",
               "begin_s": 36000, "end_s": 43200, "interval_min": 15},
  "version": "0.1.0", "seed": 7, "state_hash": "00c0ffee12345678",
  "zones": {"sample": {"name_zh": "样板区", "name_en": "Sample Zone", "schematic": true, "levels": [-1, 0, 1],
                       "admitted": 1200, "left": 900, "present": 300}}
})";

/// Share of the peak at an interval: rises over the two hours.
inline double sample_share(int step) { return 0.1 + 0.9 * step / 7.0; }

inline void write_sample_rasters(const std::filesystem::path& folder, const ZoneLayers& layers) {
    const BuiltZone built = build_zone(layers);
    SeriesHead head{layers.frame, 2.0, {}, "2026-10-01", 15, "Sample day"};
    for (const Floor& floor : built.zone.floors) head.levels.push_back(floor.level);
    DensitySeriesWriter series{folder / "density.nc", head};
    for (int step = 0; step < 8; ++step) {
        std::vector<Raster> floors;
        for (const Floor& floor : built.zone.floors) floors.push_back(sample_density(floor.mask, sample_share(step)));
        series.append(600 + 15 * step, floors);
    }
    series.close();
    for (const Floor& floor : built.zone.floors) {
        const std::string suffix = level_suffix(floor.level) + ".tif";
        write_geotiff(folder / ("density_mean_" + suffix), layers.frame, sample_density(floor.mask, 0.55), {});
        write_geotiff(folder / ("density_max_" + suffix), layers.frame, sample_density(floor.mask, 1.0), {});
        write_geotiff(folder / ("time_above_los_e_" + suffix), layers.frame, sample_density(floor.mask, 40.0), {});
    }
}

/// A result folder as a run leaves it, from 10:00 to 12:00 in eight intervals.
inline void write_sample_result(const std::filesystem::path& folder) {
    const ZoneLayers layers = sample_zone();
    std::filesystem::create_directories(folder / "sample");
    std::ofstream{folder / "run.json"} << sample_run_json;
    write_layers(folder / "sample" / "map.gpkg", layers, {});
    write_sample_rasters(folder / "sample", layers);
}

}  // namespace shangquan
