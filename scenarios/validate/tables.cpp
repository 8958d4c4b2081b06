#include "scenarios/validate/tables.hpp"

#include <cmath>

namespace shangquan {

namespace {

/// v = v0·(1 − exp(−γ·(1/ρ − 1/ρ_jam))) (Kladek 1966).
double kladek(double density, double free_speed, double gamma, double jam) {
    return free_speed * (1.0 - std::exp(-gamma * (1.0 / density - 1.0 / jam)));
}

/// IMO MSC.1/Circ.1238 table 1.1: speed by density, corridors.
double imo_corridor(double density) {
    if (density <= 0.5) return 1.2;
    if (density <= 1.9) return 1.2 + (density - 0.5) / 1.4 * (0.67 - 1.2);
    if (density <= 3.2) return 0.67 + (density - 1.9) / 1.3 * (0.20 - 0.67);
    return 0.10;
}

/// Predtechenskii and Milinskii 1978, metres a minute by the share of the ground covered, people of 0.113 m².
double predtechenskii_milinskii(double density) {
    const double covered = 0.113 * density;
    return ((((112.0 * covered - 380.0) * covered + 434.0) * covered - 217.0) * covered + 57.0) / 60.0;
}

}  // namespace

double speed_on_stairs(const std::array<StairsPoint, 5>& points, double density) {
    if (density <= points.front().density) return points.front().speed();
    for (std::size_t k = 1; k < points.size(); ++k) {
        if (density > points[k].density) continue;
        const double share = (density - points[k - 1].density) / (points[k].density - points[k - 1].density);
        return std::lerp(points[k - 1].speed(), points[k].speed(), share);
    }
    return points.back().speed();
}

std::vector<double> published_speeds(double density) {
    std::vector<double> speeds{kladek(density, 1.34, 1.913, 5.4)};
    if (density >= 0.3 && density <= 3.5) speeds.push_back(1.311 - 0.337 * density);
    if (density >= 0.54 && density <= 3.76) speeds.push_back(1.40 * (1.0 - 0.266 * density));
    if (density <= 1.5) speeds.push_back(1.48 - 0.204 * density);
    if (density <= 3.5) speeds.push_back(imo_corridor(density));
    if (density >= 0.4 && density <= 2.8) speeds.push_back(kladek(density, 1.34, 3.479, 3.50));
    speeds.push_back(kladek(density, 1.34, 1.6619, 5.990));
    speeds.push_back(kladek(density, 1.34, 4.9229, 6.581));
    speeds.push_back(predtechenskii_milinskii(density));
    return speeds;
}

}  // namespace shangquan
