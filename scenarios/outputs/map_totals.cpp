#include "maps/write_layers.hpp"
#include "scenarios/outputs/output.hpp"

namespace shangquan {

namespace {

/// `<zone>/map.gpkg`: the map as it was walked, with the day's totals beside venues, gates, connectors and lines.
class MapTotals final : public Output {
public:
    explicit MapTotals(const OutputContext& context) : context_(context) {}

    void finish(const Simulation& simulation) override {
        for (std::size_t row = 0; row < simulation.zone_count(); ++row) {
            const ZoneRun& zone = simulation.zone(row);
            write_layers(context_.folder / zone.zone().id / "map.gpkg", context_.layers.zones[row], totals_of(zone, simulation));
        }
    }

private:
    static Totals totals_of(const ZoneRun& run, const Simulation& simulation) {
        const Zone& zone = run.zone();
        const ZoneCounts& counts = run.totals();
        Totals totals;
        for (std::size_t k = 0; k < zone.venues.size(); ++k) {
            const VenueCounts& venue = counts.venues[k];
            const double hours = static_cast<double>(venue.person_steps) * simulation.options().step / 3600.0;
            totals["venues"][zone.venues[k].id] = {{"total_entered", venue.entered},
                                                   {"total_turned_away", venue.turned_away},
                                                   {"total_person_hours", hours},
                                                   {"longest_queue", venue.longest_queue}};
        }
        for (std::size_t k = 0; k < zone.gates.size(); ++k)
            totals["gates"][zone.gates[k].id] = {{"total_in", counts.gates[k].in},
                                                 {"total_out", counts.gates[k].out},
                                                 {"longest_line_out", counts.gates[k].longest_line}};
        for (std::size_t k = 0; k < zone.connectors.size(); ++k)
            totals["connectors"][zone.connectors[k].id] = {{"total_up", counts.connectors[k].up},
                                                           {"total_down", counts.connectors[k].down},
                                                           {"longest_line", counts.connectors[k].longest_line}};
        for (std::size_t k = 0; k < zone.lines.size(); ++k)
            totals["lines"][zone.lines[k].id] = {{"total_forward", counts.lines[k].forward},
                                                 {"total_backward", counts.lines[k].backward}};
        return totals;
    }

    OutputContext context_;
};

}  // namespace

std::unique_ptr<Output> make_map_totals(const OutputContext& context) { return std::make_unique<MapTotals>(context); }

}  // namespace shangquan
