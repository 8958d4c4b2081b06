#include "viewer/session.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {
namespace {

std::vector<ResultFolder> opened(const std::vector<std::filesystem::path>& folders) {
    std::vector<ResultFolder> results;
    for (const auto& folder : folders) results.push_back(open_result(folder));
    return results;
}

std::size_t street_level(const ZoneResult& zone) {
    const auto found = std::find(zone.levels.begin(), zone.levels.end(), 0);
    return found == zone.levels.end() ? 0 : static_cast<std::size_t>(found - zone.levels.begin());
}

std::string measured(Measure measure, double value) {
    if (measure == Measure::minutes_above_los_e) return fmt::format("{:.0f} min", value);
    return fmt::format("{:.2f} ped/m²  ·  LOS {}", value, los_letters[los_class(value)]);
}

}  // namespace

Session::Session(const std::vector<std::filesystem::path>& folders) : results_(opened(folders)) {
    choice_.floor = street_level(zone());
    open_zone();
}

void Session::open_zone() {
    map_ = map_of(result(), zone());
    series_ = std::make_unique<DensitySeriesReader>(result().density_series(zone()));
    if (series_->minutes().empty())
        throw InputError(fmt::format("{}: holds no interval", result().density_series(zone()).string()));
    shown_.reset();
}

Choice Session::settled(const Choice& wanted) const {
    Choice settled = wanted;
    const auto& zones = results_[wanted.result].zones;
    if (wanted.result != choice_.result) {
        const auto same =
            std::find_if(zones.begin(), zones.end(), [&](const ZoneResult& other) { return other.id == zone().id; });
        settled.zone = same == zones.end() ? 0 : static_cast<std::size_t>(same - zones.begin());
    }
    const ZoneResult& target = zones[settled.zone];
    const bool same_zone = target.id == zone().id;
    if (!same_zone || settled.floor >= target.levels.size()) settled.floor = street_level(target);
    return settled;
}

void Session::choose(const Choice& wanted) {
    const Choice before = choice_;
    choice_ = settled(wanted);
    if (choice_.result != before.result || choice_.zone != before.zone) open_zone();
}

bool Session::show(std::size_t step) {
    const std::pair<Choice, std::size_t> wanted{choice_, layer().statistic ? 0 : step};
    if (shown_ == wanted) return false;
    raster_ = layer().statistic ? read_geotiff(result().raster(zone(), *layer().statistic, level()))
                                : series_->frame(step, choice_.floor);
    shown_ = wanted;
    return true;
}

bool Session::on_map(const Point& place) const {
    return raster_.frame.contains(raster_.frame.cell_of(place.x(), place.y()));
}

std::optional<double> Session::value_at(const Point& place) const {
    if (!on_map(place)) return std::nullopt;
    const float value = raster_.at(raster_.frame.cell_of(place.x(), place.y()));
    return has_value(layer().measure, value) ? std::optional<double>(value) : std::nullopt;
}

std::string value_text(const Session& session, const Point& place) {
    if (!session.on_map(place)) return both(Text::outside);
    const LonLat where = to_lon_lat(session.map().frame, place);
    const auto value = session.value_at(place);
    const std::string what = value ? measured(session.layer().measure, *value) : both(Text::nobody_walks_here);
    return fmt::format("{}\n{:.6f}° E, {:.6f}° N", what, where.lon, where.lat);
}

}  // namespace shangquan
