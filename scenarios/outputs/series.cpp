#include "maps/rasters.hpp"
#include "scenarios/outputs/output.hpp"

#include <deque>
#include <functional>
#include <future>
#include <utility>

namespace shangquan {

namespace {

/// One file of a zone: what is in it and where that is measured.
struct SeriesPlan {
    const char* file;
    double cell;  ///< metres
    std::vector<Quantity> quantities;
    std::function<std::vector<Raster>(const ZoneMeasures&)> rasters;  ///< of the interval last closed
};

std::vector<Raster> densities(const ZoneMeasures& measures) {
    std::vector<Raster> rasters;
    for (std::uint32_t floor = 0; floor < measures.zone.floors.size(); ++floor) rasters.push_back(measures.density.interval_mean(FloorId{floor}));
    return rasters;
}

/// Speeds of all floors, then flows eastwards and northwards.
std::vector<Raster> motions(const ZoneMeasures& measures) {
    const std::size_t floors = measures.zone.floors.size();
    std::vector<Raster> rasters(3 * floors);
    for (std::size_t floor = 0; floor < floors; ++floor) {
        Motion motion = measures.motion->motion(FloorId{static_cast<std::uint32_t>(floor)});
        rasters[floor] = std::move(motion.speed);
        rasters[floors + floor] = std::move(motion.east);
        rasters[2 * floors + floor] = std::move(motion.north);
    }
    return rasters;
}

/// A file a zone with a frame an interval. An interval is packed and written while the next one is walked.
class Series final : public Output {
public:
    Series(const OutputContext& context, SeriesPlan plan) : context_(context), plan_(std::move(plan)) {}

    void interval_measured(const Measures& measures, int begin) override {
        if (writers_.empty()) open(measures);
        std::vector<std::vector<Raster>> zones;
        for (const ZoneMeasures& zone : measures) zones.push_back(plan_.rasters(zone));
        await();
        writing_ = std::async(context_.threads > 1 ? std::launch::async : std::launch::deferred,
                              [this, begin, zones = std::move(zones)] {
                                  for (std::size_t row = 0; row < zones.size(); ++row) writers_[row].append(begin / 60, zones[row]);
                              });
        if (context_.threads == 1) await();
    }

    void finish(const Measures&) override {
        await();
        for (SeriesWriter& writer : writers_) writer.close();
    }

private:
    /// What went wrong in writing the interval before is thrown here.
    void await() {
        if (writing_.valid()) writing_.get();
    }

    void open(const Measures& measures) {
        for (std::size_t row = 0; row < measures.size(); ++row) {
            const Zone& zone = measures[row].zone;
            SeriesHead head;
            head.frame = context_.layers.zones[row].frame;
            head.cell = plan_.cell;
            head.quantities = plan_.quantities;
            for (const Floor& floor : zone.floors) head.levels.push_back(floor.level);
            head.day = context_.scenario.day;
            head.interval_minutes = context_.scenario.interval_minutes;
            head.title = context_.scenario.title.en + ", " + zone.name.en;
            writers_.emplace_back(context_.folder / zone.id / plan_.file, head);
        }
    }

    OutputContext context_;
    SeriesPlan plan_;
    std::deque<SeriesWriter> writers_;
    std::future<void> writing_;  ///< the interval before; ends before the writers do
};

}  // namespace

std::unique_ptr<Output> make_density_series(const OutputContext& context) {
    return std::make_unique<Series>(context, SeriesPlan{"density.nc", record_cell, {density_quantity()}, densities});
}

std::unique_ptr<Output> make_motion_series(const OutputContext& context) {
    return std::make_unique<Series>(context, SeriesPlan{"motion.nc", MotionRecord::cell, motion_quantities(), motions});
}

}  // namespace shangquan
