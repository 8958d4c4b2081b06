#include "viewer/app.hpp"
#include "viewer/display.hpp"
#include "viewer/start_page.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

int main(int argc, char** argv) {
    shangquan::ViewerOptions options;
    CLI::App command{"Looks at the results of runs: pan, zoom, play, pick, compare.", "shangquan-viewer"};
    command.set_version_flag("--version", SHANGQUAN_VERSION);
    command.add_option("result", options.results, "result folders; without, a page to choose from")->expected(0, 9);
    command.add_option("--screenshot", options.screenshot, "write the last frame to this PNG on exit");
    command.add_option("--exports", options.exports, "folder for pictures, videos and tables");
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
        if (options.results.empty()) options.results = shangquan::choose_on_start_page();
        if (!options.results.empty()) shangquan::run_viewer(options);
    } catch (const std::exception& error) {
        std::cerr << "shangquan-viewer: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
