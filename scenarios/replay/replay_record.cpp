#include "scenarios/replay/replay_record.hpp"

#include "maps/read/checksum.hpp"
#include "scenarios/apply_edit.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <tuple>

namespace shangquan {

namespace {

using Json = nlohmann::ordered_json;

double thousandths(double value) { return std::round(value * 1000.0) / 1000.0; }

Json mean_or_null(double sum, std::int64_t count) {
    return count > 0 ? Json(thousandths(sum / static_cast<double>(count))) : Json(nullptr);
}

/// Figures of a run's zone sum over all floors, so they are told where the replay's floor is all there is.
Json zone_of(const ReplayStory& story) {
    const ZoneMeasures measures = story.feed.replay().measures().front();
    const auto& [zone, density, totals] = std::tie(measures.zone, measures.density, measures.totals);
    const int level = zone.floors.front().level;
    Json record = {{"name_zh", zone.name.zh},
                   {"name_en", zone.name.en},
                   {"schematic", story.layers.zones.front().schematic},
                   {"levels", {level}}};
    if (level == 0) record["core_density_busiest_interval"] = thousandths(totals.core_density);
    if (story.floors > 1) return record;
    record["floor_person_hours"] =
        thousandths(static_cast<double>(density.person_steps()) * story.scenario.step / 3600.0);
    record["person_hours_above_los_d"] = thousandths(totals.person_minutes_above_d / 60.0);
    record["person_hours_above_los_e"] = thousandths(totals.person_minutes_above_e / 60.0);
    return record;
}

Json replay_of(const ReplayStory& story) {
    const CrowdFigures& figures = story.feed.figures();
    const CrowdSums& total = figures.total();
    const std::filesystem::path file = std::filesystem::absolute(story.request.file);
    return {{"file", file.filename().string()},
            {"checksum", checksum(file.parent_path(), {file})},
            {"frames", total.frames},
            {"frame_s", story.scenario.step},
            {"positions", story.ground.positions},
            {"set_onto_ground", story.ground.set_onto},
            {"off_ground", story.ground.off},
            {"farthest_set_onto_ground_m", thousandths(story.ground.farthest_set_onto)},
            {"off_ground_persons", story.ground.who_off.size()},
            {"farthest_off_ground_m", thousandths(story.ground.farthest_off)},
            {"missing_between", story.feed.gaps()},
            {"persons", total.persons.size()},
            {"measured_s", thousandths(figures.seconds(total))},
            {"ground_m2", figures.ground()},
            {"mean_density", thousandths(figures.mean_density(total))},
            {"mean_speed", mean_or_null(total.speed, total.speeds)},
            {"free_speed", mean_or_null(total.free_speed, total.free_speeds)},
            {"speed_window_s", thousandths(figures.window())}};
}

}  // namespace

std::string replay_record(const ReplayStory& story, int indent) {
    const Scenario& scenario = story.scenario;
    Json edits = Json::array();
    for (const Edit& edit : scenario.edits) edits.push_back(describe(edit));
    const Json record = {{"scenario",
                          {{"name", scenario.name},
                           {"title_zh", scenario.title.zh},
                           {"title_en", scenario.title.en},
                           {"day", scenario.day},
                           {"begin_s", scenario.begin},
                           {"end_s", scenario.end},
                           {"step_s", scenario.step},
                           {"interval_min", scenario.interval_minutes}}},
                         {"replay", replay_of(story)},
                         {"folder", story.folder},
                         {"version", SHANGQUAN_VERSION},
                         {"layout", scenario.layout.filename().string()},
                         {"map_checksum", story.layers.checksum},
                         {"state_hash", fmt::format("{:016x}", story.feed.replay().state_hash())},
                         {"edits", edits},
                         {"zones", {{story.layers.zones.front().id, zone_of(story)}}},
                         {"wall_s", thousandths(story.usage.wall_s)},
                         {"cpu_s", thousandths(story.usage.cpu_s)},
                         {"peak_rss_mib", thousandths(story.usage.peak_rss_mib)}};
    return record.dump(indent);
}

}  // namespace shangquan
