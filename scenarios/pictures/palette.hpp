#pragma once

#include "scenarios/pictures/color.hpp"
#include "scenarios/texts.hpp"

#include <array>
#include <string>
#include <vector>

namespace shangquan {

/// What the numbers of a raster are; it decides their colours and legend. `los` grades by Fruin's walkways.
enum class Measure : std::uint8_t {
    density,
    los,
    los_queue,
    los_stairs,
    los_hcm,
    minutes_above_los_e,
    speed,
    flow,
    visits,
    difference,  ///< of densities
    difference_minutes,
    difference_speed,
    difference_flow
};

/// Colours of density are the same in every picture unless asked otherwise, so that two can be laid side by side.
inline constexpr double least_density = 0.02;  ///< ped/m²; below it the map shows through
inline constexpr double full_density = 3.0;    ///< ped/m²; from here on the darkest colour
inline constexpr double least_minutes = 1.0;
inline constexpr double full_minutes = 240.0;
inline constexpr double full_difference = 1.0;    ///< ped/m², either way
inline constexpr double full_speed = 1.5;         ///< m/s; from here on the lightest colour
inline constexpr double least_flow_shown = 1.0;   ///< ped/(m·min)
inline constexpr double full_flow = 60.0;         ///< ped/(m·min)
inline constexpr double full_visits = 20000.0;

inline constexpr std::array<char, 6> los_letters{'A', 'B', 'C', 'D', 'E', 'F'};

/// Upper limits of levels of service A…E in ped/m²; F lies above.
using LosLimits = std::array<double, 5>;

inline constexpr LosLimits los_limits{0.308, 0.431, 0.718, 1.076, 2.153};         ///< walkways, Fruin 1971
inline constexpr LosLimits queue_los_limits{0.828, 1.076, 1.538, 3.588, 5.382};   ///< queueing, Fruin 1971
inline constexpr LosLimits stairs_los_limits{0.538, 0.718, 1.076, 1.538, 2.691};  ///< stairways, Fruin 1971
inline constexpr LosLimits hcm_los_limits{0.179, 0.270, 0.455, 0.714, 1.333};     ///< walkways, HCM 2000

/// One way to grade densities.
struct Grading {
    Measure measure = Measure::los;
    Text name = Text::fruin_walkway;
    Text note = Text::los_note;
    LosLimits limits = los_limits;
};

/// The table of gradings; a new one is a row here and a measure.
inline constexpr std::array<Grading, 4> grading_table{
    {{Measure::los, Text::fruin_walkway, Text::los_note, los_limits},
     {Measure::los_queue, Text::fruin_queue, Text::los_queue_note, queue_los_limits},
     {Measure::los_stairs, Text::fruin_stairs, Text::los_stairs_note, stairs_los_limits},
     {Measure::los_hcm, Text::hcm_walkway, Text::los_hcm_note, hcm_los_limits}}};

/// The grading of a measure; nothing where it has a continuous scale.
const Grading* grading_of(Measure measure);

/// The grading below it in the table, after the last the first.
Measure next_grading(Measure measure);

/// Row in `los_letters` of a density in ped/m².
std::size_t los_class(double density, const LosLimits& limits = los_limits);

/// A measure of which one result can be subtracted from another.
struct DifferenceScale {
    Measure measure = Measure::difference;
    Measure of = Measure::density;
    Text unit = Text::difference_unit;
    double least = 0.0;     ///< either way; below it the map shows through
    double full = 0.0;      ///< either way; from here on the strongest colour
    bool from_none = true;  ///< where only one of the two has a value the other counts as 0
};

/// The table of differences; a new one is a row here and a measure.
inline constexpr std::array<DifferenceScale, 4> difference_table{
    {{Measure::difference, Measure::density, Text::difference_unit, 0.02, full_difference, true},
     {Measure::difference_minutes, Measure::minutes_above_los_e, Text::minutes_difference_unit, 1.0, 120.0, true},
     {Measure::difference_speed, Measure::speed, Text::speed_difference_unit, 0.05, 0.5, false},
     {Measure::difference_flow, Measure::flow, Text::flow_difference_unit, 1.0, 30.0, true}}};

/// The row of a difference; nothing where it is none.
const DifferenceScale* difference_scale(Measure difference);
/// The row of the difference of a measure; nothing where it has none.
const DifferenceScale* difference_from(Measure of);

/// A measure with the value from which on it has its strongest colour: 3 ped/m², 240 minutes, ±1 ped/m², 60 ped/(m·min), 20,000
/// visits unless given; of speeds, 1.5 m/s, the lightest. Gradings have none, their limits are fixed.
struct ColorScale {
    Measure measure;
    double full;

    ColorScale(Measure of) : measure(of), full(usual_full(of)) {}  // NOLINT: a measure is its usual scale
    ColorScale(Measure of, double strongest) : measure(of), full(strongest) {}

    static constexpr double usual_full(Measure measure) {
        for (const DifferenceScale& row : difference_table)
            if (row.measure == measure) return row.full;
        switch (measure) {
            case Measure::density: return full_density;
            case Measure::speed: return full_speed;
            case Measure::flow: return full_flow;
            case Measure::visits: return full_visits;
            default: return full_minutes;
        }
    }
    bool operator==(const ColorScale&) const = default;
};

/// Pale yellow over orange and red to dark purple, evenly spaced for the eye along the square root of density.
Color density_color(double density, double full = full_density);

/// One of six colours that stay apart for colour-blind readers.
Color los_color(double density, const LosLimits& limits = los_limits);

Color minutes_color(double minutes, double full = full_minutes);

/// Blue where there is less in the second, orange where there is more; clear below `least` either way.
Color difference_color(double difference, double full = full_difference, double least = difference_table[0].least);

Color speed_color(double speed, double full = full_speed);
Color flow_color(double flow, double full = full_flow);
Color visits_color(double visits, double full = full_visits);

/// The colour of a value on that scale; clear where the map should show through.
Color color_of(const ColorScale& scale, double value);

struct LegendTick {
    double position = 0.0;  ///< along the ramp, 0…1
    std::string label;
};

struct LegendClass {
    Color color;
    std::string label;
};

/// How a measure's colours are explained: either `ramp` (lowest first) with `ticks`, or `classes`.
struct Legend {
    Text title = Text::density_unit;
    Text note = Text::density_note;
    std::vector<Color> ramp;
    std::vector<LegendTick> ticks;
    std::vector<LegendClass> classes;
};

Legend legend_of(const ColorScale& scale);

/// Whether the legend shows a colour at this position of the ramp: where values are not coloured it is left blank.
bool shown_in_legend(const ColorScale& scale, double position);

}  // namespace shangquan
