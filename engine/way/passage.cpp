#include "engine/way/passage.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace shangquan {

namespace {

constexpr double landing_reach = 1.6;  ///< metres from a landing

constexpr double mean_free_speed = 1.34;   ///< m/s (Weidmann 1993), what the stair speeds refer to
constexpr double stair_speed_up = 0.50;    ///< m/s horizontal (Fruin 1971, age 30–50)
constexpr double stair_speed_down = 0.65;  ///< m/s horizontal (Fruin 1971, age 30–50)
constexpr double escalator_speed = 0.5;    ///< m/s
constexpr double lift_speed = 1.0;         ///< m/s, the usual rated speed of lifts of few storeys (A)
constexpr double lift_doors = 5.0;         ///< seconds to open and to close (A)
constexpr double lift_boarding = 15.0;     ///< seconds: half a cabin out and half in, 1.2 s a person (A)
constexpr int lift_cabin = 13;             ///< persons, a cabin of 1,000 kg

/// Seconds until a lift of two landings is back: two rides and two stops.
double lift_cycle(const Connector& lift) {
    const LiftTimes times = lift_times(lift);
    return 2.0 * (times.ride + times.stop);
}

/// Share of the speed kept on stairs at a density in ped/m²: speeds at the limits of levels of service C, D and E (Fruin 1971) over
/// that at C.
double kept_on_stairs(double density) {
    constexpr std::array<std::pair<double, double>, 3> limits{{{1.076, 1.0}, {1.538, 0.912}, {2.691, 0.679}}};
    for (std::size_t k = 1; k < limits.size(); ++k)
        if (density < limits[k].first) {
            const double share = (density - limits[k - 1].first) / (limits[k].first - limits[k - 1].first);
            return std::lerp(limits[k - 1].second, limits[k].second, std::max(0.0, share));
        }
    return limits.back().second;
}

/// Stands still where people go both ways.
ConnectorKind walked_as(const Connector& connector) {
    const bool still = connector.kind == ConnectorKind::escalator && connector.direction == ConnectorDirection::both;
    return still ? ConnectorKind::stairs : connector.kind;
}

bool leads(const Connector& connector, bool upwards) {
    return connector.direction == ConnectorDirection::both ||
           (connector.direction == ConnectorDirection::up) == upwards;
}

Passage passage_of(const Zone& zone, const WalkGrid& grid, std::uint32_t row, bool upwards) {
    const Connector& connector = zone.connectors[row];
    auto lower = grid.cells_around(connector.lower_floor, connector.lower, landing_reach);
    auto upper = grid.cells_around(connector.upper_floor, connector.upper, landing_reach);
    if (!upwards) std::swap(lower, upper);
    return {ConnectorId{row}, upwards, std::move(lower), std::move(upper)};
}

}  // namespace

std::vector<Passage> passages_of(const Zone& zone, const WalkGrid& grid) {
    std::vector<Passage> passages;
    for (std::uint32_t row = 0; row < zone.connectors.size(); ++row)
        for (const bool upwards : {true, false})
            if (leads(zone.connectors[row], upwards)) passages.push_back(passage_of(zone, grid, row, upwards));
    return passages;
}

LiftTimes lift_times(const Connector& lift) { return {lift.rise / lift_speed, lift_doors + lift_boarding, lift_cabin}; }

bool is_shared(const Connector& connector) {
    const ConnectorKind kind = walked_as(connector);
    return connector.direction == ConnectorDirection::both && (kind == ConnectorKind::stairs || kind == ConnectorKind::ramp);
}

bool has_steps(const Connector& connector) {
    return connector.kind == ConnectorKind::stairs || connector.kind == ConnectorKind::escalator;
}

double passage_seconds(const Connector& connector, bool upwards, double free_speed, std::size_t riders) {
    const double pace = free_speed / mean_free_speed;
    const double density = static_cast<double>(riders) / std::max(1.0, connector.length * connector.width);
    switch (walked_as(connector)) {
        case ConnectorKind::stairs: return connector.length / (pace * kept_on_stairs(density) * (upwards ? stair_speed_up : stair_speed_down));
        case ConnectorKind::escalator: return connector.length / escalator_speed;
        case ConnectorKind::lift: return lift_cycle(connector);
        case ConnectorKind::ramp: return connector.length / free_speed;
    }
    return 0.0;
}

double passage_rate(const Connector& connector, bool upwards) {
    switch (walked_as(connector)) {
        case ConnectorKind::stairs: return connector.width * (upwards ? 0.88 : 1.1);
        case ConnectorKind::escalator: return connector.width * 6000.0 / 3600.0;
        case ConnectorKind::lift: return lift_cabin / lift_cycle(connector);
        case ConnectorKind::ramp: return connector.width * 1.3;
    }
    return 0.0;
}

}  // namespace shangquan
