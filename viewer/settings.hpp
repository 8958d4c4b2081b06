#pragma once

#include "viewer/walkers/walker_colors.hpp"

#include "scenarios/texts.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

enum class Theme : std::uint8_t { light, dark };

/// What the planner has set once and finds again.
struct Settings {
    Language language = Language::chinese;
    Theme theme = Theme::light;
    double scale = 0.0;            ///< of letters and panels; 0: as the screen asks for
    double speed = 30.0;           ///< simulated minutes a second
    double full_density = 3.0;     ///< ped/m², top of the scale
    double full_minutes = 240.0;   ///< minutes, top of the scale
    double full_difference = 1.0;  ///< ped/m² either way
    double full_speed = 1.5;       ///< m/s
    double full_flow = 60.0;       ///< ped/(m·min)
    double full_visits = 20000.0;
    WalkerColor walker_color = WalkerColor::speed;
    int picture_width = 1600;      ///< pixels

    bool operator==(const Settings&) const = default;
};

/// `shangquan/viewer.conf` below the folder of settings: `$XDG_CONFIG_HOME`, or `.config` at home.
std::filesystem::path settings_file();

/// What the file says, a key a line; the usual value of what it leaves out and all usual values where there is no file.
/// Throws `InputError` with file, line, key and what was expected.
Settings read_settings(const std::filesystem::path& file);

/// Written under a temporary name and renamed. Throws `InputError` where the folder cannot be written.
void write_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace shangquan
