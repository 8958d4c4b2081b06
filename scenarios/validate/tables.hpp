#pragma once

#include <array>
#include <vector>

namespace shangquan {

/// Mean density and speed of one run of an experiment.
struct MeasuredRun {
    double density;  ///< ped/m²
    double speed;    ///< m/s
};

// Corridor runs of the HERMES project (Jülich Pedestrian Dynamics Data Archive, doi 10.34735/ped.2009.14 and siblings, CC BY 4.0):
// students, whose free speed was that at no density of Kladek's curve through the runs of their kind.
inline constexpr double hermes_one_way_free_speed = 1.439;
inline constexpr std::array<MeasuredRun, 12> hermes_one_way{{{0.565, 1.347}, {0.562, 1.401}, {0.666, 1.357}, {0.596, 1.446},
                                                             {0.697, 1.369}, {1.146, 1.185}, {0.666, 1.426}, {1.668, 0.978},
                                                             {1.632, 0.982}, {1.171, 1.206}, {1.908, 0.879}, {1.480, 1.156}}};
inline constexpr double hermes_two_way_free_speed = 1.531;
inline constexpr std::array<MeasuredRun, 15> hermes_two_way{{{0.425, 1.497}, {0.546, 1.420}, {1.569, 0.832}, {1.958, 0.649},
                                                             {0.862, 1.156}, {0.851, 1.229}, {1.634, 0.804}, {0.577, 1.390},
                                                             {0.958, 1.193}, {1.280, 0.975}, {0.441, 1.494}, {0.673, 1.291},
                                                             {1.481, 0.883}, {2.160, 0.575}, {2.556, 0.513}}};

/// Speeds of people who follow one another at a density of `density` persons a metre: a tenth are slower than `slow`, a tenth
/// faster than `fast` (RiMEA 4.1.1 test 16, reference of its experiments).
struct FileSpeeds {
    double density;
    double slow;
    double fast;
};
inline constexpr double file_bin = 0.2;  ///< persons a metre, width of the bins around these densities
inline constexpr std::array<FileSpeeds, 18> single_file{{{0.0989, 0.9607, 1.483},  {0.2989, 0.83954, 1.4725}, {0.4989, 0.7083, 1.3887},
                                                         {0.6989, 0.5978, 1.3053}, {0.8989, 0.4475, 1.1008},  {1.0989, 0.3157, 0.8395},
                                                         {1.2989, 0.1872, 0.6077}, {1.4989, 0.112, 0.485},    {1.6989, 0.0705, 0.3822},
                                                         {1.8989, 0.048, 0.314},   {2.0989, 0.0347, 0.2702},  {2.2989, 0.0267, 0.239},
                                                         {2.4989, 0.022, 0.2202},  {2.6989, 0.019, 0.2078},   {2.8989, 0.017, 0.1958},
                                                         {3.0989, 0.0157, 0.186},  {3.2989, 0.0135, 0.1785},  {3.4989, 0.0128, 0.1745}}};

/// Mean speed on the level of people of an age, m/s (RiMEA 4.1.1 test 7).
struct SpeedOfAge {
    int age;
    double speed;
};
inline constexpr std::array<SpeedOfAge, 6> speeds_by_age{{{20, 1.62}, {30, 1.54}, {40, 1.48}, {50, 1.41}, {60, 1.27}, {70, 1.07}}};

/// Density and flow at the limit of a level of service of stairs.
struct StairsPoint {
    double density;     ///< ped/m²
    double per_minute;  ///< ped/(m·min)

    [[nodiscard]] double speed() const { return per_minute / 60.0 / density; }  ///< m/s, horizontal
};
inline constexpr std::array<StairsPoint, 5> fruin_stairs{{{0.538, 16.0}, {0.718, 23.0}, {1.076, 33.0}, {1.538, 43.0}, {2.691, 56.0}}};
inline constexpr std::array<StairsPoint, 5> hcm_stairs{{{0.526, 16.0}, {0.625, 20.0}, {0.909, 26.0}, {1.429, 36.0}, {2.0, 49.0}}};

/// Speed in m/s at `density` between two such points, beyond them at the last.
double speed_on_stairs(const std::array<StairsPoint, 5>& points, double density);

/// Speed in m/s at `density` by each published diagram whose range holds it, scaled to a free speed of 1.34 m/s where it is of
/// people who walk faster: Weidmann 1993, Older 1968, SFPE, Mori and Tsukaguchi 1987, IMO MSC.1/Circ.1238, HERMES one way,
/// Weidmann's form through experiments in Berlin and Hong Kong, Predtechenskii and Milinskii 1978.
std::vector<double> published_speeds(double density);

}  // namespace shangquan
