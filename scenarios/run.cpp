#include "scenarios/run.hpp"

#include "engine/base/parallel.hpp"
#include "engine/simulation.hpp"
#include "scenarios/field_cache.hpp"
#include "scenarios/live/crowd_frames.hpp"
#include "scenarios/outputs/output.hpp"
#include "scenarios/pending_folder.hpp"
#include "scenarios/pictures/render.hpp"
#include "scenarios/prepare.hpp"
#include "scenarios/progress.hpp"
#include "scenarios/run_record.hpp"
#include "scenarios/scenario_file.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

void tell_findings(const std::vector<Finding>& findings, std::ostream& log) {
    std::size_t told = 0;
    for (const Finding& finding : findings) {
        if (finding.severity != Finding::Severity::error) continue;
        log << fmt::format("map: {} {} \"{}\": {}\n", finding.zone, finding.layer, finding.feature, finding.message);
        ++told;
    }
    if (told > 0) log << "map: " << told << " features were left out; `map check` tells more\n";
}

void write_text(const fs::path& file, const std::string& text) {
    std::ofstream stream{file};
    stream << text;
    stream.close();
    if (!stream) throw std::runtime_error(file.string() + ": cannot be written");
}

/// A first look at every zone: the mean density at street level.
void draw_heatmaps(const fs::path& folder, const Region& region, int threads) {
    Workers workers{threads};
    workers.for_each(region.zones.size(), [&](std::size_t row, int) {
        const std::string& zone = region.zones[row].id;
        render(folder, zone, {.out = folder / zone / "heatmap.png"});
    });
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int threads_of(const RunRequest& request) {
    return request.threads > 0 ? request.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

RunOutcome run(const RunRequest& request, std::ostream& log, bool log_is_terminal, const std::atomic<bool>& interrupt) {
    const auto start = std::chrono::steady_clock::now();
    const Prepared ready = prepare(request.scenario);
    tell_findings(ready.findings, log);
    const fs::path target = request.out.empty() ? first_free(fs::path("results") / request.scenario.name) : request.out;
    PendingFolder folder{target};
    for (const Zone& zone : ready.region.zones) fs::create_directories(folder.path() / zone.id);
    const int threads = threads_of(request);
    auto outputs = make_outputs({folder.path(), request.scenario, ready.layers, ready.region, threads});
    const auto cache = request.cache ? std::make_unique<FieldCache>(*request.cache) : nullptr;
    Simulation simulation{ready.region, ready.demands, request.scenario.behaviour, ready.options, threads, cache.get()};
    const double ready_s = seconds_since(start);
    for (const auto& output : outputs) simulation.attach(*output);
    {
        Progress progress{log, log_is_terminal};
        simulation.attach(progress);
        const auto frames = request.frames ? std::make_unique<FrameFeed>(*request.frames, simulation) : nullptr;
        if (frames) simulation.attach(*frames);
        while (!simulation.over() && !interrupt) simulation.step();
    }
    if (interrupt) return {target, {}, true};
    for (const auto& output : outputs) output->finish(simulation.measures());
    write_text(folder.path() / "scenario.toml", write_scenario(request.scenario, fs::absolute(target)));
    Usage usage = usage_of_process();
    usage.ready_s = ready_s;
    usage.wall_s = seconds_since(start);
    const auto record = [&](int indent) {
        return run_record(request.scenario, ready, simulation, usage, target.string(), threads, indent);
    };
    write_text(folder.path() / "run.json", record(2) + "\n");
    draw_heatmaps(folder.path(), ready.region, threads);
    folder.publish();
    return {target, record(-1), false};
}

}  // namespace shangquan
