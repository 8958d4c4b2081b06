#include "scenarios/replay/trajectory_import.hpp"

#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/pending_folder.hpp"
#include "scenarios/pictures/render.hpp"
#include "scenarios/prepare.hpp"
#include "scenarios/replay/figures_table.hpp"
#include "scenarios/replay/replay_record.hpp"
#include "scenarios/scenario_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

/// A scenario of which a replay takes the map and the intervals; its own demand has no say.
Scenario ground_plan(const TrajectoryImport& request) {
    if (!request.scenario.empty()) return read_scenario(request.scenario, {});
    Scenario plan;
    plan.region = request.map;
    plan.interval_minutes = 1;
    return plan;
}

/// The letters a scenario's name may have.
std::string name_of(const fs::path& file) {
    std::string name = file.stem().string();
    for (char& letter : name) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool plain =
            (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
        letter = plain ? letter : '-';
    }
    return name;
}

/// What a result says of itself, for a replay.
Scenario replayed(const TrajectoryImport& request, Scenario plan, const Moment& moment, const ReplaySpan& span) {
    const std::string file = request.file.filename().string();
    plan.name = name_of(request.file);
    plan.title = {"轨迹回放 " + file, "Replay of " + file};
    plan.day = moment.day;
    plan.begin = span.begin;
    plan.end = span.begin + 60 * span.minutes;
    plan.step = span.frame_seconds;
    plan.interval_minutes = span.interval_minutes;
    return plan;
}

void keep_zone(RegionLayers& region, std::size_t row) {
    ZoneLayers zone = std::move(region.zones[row]);
    region.zones.clear();
    region.zones.push_back(std::move(zone));
}

/// The floor people were recorded on, with its counting lines; what else a zone has, nobody of a replay comes to.
Zone floor_alone(const Zone& zone, int level) {
    const auto found =
        std::find_if(zone.floors.begin(), zone.floors.end(), [&](const Floor& floor) { return floor.level == level; });
    if (found == zone.floors.end()) {
        std::string levels;
        for (const Floor& floor : zone.floors) levels += fmt::format("{}{}", levels.empty() ? "" : ", ", floor.level);
        throw InputError(fmt::format("--floor is {}, zone \"{}\" has {}", level, zone.id, levels));
    }
    Zone alone;
    alone.id = zone.id;
    alone.name = zone.name;
    alone.core = zone.core;
    alone.floors = {*found};
    for (CountingLine line : zone.lines) {
        if (zone.floors[line.floor.value].level != level) continue;
        line.floor = FloorId{0};
        alone.lines.push_back(line);
    }
    return alone;
}

/// Puts all places onto the map and looks at the ground there.
GroundReport lay_onto(Trajectories& recorded, const FileFrame& frame, const Zone& zone) {
    const WalkGrid grid{zone.floors};
    Footing footing{grid, FloorId{0}};
    for (auto& [number, rows] : recorded.frames)
        for (TrajectoryRow& row : rows) {
            const Point place = frame.on_map(row.x, row.y);
            footing.look_at(row.id, place);
            row.x = place.x();
            row.y = place.y();
        }
    for (auto& [id, place] : recorded.came_from) place = frame.on_map(place.x(), place.y());
    return footing.report();
}

std::string how_far(double metres) {
    return metres < farthest_looked_for ? fmt::format("{:.0f} m", metres)
                                        : fmt::format("{} m or more", farthest_looked_for);
}

void require_ground(const GroundReport& ground, const TrajectoryImport& request, const Zone& zone) {
    if (ground.off < ground.positions) return;
    throw InputError(fmt::format(
        "{}: none of {} positions lies on or beside ground that can be walked on, floor {} of zone \"{}\"; mind --at, "
        "--turn, --unit and --floor",
        request.file.string(), ground.positions, zone.floors.front().level, zone.id));
}

void tell_ground(const GroundReport& ground, std::ostream& log) {
    log << fmt::format("ground: {} of {} positions set onto it, {:.2f} m away at the most\n", ground.set_onto,
                       ground.positions, ground.farthest_set_onto);
    if (ground.off > 0)
        log << fmt::format(
            "ground: {} positions ({:.3g} %) of {} persons lie off it, up to {}: they cross lines, but count for no "
            "density\n",
            ground.off, 100.0 * ground.share_off(), ground.who_off.size(), how_far(ground.farthest_off));
}

void tell_recording(const TrajectoryImport& request, const Scenario& scenario, const ReplayFeed& feed,
                    std::ostream& log) {
    const CrowdFigures& figures = feed.figures();
    log << fmt::format("{}: {} persons in {} frames of {:.4g} s on {}; speeds over {:.4g} s\n", request.file.string(),
                       figures.total().persons.size(), figures.total().frames, scenario.step, scenario.day,
                       figures.window());
    if (feed.gaps() > 0)
        log << fmt::format("note: {} positions are missing between the first and the last of a person\n", feed.gaps());
}

void write_json(const fs::path& file, const std::string& json) {
    std::ofstream stream{file};
    stream << json << '\n';
    stream.close();
    if (!stream) throw std::runtime_error(file.string() + ": cannot be written");
}

}  // namespace

RunOutcome import_trajectories(const TrajectoryImport& request, std::ostream& log, const std::atomic<bool>& interrupt) {
    const auto start = std::chrono::steady_clock::now();
    Trajectories recorded = read_any_trajectories(request.file, request.given);
    const Scenario plan = ground_plan(request);
    RegionLayers layers = layers_of(plan);
    keep_zone(layers, recorded_zone(request, recorded.head, layers));
    const Moment moment = moment_of(request, recorded);
    const ReplaySpan span =
        span_of(request.file.string(), recorded, moment, request.interval_minutes.value_or(plan.interval_minutes));
    const FileFrame frame = file_frame_of(request, recorded.head, layers.zones.front());
    const BuiltZone built = build_zone(layers.zones.front());
    Region region;
    region.zones.push_back(floor_alone(built.zone, recorded_level(request, recorded.head)));
    const Zone& zone = region.zones.front();
    const GroundReport ground = lay_onto(recorded, frame, zone);
    require_ground(ground, request, zone);
    const Scenario scenario = replayed(request, plan, moment, span);
    const fs::path target = request.out.empty() ? first_free(fs::path("results") / scenario.name) : request.out;
    PendingFolder folder{target};
    fs::create_directories(folder.path() / zone.id);
    const Outputs outputs = make_replay_outputs({folder.path(), scenario, layers, region});
    ReplayFeed feed{recorded, span, zone};
    feed.play(outputs, interrupt);
    if (interrupt) return {target, {}, true};
    for (const auto& output : outputs) output->finish(feed.replay().measures());
    write_figures(folder.path() / zone.id / "trajectories.csv", feed.figures(), zone);
    ReplayStory story{request, recorded,        scenario,          layers, built.zone.floors.size(), feed,
                      ground,  target.string(), usage_of_process()};
    story.usage.wall_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    write_json(folder.path() / "run.json", replay_record(story, 2));
    RenderRequest picture;
    picture.level = zone.floors.front().level;
    picture.out = folder.path() / zone.id / "heatmap.png";
    render(folder.path(), zone.id, picture);
    folder.publish();
    tell_recording(request, scenario, feed, log);
    tell_ground(ground, log);
    print_figures(feed.figures(), zone, log);
    return {target, replay_record(story, -1), false};
}

}  // namespace shangquan
