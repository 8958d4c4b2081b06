#include "viewer/open_zone.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

namespace shangquan {

OpenZone::OpenZone(const ResultFolder& result, const ZoneResult& zone)
    : result_(result),
      zone_(zone),
      map_(map_of(result, zone)),
      series_(std::make_unique<SeriesReader>(result.density_series(zone))),
      has_motion_(std::filesystem::exists(result.motion_series(zone))) {
    if (minutes().empty()) throw InputError(fmt::format("{}: holds no interval", result.density_series(zone).string()));
}

LayerShown OpenZone::read(const Layer& layer, std::size_t floor, std::size_t step) {
    const int level = zone_.levels[floor];
    if (layer.statistic) return {read_geotiff(result_.raster(zone_, *layer.statistic, level))};
    const auto motion = [this]() -> const SeriesReader& {
        if (!motion_) motion_ = std::make_unique<SeriesReader>(open_motion(result_, zone_));
        return *motion_;
    };
    const auto venues = [this]() -> const CsvTable& { return table("venues"); };
    const Raster density = frame(step, floor);
    return layer_at(layer.measure, {step, floor, level, minutes()[step] + interval_minutes()}, {density, map_, motion, venues});
}

DayCurve OpenZone::curve() const {
    const CsvTable table{result_.path / "zones.csv"};
    DayCurve curve{table.series("zone", zone_.id, "present"), table.series("zone", zone_.id, "core_density")};
    return curve.present.size() == minutes().size() ? curve : DayCurve{};
}

const CsvTable& OpenZone::table(const std::string& name) {
    auto found = tables_.find(name);
    if (found == tables_.end())
        found = tables_.emplace(name, CsvTable{result_.path / zone_.id / (name + ".csv")}).first;
    return found->second;
}

}  // namespace shangquan
