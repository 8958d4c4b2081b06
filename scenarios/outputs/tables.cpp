#include "scenarios/clock.hpp"
#include "scenarios/outputs/csv_file.hpp"
#include "scenarios/outputs/output.hpp"
#include "scenarios/result_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace shangquan {

namespace {

std::string number(double value) { return fmt::format("{:.6g}", value); }

template <class... Value>
std::vector<std::string> fields(const Value&... value) {
    return {fmt::format("{}", value)...};
}

/// Seconds in line, of those served.
std::string mean_wait(std::uint64_t waited_steps, double step, std::uint32_t served) {
    return number(static_cast<double>(waited_steps) * step / std::max(1U, served));
}

const std::vector<std::string> lines_head{"time", "line", "name_zh", "name_en", "floor", "forward", "backward"};

void write_lines(CsvFile& file, const std::string& time, const Zone& zone, const ZoneCounts& counts) {
    for (std::size_t k = 0; k < zone.lines.size(); ++k) {
        const CountingLine& line = zone.lines[k];
        file.row(fields(time, line.id, line.name.zh, line.name.en, zone.floors[line.floor.value].level,
                        counts.lines[k].forward, counts.lines[k].backward));
    }
}

/// The tables of one zone, a row an interval and a thing.
struct ZoneTables {
    CsvFile gates;
    CsvFile venues;
    CsvFile connectors;
    CsvFile lines;

    explicit ZoneTables(const std::filesystem::path& folder)
        : gates(folder / "gates.csv",
                {"time", "gate", "name_zh", "name_en", "kind", "in", "out", "waiting_outside", "longest_line_out", "mean_wait_out_s"}),
          venues(folder / "venues.csv", {"time", "venue", "name_zh", "name_en", "category", "entered", "left",
                                         "occupancy", "capacity", "mean_occupancy", "longest_queue", "mean_wait_s", "turned_away"}),
          connectors(folder / "connectors.csv",
                     {"time", "connector", "kind", "from_floor", "to_floor", "up", "down", "helped", "longest_line", "mean_wait_s"}),
          lines(folder / "lines.csv", lines_head) {}

    void close() {
        gates.close();
        venues.close();
        connectors.close();
        lines.close();
    }
};

/// `zones.csv` and, a folder a zone, `gates.csv`, `venues.csv`, `connectors.csv`, `lines.csv`.
class Tables final : public Output {
public:
    explicit Tables(const OutputContext& context)
        : context_(context),
          step_(context.scenario.step),
          zones_(context.folder / "zones.csv",
                 {"time", "zone", "name_zh", "name_en", "admitted", "left", "present", "on_floors", "waiting_outside", "from_zones",
                  "to_zones", "turned_away", "person_minutes_in_line", "core_density", "person_minutes_above_los_d", "person_minutes_above_los_e"}) {
        for (const ZoneLayers& zone : context.layers.zones) tables_.emplace_back(context.folder / zone.id);
    }

    void interval_measured(const Measures& measures, int begin) override {
        const std::string time = clock_text(begin);
        for (std::size_t row = 0; row < measures.size(); ++row) {
            const Zone& zone = measures[row].zone;
            const ZoneCounts& counts = measures[row].counts;
            zones_.row(fields(time, zone.id, zone.name.zh, zone.name.en, counts.admitted, counts.left, counts.present,
                              counts.on_floors, counts.waiting_outside, counts.from_zones, counts.to_zones,
                              counts.turned_away, number(static_cast<double>(line_steps(counts)) * step_ / 60.0), number(counts.core_density),
                              number(counts.person_minutes_above_d), number(counts.person_minutes_above_e)));
            write_gates(tables_[row].gates, time, zone, counts);
            write_venues(tables_[row].venues, time, zone, counts);
            write_connectors(tables_[row].connectors, time, zone, counts);
            write_lines(tables_[row].lines, time, zone, counts);
        }
    }

    void finish(const Measures&) override {
        zones_.close();
        for (ZoneTables& tables : tables_) tables.close();
    }

private:
    void write_gates(CsvFile& file, const std::string& time, const Zone& zone, const ZoneCounts& counts) const {
        for (std::size_t k = 0; k < zone.gates.size(); ++k) {
            const Gate& gate = zone.gates[k];
            const GateCounts& count = counts.gates[k];
            file.row(fields(time, gate.id, gate.name.zh, gate.name.en, gate_kind_names[static_cast<std::size_t>(gate.kind)], count.in,
                            count.out, count.waiting_outside, count.longest_line, mean_wait(count.waited_steps, step_, count.out)));
        }
    }

    void write_venues(CsvFile& file, const std::string& time, const Zone& zone, const ZoneCounts& counts) const {
        const double steps = context_.scenario.interval_minutes * 60.0 / step_;
        for (std::size_t k = 0; k < zone.venues.size(); ++k) {
            const Venue& venue = zone.venues[k];
            const VenueCounts& count = counts.venues[k];
            file.row(fields(time, venue.id, venue.name.zh, venue.name.en, category_names[static_cast<std::size_t>(venue.category)],
                            count.entered, count.left, count.occupancy, venue.capacity,
                            number(static_cast<double>(count.person_steps) / steps), count.longest_queue,
                            mean_wait(count.waited_steps, step_, count.entered), count.turned_away));
        }
    }

    void write_connectors(CsvFile& file, const std::string& time, const Zone& zone, const ZoneCounts& counts) const {
        for (std::size_t k = 0; k < zone.connectors.size(); ++k) {
            const Connector& connector = zone.connectors[k];
            const ConnectorCounts& count = counts.connectors[k];
            file.row(fields(time, connector.id, connector_kind_names[static_cast<std::size_t>(connector.kind)],
                            zone.floors[connector.lower_floor.value].level, zone.floors[connector.upper_floor.value].level, count.up,
                            count.down, count.helped, count.longest_line, mean_wait(count.waited_steps, step_, count.up + count.down)));
        }
    }

    OutputContext context_;
    double step_;  ///< seconds
    CsvFile zones_;
    std::deque<ZoneTables> tables_;
};

/// Of a replay: `zones.csv` with what is measured of a crowd that is only looked at, and `lines.csv` of its zone.
class ReplayTables final : public Output {
public:
    explicit ReplayTables(const OutputContext& context)
        : zones_(context.folder / "zones.csv", {"time", "zone", "name_zh", "name_en", "on_floors", "core_density",
                                                "person_minutes_above_los_d", "person_minutes_above_los_e"}),
          lines_(context.folder / context.layers.zones.front().id / "lines.csv", lines_head) {}

    void interval_measured(const Measures& measures, int begin) override {
        const Zone& zone = measures.front().zone;
        const ZoneCounts& counts = measures.front().counts;
        const std::string time = clock_text(begin);
        const bool street = zone.floors.front().level == 0;
        zones_.row(fields(time, zone.id, zone.name.zh, zone.name.en, counts.on_floors,
                          street ? number(counts.core_density) : "", number(counts.person_minutes_above_d),
                          number(counts.person_minutes_above_e)));
        write_lines(lines_, time, zone, counts);
    }

    void finish(const Measures&) override {
        zones_.close();
        lines_.close();
    }

private:
    CsvFile zones_;
    CsvFile lines_;
};

}  // namespace

std::unique_ptr<Output> make_tables(const OutputContext& context) { return std::make_unique<Tables>(context); }

std::unique_ptr<Output> make_replay_tables(const OutputContext& context) {
    return std::make_unique<ReplayTables>(context);
}

}  // namespace shangquan
