#include "viewer/app.hpp"
#include "viewer/display.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

int main(int argc, char** argv) {
    shangquan::ViewerOptions options;
    CLI::App command{"Looks at the results of runs: pan, zoom, play. Two folders: switch between them.",
                     "shangquan-viewer"};
    command.set_version_flag("--version", SHANGQUAN_VERSION);
    command.add_option("result", options.results, "result folder, or two")->required()->expected(1, 2);
    command.add_option("--screenshot", options.screenshot, "write the last frame to this PNG on exit");
    try {
        command.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return command.exit(error) == 0 ? 0 : 2;
    }
    if (!shangquan::display_present()) {
        std::cerr << "shangquan-viewer: there is no display to open a window on; use `shangquan render` for pictures\n";
        return 1;
    }
    try {
        shangquan::run_viewer(options);
    } catch (const std::exception& error) {
        std::cerr << "shangquan-viewer: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
