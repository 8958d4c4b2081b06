#include "engine/way/navigator.hpp"

#include <cmath>

namespace shangquan {

namespace {

constexpr double mean_free_speed = 1.34;   ///< m/s (Weidmann 1993), what the stair speeds refer to
constexpr double stair_speed_up = 0.50;    ///< m/s horizontal (Fruin 1971, age 30–50)
constexpr double stair_speed_down = 0.65;  ///< m/s horizontal (Fruin 1971, age 30–50)
constexpr double escalator_speed = 0.5;    ///< m/s
constexpr double lift_seconds = 55.0;      ///< half a cycle of waiting, ride and doors for one storey (A)
constexpr double lift_cabin = 13.0;        ///< persons (A)
constexpr double lift_cycle = 60.0;        ///< seconds between departures (A)

}  // namespace

double passage_seconds(const Connector& connector, bool upwards, double free_speed) {
    const double pace = free_speed / mean_free_speed;
    switch (connector.kind) {
        case ConnectorKind::stairs: return connector.length / (pace * (upwards ? stair_speed_up : stair_speed_down));
        case ConnectorKind::escalator: return connector.length / escalator_speed;
        case ConnectorKind::lift: return lift_seconds;
        case ConnectorKind::ramp: return connector.length / free_speed;
    }
    return 0.0;
}

double passage_rate(const Connector& connector, bool upwards) {
    switch (connector.kind) {
        case ConnectorKind::stairs: return connector.width * (upwards ? 0.88 : 1.1);
        case ConnectorKind::escalator: return connector.width * 6000.0 / 3600.0;
        case ConnectorKind::lift: return lift_cabin / lift_cycle;
        case ConnectorKind::ramp: return connector.width * 1.3;
    }
    return 0.0;
}

}  // namespace shangquan
