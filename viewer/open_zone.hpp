#pragma once

#include "maps/rasters.hpp"
#include "maps/zone_layers.hpp"
#include "scenarios/csv_table.hpp"
#include "scenarios/result_folder.hpp"
#include "scenarios/pictures/shown_layer.hpp"
#include "viewer/layers/layers.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace shangquan {

/// The course of a day in a zone, a value an interval.
struct DayCurve {
    std::vector<double> present;       ///< persons
    std::vector<double> core_density;  ///< ped/m²
};

/// A zone of a result, open for reading: its map, its densities, its tables.
class OpenZone {
public:
    /// Throws `InputError` where the zone's files are missing or damaged.
    OpenZone(const ResultFolder& result, const ZoneResult& zone);

    [[nodiscard]] const ResultFolder& result() const { return result_; }
    [[nodiscard]] const ZoneResult& zone() const { return zone_; }
    [[nodiscard]] const ZoneLayers& map() const { return map_; }
    [[nodiscard]] const std::vector<int>& minutes() const { return series_->minutes(); }
    [[nodiscard]] int interval_minutes() const { return series_->head().interval_minutes; }

    /// A layer on a floor (row of the zone's levels), at a row of the series where the layer goes with time.
    /// Throws `InputError`.
    [[nodiscard]] LayerShown read(const Layer& layer, std::size_t floor, std::size_t step);
    /// Whether the result says how people moved.
    [[nodiscard]] bool has_motion() const { return has_motion_; }
    [[nodiscard]] Raster frame(std::size_t step, std::size_t floor) const { return series_->frame(step, floor); }

    /// Empty where `zones.csv` does not cover the intervals of the densities. Throws `InputError`.
    [[nodiscard]] DayCurve curve() const;

    /// `gates`, `venues`, `connectors` or `lines`; read once. Throws `InputError`.
    [[nodiscard]] const CsvTable& table(const std::string& name);

private:
    ResultFolder result_;
    ZoneResult zone_;
    ZoneLayers map_;
    std::unique_ptr<SeriesReader> series_;
    bool has_motion_;
    std::unique_ptr<SeriesReader> motion_;  ///< opened when first needed
    std::map<std::string, CsvTable> tables_;
};

}  // namespace shangquan
