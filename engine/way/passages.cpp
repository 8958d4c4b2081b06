#include "engine/way/navigator.hpp"

#include <cmath>

namespace shangquan {

namespace {

constexpr double mean_free_speed = 1.34;   ///< m/s (Weidmann 1993), what the stair speeds refer to
constexpr double stair_speed_up = 0.50;    ///< m/s horizontal (Fruin 1971, age 30–50)
constexpr double stair_speed_down = 0.65;  ///< m/s horizontal (Fruin 1971, age 30–50)
constexpr double escalator_speed = 0.5;    ///< m/s
constexpr double lift_speed = 1.0;         ///< m/s, the usual rated speed of lifts of few storeys (A)
constexpr double lift_doors = 5.0;         ///< seconds to open and to close (A)
constexpr double lift_boarding = 15.0;     ///< seconds: half a cabin out and half in, 1.2 s a person (A)
constexpr double lift_cabin = 13.0;        ///< persons, a cabin of 1,000 kg

/// Seconds until a lift of two landings is back: two rides and two stops.
double lift_cycle(const Connector& lift) { return 2.0 * (lift.rise / lift_speed + lift_doors + lift_boarding); }

}  // namespace

double passage_seconds(const Connector& connector, bool upwards, double free_speed) {
    const double pace = free_speed / mean_free_speed;
    switch (connector.kind) {
        case ConnectorKind::stairs: return connector.length / (pace * (upwards ? stair_speed_up : stair_speed_down));
        case ConnectorKind::escalator: return connector.length / escalator_speed;
        case ConnectorKind::lift: return lift_cycle(connector);
        case ConnectorKind::ramp: return connector.length / free_speed;
    }
    return 0.0;
}

double passage_rate(const Connector& connector, bool upwards) {
    switch (connector.kind) {
        case ConnectorKind::stairs: return connector.width * (upwards ? 0.88 : 1.1);
        case ConnectorKind::escalator: return connector.width * 6000.0 / 3600.0;
        case ConnectorKind::lift: return lift_cabin / lift_cycle(connector);
        case ConnectorKind::ramp: return connector.width * 1.3;
    }
    return 0.0;
}

}  // namespace shangquan
