#include "scenarios/command_line.hpp"

#include "engine/movement/models.hpp"
#include "maps/build_region.hpp"
#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/comparison.hpp"
#include "scenarios/field_cache.hpp"
#include "scenarios/map_import.hpp"
#include "scenarios/map_report.hpp"
#include "scenarios/pictures/render.hpp"
#include "scenarios/replay/trajectory_import.hpp"
#include "scenarios/run.hpp"
#include "scenarios/scenario_file.hpp"
#include "scenarios/validate/validate.hpp"

#include <CLI/CLI.hpp>

#include <atomic>
#include <csignal>
#include <iostream>
#include <stdexcept>
#include <unistd.h>

namespace shangquan {

namespace {

constexpr int done = 0;
constexpr int wrong_input = 1;
constexpr int wrong_command = 2;
constexpr int interrupted = 130;

std::atomic<bool> interrupt{false};

void on_interrupt(int) { interrupt = true; }

/// One command: its options live here while the line is parsed, `act` does it.
struct Command {
    std::function<int()> act;
};

std::string time_of_day(const std::string& text) {
    return clock_time(text) ? std::string{} : "\"" + text + "\" is not a time of day, expected HH:MM";
}

std::string span_of_day(const std::string& text) {
    return time_window(text) ? std::string{} : "\"" + text + "\" is not a span, expected HH:MM-HH:MM";
}

void add_version(CLI::App& app) { app.set_version_flag("--version", std::string("shangquan ") + SHANGQUAN_VERSION); }

void add_run(CLI::App& app, Command& command) {
    struct Options {
        std::string scenario, out, model, span, frames;
        std::uint64_t seed = 0;
        double scale = 1.0;
        int threads = 0;
        bool no_cache = false;
        std::vector<std::string> set;
    };
    auto options = std::make_shared<Options>();
    CLI::App* run_app = app.add_subcommand("run", "Run a scenario and write its result folder");
    add_version(*run_app);
    run_app->add_option("scenario", options->scenario, "Scenario file (TOML)")->required();
    run_app->add_option("--out", options->out, "Result folder, must not exist yet (default: results/NAME)");
    auto* seed = run_app->add_option("--seed", options->seed, "Seed of all dice");
    run_app->add_option("--threads", options->threads, "Threads (default: all cores); results do not depend on it")->check(CLI::Range(1, 256));
    auto* model = run_app->add_option("--model", options->model, "Movement model")->check(CLI::IsMember(model_names()));
    auto* span = run_app->add_option("--span", options->span, "Part of the day, HH:MM-HH:MM")->check(span_of_day);
    auto* scale = run_app->add_option("--scale", options->scale, "Factor on all visitors")->check(CLI::PositiveNumber);
    run_app->add_option("--set", options->set, "Override a key of the scenario: key=value, may be repeated")->take_all();
    auto* frames = run_app->add_option("--frames", options->frames, "Also write the crowd there every simulated minute, as it goes: for a pipe to the viewer");
    run_app->add_flag("--no-cache", options->no_cache, "Solve all flow fields anew and keep none; results are the same");
    run_app->callback([=, &command] {
        command.act = [=] {
            std::vector<std::string> overrides;
            if (*seed) overrides.push_back("scenario.seed=" + seed->as<std::string>());
            if (*model) overrides.push_back("scenario.model=" + options->model);
            if (*span) overrides.push_back("scenario.span=" + options->span);
            if (*scale) overrides.push_back("scenario.scale=" + scale->as<std::string>());
            overrides.insert(overrides.end(), options->set.begin(), options->set.end());
            const Scenario scenario = read_scenario(options->scenario, overrides);
            RunRequest request{scenario, options->out, options->threads};
            if (!options->no_cache) request.cache = usual_cache_folder();
            if (*frames) request.frames = options->frames;
            const RunOutcome outcome = run(request, std::cerr, isatty(STDERR_FILENO) != 0, interrupt);
            if (outcome.interrupted) return interrupted;
            std::cout << outcome.json << std::endl;
            return done;
        };
    });
}

void add_compare(CLI::App& app, Command& command) {
    auto folders = std::make_shared<std::array<std::string, 3>>();
    CLI::App* compare_app = app.add_subcommand("compare", "Subtract two results, second minus first");
    add_version(*compare_app);
    compare_app->add_option("first", (*folders)[0], "Result folder")->required();
    compare_app->add_option("second", (*folders)[1], "Result folder")->required();
    compare_app->add_option("--out", (*folders)[2], "Folder for the comparison, must not exist yet");
    compare_app->callback([=, &command] {
        command.act = [=] {
            std::cout << compare((*folders)[0], (*folders)[1], (*folders)[2], std::cerr) << std::endl;
            return done;
        };
    });
}

Measure layer_named(const std::string& name) {
    if (name == "los") return Measure::los;
    if (name == "los-queue") return Measure::los_queue;
    if (name == "los-stairs") return Measure::los_stairs;
    if (name == "speed") return Measure::speed;
    if (name == "flow") return Measure::flow;
    if (name == "visits") return Measure::visits;
    return name == "los-hcm" ? Measure::los_hcm : Measure::density;
}

void add_render(CLI::App& app, Command& command) {
    struct Options {
        std::string folder, zone, at, stat = "mean", layer = "density", out;
        int floor = 0, width = 1600;
        double full = 0.0;
    };
    auto options = std::make_shared<Options>();
    CLI::App* render_app = app.add_subcommand("render", "Draw a heatmap of a result as PNG");
    add_version(*render_app);
    render_app->add_option("folder", options->folder, "Result folder")->required();
    render_app->add_option("--zone", options->zone, "Zone, e.g. the name of its folder")->required();
    auto* at = render_app->add_option("--at", options->at, "Time of day HH:MM: the interval that contains it")->check(time_of_day);
    render_app->add_option("--stat", options->stat, "Over the whole span")->check(CLI::IsMember({"mean", "max", "los-e-time"}))->excludes(at);
    render_app->add_option("--layer", options->layer, "ped/m2, a level of service (Fruin's walkways, queueing, stairways, HCM's walkways), or, with --at, m/s, ped/(m min), visits so far")
        ->check(CLI::IsMember({"density", "los", "los-queue", "los-stairs", "los-hcm", "speed", "flow", "visits"}));
    auto* full = render_app->add_option("--full", options->full, "Value of the strongest colour instead of 3 ped/m2, 240 minutes, 1.5 m/s, 60 ped/(m min) or 20,000 visits")->check(CLI::Range(0.1, 1e6));
    render_app->add_option("--floor", options->floor, "Level: 0 the street, -1 below, 1 above");
    render_app->add_option("--width", options->width, "Pixels")->check(CLI::Range(800, 8000));
    render_app->add_option("--out", options->out, "Picture to write (.png)")->required();
    render_app->callback([=, &command] {
        command.act = [=] {
            RenderRequest request;
            if (*at) request.minute = *clock_time(options->at) / 60;
            request.statistic = options->stat == "mean" ? Statistic::mean : options->stat == "max" ? Statistic::maximum : Statistic::los_e_time;
            request.layer = layer_named(options->layer);
            if (*full) request.full = options->full;
            request.level = options->floor;
            request.width = options->width;
            request.out = options->out;
            render(options->folder, options->zone, request);
            return done;
        };
    });
}

std::string exact_time_of_day(const std::string& text) {
    return exact_clock_time(text) ? std::string{} : "\"" + text + "\" is not a time of day, expected HH:MM:SS";
}

std::string iso_day(const std::string& text) {
    return is_iso_day(text) ? std::string{} : "\"" + text + "\" is not a day, expected YYYY-MM-DD";
}

void add_import_trajectories(CLI::App& app, Command& command) {
    struct Options {
        std::string file, map, scenario, zone, begin, day, unit, out;
        std::vector<double> at;
        int floor = 0, interval = 1;
        double turn = 0.0, fps = 0.0;
    };
    auto options = std::make_shared<Options>();
    CLI::App* import_app = app.add_subcommand("import-trajectories",
                                              "Replay a recorded crowd over the map and write a result folder of it");
    add_version(*import_app);
    import_app
        ->add_option("file", options->file,
                     "JuPedSim SQLite or the text format of the Pedestrian Dynamics Data Archive")
        ->required();
    auto* map = import_app->add_option("--map", options->map, "Folder of the region");
    auto* scenario = import_app->add_option("--scenario", options->scenario,
                                            "Scenario instead: its region, layout, edits and interval");
    map->excludes(scenario);
    auto* zone = import_app->add_option("--zone", options->zone, "Zone (default: as the file says, or the only one)");
    auto* floor = import_app->add_option("--floor", options->floor, "Level (default: as the file says, or 0)");
    auto* at =
        import_app
            ->add_option("--at", options->at, "LON,LAT in WGS-84 of the file's origin (default: as the file says)")
            ->delimiter(',')
            ->expected(2);
    import_app->add_option("--turn", options->turn, "Degrees from the map's east to the file's x, counter-clockwise");
    auto* begin =
        import_app->add_option("--begin", options->begin, "HH:MM:SS of the first frame (default: as the file says)")
            ->check(exact_time_of_day);
    auto* day = import_app->add_option("--day", options->day, "YYYY-MM-DD (default: as the file says)")->check(iso_day);
    auto* fps = import_app->add_option("--fps", options->fps, "Frames per second, where a text does not say")
                    ->check(CLI::PositiveNumber);
    auto* unit = import_app->add_option("--unit", options->unit, "Unit of x and y, where a text does not say")
                     ->check(CLI::IsMember({"m", "cm"}));
    auto* interval = import_app
                         ->add_option("--interval", options->interval,
                                      "Minutes of every result (default: those of the scenario, or 1)")
                         ->check(CLI::Range(1, 240));
    import_app->add_option("--out", options->out, "Result folder, must not exist yet (default: results/NAME)");
    import_app->callback([=, &command] {
        if (!*map && !*scenario) throw CLI::RequiredError("--map or --scenario");
        command.act = [=] {
            TrajectoryImport request{options->file, options->map, options->scenario};
            if (*zone) request.zone = options->zone;
            if (*floor) request.level = options->floor;
            if (*at) request.at = LonLat{options->at[0], options->at[1]};
            request.turn = options->turn;
            if (*day) request.day = options->day;
            if (*begin) request.begin = exact_clock_time(options->begin);
            if (*fps) request.given.fps = options->fps;
            if (*unit) request.given.unit = options->unit == "cm" ? LengthUnit::centimetre : LengthUnit::metre;
            if (*interval) request.interval_minutes = options->interval;
            request.out = options->out;
            const RunOutcome outcome = import_trajectories(request, std::cerr, interrupt);
            if (outcome.interrupted) return interrupted;
            std::cout << outcome.json << std::endl;
            return done;
        };
    });
}

void add_map_check(CLI::App& map_app, Command& command) {
    auto folder = std::make_shared<std::string>();
    auto layout = std::make_shared<std::string>();
    CLI::App* check_app = map_app.add_subcommand("check", "List what is wrong with a region's layers");
    add_version(*check_app);
    check_app->add_option("folder", *folder, "Folder of the region")->required();
    auto* over = check_app->add_option("--layout", *layout, "Layout to lay over it");
    check_app->callback([=, &command] {
        command.act = [=] {
            const auto drawn = *over ? std::optional<std::filesystem::path>{*layout} : std::nullopt;
            return report_map(*folder, drawn, std::cout) ? done : wrong_input;
        };
    });
}

void add_map_import(CLI::App& map_app, Command& command) {
    struct Options {
        std::vector<std::string> files;
        std::string out, datum = "wgs84", crs, clip;
        int visitors = 0;
    };
    auto options = std::make_shared<Options>();
    CLI::App* import_app = map_app.add_subcommand("import", "Make a region of OpenStreetMap, GIS or CAD files");
    add_version(*import_app);
    import_app->add_option("files", options->files, "Vector files of any format GDAL reads")->required();
    import_app->add_option("--out", options->out, "Folder of the new region, must not exist yet; names its zone")->required();
    import_app->add_option("--datum", options->datum, "What degrees in the files mean")->check(CLI::IsMember({"wgs84", "gcj02", "bd09"}));
    auto* crs = import_app->add_option("--crs", options->crs, "Reference system of files that name none, e.g. EPSG:32648");
    auto* clip = import_app->add_option("--clip", options->clip, "west,south,east,north in degrees, or a file with a polygon");
    auto* demand = import_app->add_option("--demand", options->visitors, "Also write scenario.toml with so many visitors a day")
                       ->check(CLI::Range(1, 10'000'000));
    import_app->callback([=, &command] {
        command.act = [=] {
            MapImport request;
            request.sources.files.assign(options->files.begin(), options->files.end());
            request.sources.datum = options->datum == "gcj02" ? Datum::gcj02 : options->datum == "bd09" ? Datum::bd09 : Datum::wgs84;
            if (*crs) request.sources.crs = options->crs;
            if (*clip) request.sources.clip = options->clip;
            request.out = options->out;
            if (*demand) request.visitors = options->visitors;
            import_map(request, std::cout);
            return done;
        };
    });
}

void add_map(CLI::App& app, Command& command) {
    CLI::App* map_app = app.add_subcommand("map", "Work with maps");
    add_version(*map_app);
    map_app->require_subcommand(1);
    add_map_check(*map_app, command);
    add_map_import(*map_app, command);
}

void add_view(CLI::App& app, Command& command) {
    auto folders = std::make_shared<std::vector<std::string>>();
    CLI::App* view_app = app.add_subcommand("view", "Look at results, or at a scenario while it runs, in a window");
    add_version(*view_app);
    view_app->add_option("folders", *folders, "Result folders, or a scenario file; without, a page to choose from")->expected(0, 9);
    view_app->callback([=, &command] {
        command.act = [=]() -> int {
            const std::string viewer = std::filesystem::read_symlink("/proc/self/exe").replace_filename("shangquan-viewer");
            std::vector<char*> arguments{const_cast<char*>(viewer.c_str())};
            for (const std::string& name : *folders) arguments.push_back(const_cast<char*>(name.c_str()));
            arguments.push_back(nullptr);
            execv(viewer.c_str(), arguments.data());
            throw std::runtime_error(viewer + ": cannot be started");
        };
    });
}

void add_validate(CLI::App& app, Command& command) {
    auto request = std::make_shared<ValidateRequest>();
    auto html = std::make_shared<std::string>();
    CLI::App* validate_app = app.add_subcommand("validate", "Compare the movement models with what others have measured");
    add_version(*validate_app);
    validate_app->add_option("--model", request->models, "Only this movement model")->check(CLI::IsMember(model_names()));
    validate_app->add_option("--only", request->only, "Only these tests, e.g. R1,R9")->delimiter(',')->check(CLI::IsMember(validation_test_ids()));
    validate_app->add_option("--html", *html, "Also write a page with the set-ups, bands and pictures");
    validate_app->callback([=, &command] {
        command.act = [=] {
            if (!html->empty()) request->html = *html;
            return validate(*request, std::cout) ? done : wrong_input;
        };
    });
}

int carry_out(const Command& command) {
    try {
        return command.act();
    } catch (const InputError& error) {
        std::cerr << "error: " << error.what() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "error: " << error.what() << '\n';
    }
    return wrong_input;
}

}  // namespace

int command_line(int argc, char** argv) {
    CLI::App app{"Shangquan 商圈 simulates the foot traffic of a business district, visitor by visitor."};
    app.name("shangquan");
    add_version(app);
    app.require_subcommand(1);
    Command command;
    add_run(app, command);
    add_compare(app, command);
    add_render(app, command);
    add_import_trajectories(app, command);
    add_map(app, command);
    add_validate(app, command);
    add_view(app, command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : wrong_command;
    }
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    return carry_out(command);
}

}  // namespace shangquan
