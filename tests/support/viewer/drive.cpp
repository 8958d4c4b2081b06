#include "tests/support/viewer/drive.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace shangquan {

std::string Drive::title(const std::string& act) const {
    std::istringstream lines{words};
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(act + ": ")) return line.substr(act.size() + 2);
    return "no title after " + act + " in:\n" + words;
}

std::string output_of(const std::string& command, int& status) {
    std::string words;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 256> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr) words += part.data();
    status = pclose(pipe);
    return words;
}

bool can_drive() { return std::system("command -v xvfb-run xdotool xauth >/dev/null 2>&1") == 0; }

Drive drive(const std::filesystem::path& folder, const std::string& arguments, const std::string& acts) {
    std::filesystem::create_directories(folder);
    const auto screenshot = folder / "screen.png";
    std::filesystem::remove(screenshot);
    std::ofstream{folder / "acts"} << acts;
    Drive done;
    done.words = output_of("DRAG_SOURCE=" SHANGQUAN_DRAG_SOURCE " XDG_CONFIG_HOME=" + folder.string() + " xvfb-run -a -s '-screen 0 1500x1000x24' " +
                               SHANGQUAN_ROOT "/tests/viewer/drive.sh " SHANGQUAN_VIEWER " " + screenshot.string() +
                               " " + arguments + " 2>&1 <" + (folder / "acts").string(),
                           done.status);
    if (std::filesystem::exists(screenshot)) done.screen = read_png(screenshot);
    return done;
}

}  // namespace shangquan
