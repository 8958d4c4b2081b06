#include "maps/rasters.hpp"
#include "scenarios/outputs/output.hpp"

#include <deque>
#include <future>
#include <utility>

namespace shangquan {

namespace {

/// `<zone>/density.nc`: the mean density of every interval. An interval is packed and written while the next one is walked.
class DensitySeries final : public Output {
public:
    explicit DensitySeries(const OutputContext& context) : context_(context) {}

    void interval_measured(const Measures& measures, int begin) override {
        if (writers_.empty()) open(measures);
        std::vector<std::vector<Raster>> zones(measures.size());
        for (std::size_t row = 0; row < zones.size(); ++row)
            for (std::uint32_t floor = 0; floor < measures[row].zone.floors.size(); ++floor)
                zones[row].push_back(measures[row].density.interval_mean(FloorId{floor}));
        await();
        writing_ = std::async(context_.threads > 1 ? std::launch::async : std::launch::deferred,
                              [this, begin, zones = std::move(zones)] {
                                  for (std::size_t row = 0; row < zones.size(); ++row) writers_[row].append(begin / 60, zones[row]);
                              });
        if (context_.threads == 1) await();
    }

    void finish(const Measures&) override {
        await();
        for (DensitySeriesWriter& writer : writers_) writer.close();
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
    std::future<void> writing_;  ///< the interval before; ends before the writers do
};

}  // namespace

std::unique_ptr<Output> make_density_series(const OutputContext& context) {
    return std::make_unique<DensitySeries>(context);
}

}  // namespace shangquan
