#include "maps/write_layers.hpp"
#include "scenarios/outputs/output.hpp"

namespace shangquan {

namespace {

/// `<zone>/map.gpkg`: the map as it was walked, with the day's totals beside venues, gates, connectors and lines.
class MapTotals final : public Output {
public:
    explicit MapTotals(const OutputContext& context) : context_(context) {}

    void finish(const Measures& measures) override {
        for (std::size_t row = 0; row < measures.size(); ++row)
            write_layers(context_.folder / measures[row].zone.id / "map.gpkg", context_.layers.zones[row],
                         totals_of(measures[row]));
    }

private:
    [[nodiscard]] Totals totals_of(const ZoneMeasures& measures) const {
        const Zone& zone = measures.zone;
        const ZoneCounts& counts = measures.totals;
        Totals totals;
        for (std::size_t k = 0; k < zone.venues.size(); ++k) {
            const VenueCounts& venue = counts.venues[k];
            const double hours = static_cast<double>(venue.person_steps) * context_.scenario.step / 3600.0;
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
                                                           {"total_helped", counts.connectors[k].helped},
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
