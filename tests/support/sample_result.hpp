#pragma once

#include "maps/write_layers.hpp"
#include "scenarios/result_folder.hpp"
#include "tests/support/sample_zone.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace shangquan {

/// How a sample result differs from the usual one.
struct SampleRun {
    const char* scenario = "sample_day";
    double crowd = 1.0;  ///< all counts and densities times this
};

inline constexpr const char* sample_run_json = R"({
  "scenario": {"name": "sample_day", "title_zh": "样板日", "title_en": "Sample day", "day": "2026-10-01",
               "begin_s": 36000, "end_s": 43200, "interval_min": 15},
  "version": "0.1.0", "seed": 7, "state_hash": "00c0ffee12345678",
  "zones": {"sample": {"name_zh": "样板区", "name_en": "Sample Zone", "schematic": true, "levels": [-1, 0, 1],
                       "admitted": 1200, "left": 900, "present": 300}}
})";

/// Share of the peak at an interval: rises over the two hours.
inline double sample_share(int step) { return 0.1 + 0.9 * step / 7.0; }

/// Everywhere people walk with 1.2 m/s; half a person a metre and second goes east, less before the peak.
inline void write_sample_motion(const std::filesystem::path& folder, SeriesHead head, double crowd) {
    head.cell = 6.0;
    head.quantities = motion_quantities();
    SeriesWriter series{folder / "motion.nc", head};
    const GridFrame frame{6.0, 123, 88};
    for (int step = 0; step < 8; ++step) {
        std::vector<Raster> rasters(head.levels.size(), Raster{frame, 1.2F});
        rasters.resize(2 * head.levels.size(), Raster{frame, static_cast<float>(0.5 * crowd * sample_share(step))});
        rasters.resize(3 * head.levels.size(), Raster{frame, 0.0F});
        series.append(600 + 15 * step, rasters);
    }
    series.close();
}

inline void write_sample_rasters(const std::filesystem::path& folder, const ZoneLayers& layers, double crowd) {
    const BuiltZone built = build_zone(layers);
    SeriesHead head{.frame = layers.frame, .cell = 2.0, .levels = {}, .day = "2026-10-01", .interval_minutes = 15, .title = "Sample day"};
    for (const Floor& floor : built.zone.floors) head.levels.push_back(floor.level);
    SeriesWriter series{folder / "density.nc", head};
    for (int step = 0; step < 8; ++step) {
        std::vector<Raster> floors;
        for (const Floor& floor : built.zone.floors)
            floors.push_back(sample_density(floor.mask, crowd * sample_share(step)));
        series.append(600 + 15 * step, floors);
    }
    series.close();
    write_sample_motion(folder, head, crowd);
    for (const Floor& floor : built.zone.floors) {
        const std::string suffix = level_suffix(floor.level) + ".tif";
        write_geotiff(folder / ("density_mean_" + suffix), layers.frame, sample_density(floor.mask, crowd * 0.55), {});
        write_geotiff(folder / ("density_max_" + suffix), layers.frame, sample_density(floor.mask, crowd), {});
        write_geotiff(folder / ("time_above_los_e_" + suffix), layers.frame, sample_density(floor.mask, 40.0), {});
    }
}

/// A count at an interval: 10 more each.
inline int sample_count(int step, double crowd) { return static_cast<int>(crowd * 10 * (step + 1)); }

/// A table with one thing, eight intervals: `before` and `after` stand around the counts of every line.
inline void write_sample_table(const std::filesystem::path& file, const std::string& head, const std::string& before,
                               const std::string& after, double crowd) {
    std::ofstream table{file};
    table << head << '\n';
    for (int step = 0; step < 8; ++step)
        table << "1" << step / 4 << ':' << (step % 4 == 0 ? "00" : std::to_string(15 * (step % 4))) << ',' << before
              << sample_count(step, crowd) << after << '\n';
}

inline void write_sample_tables(const std::filesystem::path& folder, double crowd) {
    write_sample_table(folder / "zones.csv", "time,zone,name_zh,name_en,present,core_density",
                       "sample,样板区,Sample Zone,", ",0.5", crowd);
    write_sample_table(folder / "sample" / "venues.csv",
                       "time,venue,name_zh,name_en,category,entered,left,occupancy,capacity,mean_occupancy,"
                       "longest_queue,mean_wait_s,turned_away",
                       "noodles,样板面馆,Sample Noodles,restaurant,", ",3,40,60,35.5,2,12.5,0", crowd);
    write_sample_table(folder / "sample" / "gates.csv",
                       "time,gate,name_zh,name_en,kind,in,out,waiting_outside,longest_line_out,mean_wait_out_s",
                       "metro-1,样板站1号口,\"Sample Station, Exit 1\",metro_exit,", ",4,0,0,0", crowd);
    write_sample_table(folder / "sample" / "connectors.csv",
                       "time,connector,kind,from_floor,to_floor,up,down,helped,longest_line,mean_wait_s", "stairs,stairs,-1,0,", ",5,0,1,0.5",
                       crowd);
    std::ofstream{folder / "sample" / "origins.csv"} << "venue,gate,entered\nnoodles,metro-1,90\nnoodles,east,30\n";
    write_sample_table(folder / "sample" / "lines.csv", "time,line,name_zh,name_en,floor,forward,backward",
                       "walk-middle,步行街中部,Middle of the walk,0,", ",6", crowd);
}

/// The sample zone with a counting line across its walk.
inline ZoneLayers counted_sample_zone() {
    ZoneLayers layers = sample_zone();
    auto line = named<LineFeature>("walk-middle", "步行街中部", "Middle of the walk");
    line.from = {400, 300};
    line.to = {400, 340};
    layers.lines = {line};
    return layers;
}

inline std::string sample_run_record(const SampleRun& run) {
    std::string json = sample_run_json;
    json.replace(json.find("sample_day"), std::string("sample_day").size(), run.scenario);
    json.replace(json.find("1200"), 4, std::to_string(static_cast<int>(1200 * run.crowd)));
    return json;
}

/// A result folder as a run leaves it, from 10:00 to 12:00 in eight intervals.
inline void write_sample_result(const std::filesystem::path& folder, const SampleRun& run = {}) {
    const ZoneLayers layers = counted_sample_zone();
    std::filesystem::create_directories(folder / "sample");
    std::ofstream{folder / "run.json"} << sample_run_record(run);
    write_layers(folder / "sample" / "map.gpkg", layers, {});
    write_sample_rasters(folder / "sample", layers, run.crowd);
    write_sample_tables(folder, run.crowd);
}

}  // namespace shangquan
