#include "maps/rasters.hpp"
#include "scenarios/outputs/output.hpp"

#include <deque>
#include <future>
#include <utility>

namespace shangquan {

namespace {

using FloorsByZone = std::vector<std::vector<Raster>>;

/// `<zone>/density.nc`: the mean density of every interval. With threads to spare, an interval is written while the next is walked.
class DensitySeries final : public Output {
public:
    explicit DensitySeries(const OutputContext& context) : context_(context) {}

    void interval_closed(const Simulation& simulation, int begin) override {
        if (writers_.empty()) open(simulation);
        FloorsByZone floors = means(simulation);
        finish_writing();
        writing_ = std::async(context_.threads > 1 ? std::launch::async : std::launch::deferred,
                              [this, begin, written = std::move(floors)] {
                                  for (std::size_t row = 0; row < written.size(); ++row)
                                      writers_[row].append(begin / 60, written[row]);
                              });
    }

    void finish(const Simulation&) override {
        finish_writing();
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

    static FloorsByZone means(const Simulation& simulation) {
        FloorsByZone all(simulation.zone_count());
        for (std::size_t row = 0; row < all.size(); ++row) {
            const ZoneRun& zone = simulation.zone(row);
            for (std::uint32_t floor = 0; floor < zone.zone().floors.size(); ++floor)
                all[row].push_back(zone.density().interval_mean(FloorId{floor}));
        }
        return all;
    }

    void finish_writing() {
        if (writing_.valid()) writing_.get();
    }

    OutputContext context_;
    std::deque<DensitySeriesWriter> writers_;
    std::future<void> writing_;  ///< goes first, for it uses the writers
};

}  // namespace

std::unique_ptr<Output> make_density_series(const OutputContext& context) {
    return std::make_unique<DensitySeries>(context);
}

}  // namespace shangquan
