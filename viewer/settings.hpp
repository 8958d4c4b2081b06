#pragma once

#include "viewer/walkers/walker_colors.hpp"

#include "scenarios/pictures/palette.hpp"
#include "scenarios/texts.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

enum class Theme : std::uint8_t { light, dark };

/// What the planner has set once and finds again.
struct Settings {
    Language language = Language::chinese;
    Theme theme = Theme::light;
    double scale = 0.0;                     ///< of letters and panels; 0: as the screen asks for
    double speed = 30.0;                    ///< simulated minutes a second
    double full_density = 3.0;              ///< ped/m², top of the scale
    double full_minutes = 240.0;            ///< minutes, top of the scale
    double full_difference = 1.0;           ///< ped/m² either way
    double full_minutes_difference = 120.0; ///< minutes either way
    double full_speed_difference = 0.5;     ///< m/s either way
    double full_flow_difference = 30.0;     ///< ped/(m·min) either way
    double full_speed = 1.5;                ///< m/s
    double full_flow = 60.0;                ///< ped/(m·min)
    double full_visits = 20000.0;
    WalkerColor walker_color = WalkerColor::speed;
    int picture_width = 1600;               ///< pixels

    bool operator==(const Settings&) const = default;
};

/// The top of a measure's scale among the settings: its key, and what it may be.
struct ScaleTop {
    Measure measure;
    const char* key;
    double Settings::*full;
    double least;
    double most;
};

inline constexpr std::array<ScaleTop, 9> scale_tops{
    {{Measure::density, "full_density", &Settings::full_density, 0.1, 20.0},
     {Measure::minutes_above_los_e, "full_minutes", &Settings::full_minutes, 5.0, 1440.0},
     {Measure::difference, "full_difference", &Settings::full_difference, 0.1, 20.0},
     {Measure::difference_minutes, "full_minutes_difference", &Settings::full_minutes_difference, 5.0, 1440.0},
     {Measure::difference_speed, "full_speed_difference", &Settings::full_speed_difference, 0.1, 3.0},
     {Measure::difference_flow, "full_flow_difference", &Settings::full_flow_difference, 2.0, 300.0},
     {Measure::speed, "full_speed", &Settings::full_speed, 0.2, 3.0},
     {Measure::flow, "full_flow", &Settings::full_flow, 5.0, 300.0},
     {Measure::visits, "full_visits", &Settings::full_visits, 100.0, 1e6}}};

/// Nothing where the scale is fixed.
const ScaleTop* scale_top(Measure measure);

/// `shangquan/viewer.conf` below the folder of settings: `$XDG_CONFIG_HOME`, or `.config` at home.
std::filesystem::path settings_file();

/// What the file says, a key a line; the usual value of what it leaves out and all usual values where there is no file.
/// Throws `InputError` with file, line, key and what was expected.
Settings read_settings(const std::filesystem::path& file);

/// Written under a temporary name and renamed. Throws `InputError` where the folder cannot be written.
void write_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace shangquan
