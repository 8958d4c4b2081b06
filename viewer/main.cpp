#include "viewer/app.hpp"
#include "viewer/display.hpp"
#include "viewer/live/live_window.hpp"
#include "viewer/start_page.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using Paths = std::vector<std::filesystem::path>;

/// Shows what is asked for, and what is chosen then: results, or a scenario while it runs.
void view(shangquan::ViewerOptions options) {
    if (options.results.empty()) options.results = shangquan::choose_on_start_page();
    if (options.results.size() == 1 && std::filesystem::is_regular_file(options.results.front())) {
        const auto result =
            shangquan::watch_live({options.results.front(), options.folders.results, options.screenshot});
        options.results = result ? Paths{*result} : Paths{};
    }
    if (!options.results.empty()) shangquan::run_viewer(options);
}

}  // namespace

int main(int argc, char** argv) {
    shangquan::ViewerOptions options;
    CLI::App command{"Looks at results and at runs as they go: pan, zoom, play, pick, compare, edit.",
                     "shangquan-viewer"};
    command.set_version_flag("--version", SHANGQUAN_VERSION);
    command
        .add_option("result", options.results,
                    "result folders, or a scenario file to run and watch; without, a page to choose from")
        ->expected(0, 9);
    command.add_option("--screenshot", options.screenshot, "write the last frame to this PNG on exit");
    command.add_option("--exports", options.folders.exports, "folder for pictures, videos and tables");
    command.add_option("--plans", options.folders.plans, "folder for layouts and scenarios that are drawn");
    command.add_option("--results", options.folders.results, "folder for results of runs that are started here");
    command.add_option("--frame-times", options.frame_times, "write the milliseconds of every frame to this CSV");
    try {
        command.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return command.exit(error) == 0 ? 0 : 2;
    }
    const shangquan::ScreenConnection screen;
    if (!screen.stands()) {
        std::cerr << "shangquan-viewer: there is no display to open a window on; use `shangquan render` for pictures\n";
        return 1;
    }
    try {
        view(options);
    } catch (const std::exception& error) {
        std::cerr << "shangquan-viewer: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
