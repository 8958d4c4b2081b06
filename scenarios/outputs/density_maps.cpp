#include "maps/rasters.hpp"
#include "scenarios/outputs/output.hpp"
#include "scenarios/result_folder.hpp"

#include <fmt/format.h>

namespace shangquan {

namespace {

/// `<zone>/density_mean_p0.tif` and its like: mean, highest one-minute mean, minutes above level of service E.
class DensityMaps final : public Output {
public:
    explicit DensityMaps(const OutputContext& context) : context_(context) {}

    void finish(const Measures& measures) override {
        for (std::size_t row = 0; row < measures.size(); ++row) {
            const Zone& zone = measures[row].zone;
            const DensityRecord& density = measures[row].density;
            for (std::uint32_t k = 0; k < zone.floors.size(); ++k) {
                const FloorId floor{k};
                write(row, zone, floor, "density_mean", "mean density over the span, ped/m2", density.mean(floor));
                write(row, zone, floor, "density_max", "highest one-minute mean density, ped/m2",
                      density.highest(floor));
                write(row, zone, floor, "time_above_los_e",
                      fmt::format("minutes with a one-minute mean above {} ped/m2, the end of level of service E "
                                  "(Fruin 1971, walkway)",
                                  end_of_los_e),
                      density.minutes_above_e(floor));
            }
        }
    }

private:
    void write(std::size_t row, const Zone& zone, FloorId floor, const char* name, const std::string& what,
               const DensityGrid& grid) const {
        const ZoneLayers& layers = context_.layers.zones[row];
        const int level = zone.floors[floor.value].level;
        const auto file = context_.folder / zone.id / fmt::format("{}_{}.tif", name, level_suffix(level));
        write_geotiff(file, layers.frame, grid,
                      {{"QUANTITY", what},
                       {"METHOD", "persons within 6 x 6 m around a 2 m cell over the walkable area there"},
                       {"FLOOR", std::to_string(level)},
                       {"SCENARIO", context_.scenario.name},
                       {"DAY", context_.scenario.day},
                       {"MAP", layers.schematic ? "schematic, not surveyed" : layers.credit}});
    }

    OutputContext context_;
};

}  // namespace

std::unique_ptr<Output> make_density_maps(const OutputContext& context) {
    return std::make_unique<DensityMaps>(context);
}

}  // namespace shangquan
