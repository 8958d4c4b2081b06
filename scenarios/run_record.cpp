#include "scenarios/run_record.hpp"

#include "scenarios/apply_edit.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

namespace shangquan {

namespace {

using Json = nlohmann::ordered_json;

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); }

double rounded(double value) { return std::round(value * 1000.0) / 1000.0; }

Json zone_record(const ZoneRun& run, bool schematic, const RunOptions& options) {
    const ZoneCounts& counts = run.totals();
    const double left = counts.left > 0 ? counts.left : 1.0;
    Json levels = Json::array();
    for (const Floor& floor : run.zone().floors) levels.push_back(floor.level);
    return {{"name_zh", run.zone().name.zh},
            {"name_en", run.zone().name.en},
            {"schematic", schematic},
            {"levels", levels},
            {"admitted", counts.admitted},
            {"left", counts.left},
            {"present", counts.present},
            {"waiting_outside", counts.waiting_outside},
            {"from_zones", counts.from_zones},
            {"to_zones", counts.to_zones},
            {"turned_away", counts.turned_away},
            {"mean_visit_min", rounded(static_cast<double>(counts.minutes_stayed) / left)},
            {"mean_stops", rounded(static_cast<double>(counts.stops_done) / left)},
            {"floor_person_hours", rounded(static_cast<double>(run.density().person_steps()) * options.step / 3600.0)},
            {"line_person_hours", rounded(static_cast<double>(line_steps(counts)) * options.step / 3600.0)},
            {"core_density_busiest_interval", rounded(counts.core_density)},
            {"person_hours_above_los_d", rounded(counts.person_minutes_above_d / 60.0)},
            {"person_hours_above_los_e", rounded(counts.person_minutes_above_e / 60.0)}};
}

Json assumptions(const Scenario& scenario) {
    Json list = Json::array();
    for (const ZoneTotals& total : scenario.totals)
        if (total.assumed) list.push_back(fmt::format("demand.{}.visitors = {}", total.zone, total.demand.visitors));
    for (const auto& [table, source] : scenario.sources)
        if (source.empty()) list.push_back(table);
    return list;
}

}  // namespace

Usage usage_of_process() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    Usage usage;
    usage.cpu_s = seconds(used.ru_utime) + seconds(used.ru_stime);
    usage.peak_rss_mib = static_cast<double>(used.ru_maxrss) / 1024.0;
    return usage;
}

std::string run_record(const Scenario& scenario, const Prepared& ready, const Simulation& simulation, const Usage& usage,
                       const std::string& folder, int threads, int indent) {
    Json zones = Json::object();
    for (std::size_t row = 0; row < simulation.zone_count(); ++row)
        zones[simulation.zone(row).zone().id] =
            zone_record(simulation.zone(row), ready.layers.zones[row].schematic, simulation.options());
    Json edits = Json::array();
    for (const Edit& edit : scenario.edits) edits.push_back(describe(edit));
    const Json record = {{"scenario",
                          {{"name", scenario.name},
                           {"title_zh", scenario.title.zh},
                           {"title_en", scenario.title.en},
                           {"day", scenario.day},
                           {"kind", scenario.kind},
                           {"begin_s", scenario.begin},
                           {"end_s", scenario.end},
                           {"step_s", scenario.step},
                           {"interval_min", scenario.interval_minutes},
                           {"model", scenario.model},
                           {"scale", scenario.scale}}},
                         {"folder", folder},
                         {"version", SHANGQUAN_VERSION},
                         {"seed", scenario.seed},
                         {"layout", scenario.layout.filename().string()},
                         {"map_checksum", ready.layers.checksum},
                         {"state_hash", fmt::format("{:016x}", simulation.state_hash())},
                         {"edits", edits},
                         {"assumed", assumptions(scenario)},
                         {"zones", zones},
                         {"travelling", simulation.travelling()},
                         {"threads", threads},
                         {"ready_s", rounded(usage.ready_s)},
                         {"wall_s", rounded(usage.wall_s)},
                         {"cpu_s", rounded(usage.cpu_s)},
                         {"peak_rss_mib", rounded(usage.peak_rss_mib)}};
    return record.dump(indent);
}

}  // namespace shangquan
