#include "maps/rasters.hpp"
#include "scenarios/outputs/output.hpp"

#include <deque>

namespace shangquan {

namespace {

/// `<zone>/density.nc`: the mean density of every interval.
class DensitySeries final : public Output {
public:
    explicit DensitySeries(const OutputContext& context) : context_(context) {}

    void interval_closed(const Simulation& simulation, int begin) override {
        if (writers_.empty()) open(simulation);
        for (std::size_t row = 0; row < simulation.zone_count(); ++row) {
            const ZoneRun& zone = simulation.zone(row);
            std::vector<Raster> floors;
            for (std::uint32_t floor = 0; floor < zone.zone().floors.size(); ++floor)
                floors.push_back(zone.density().interval_mean(FloorId{floor}));
            writers_[row].append(begin / 60, floors);
        }
    }

    void finish(const Simulation&) override {
        for (DensitySeriesWriter& writer : writers_) writer.close();
    }

private:
    void open(const Simulation& simulation) {
        for (std::size_t row = 0; row < simulation.zone_count(); ++row) {
            const Zone& zone = simulation.zone(row).zone();
            SeriesHead head;
            head.frame = context_.layers.zones[row].frame;
            head.cell = record_cell;
            for (const Floor& floor : zone.floors) head.levels.push_back(floor.level);
            head.day = context_.scenario.day;
            head.interval_minutes = context_.scenario.interval_minutes;
            head.title = context_.scenario.title.en + ", " + zone.name.en;
            writers_.emplace_back(context_.folder / zone.id / "density.nc", head);
        }
    }

    OutputContext context_;
    std::deque<DensitySeriesWriter> writers_;
};

}  // namespace

std::unique_ptr<Output> make_density_series(const OutputContext& context) {
    return std::make_unique<DensitySeries>(context);
}

}  // namespace shangquan
