#include "viewer/walkers/walker_colors.hpp"

#include "scenarios/pictures/palette.hpp"

namespace shangquan {

Color pace_color(double speed) {
    constexpr double darker = 0.72;
    return speed < standing_speed ? standing_color : speed_color(darker * speed);
}

Color walker_color(WalkerColor by, double speed, const RecordedVisitor* visitor) {
    if (by == WalkerColor::speed) return pace_color(speed);
    if (visitor == nullptr) return unknown_color;
    if (by == WalkerColor::purpose) return kind_colors[visitor->purpose % kind_colors.size()];
    const std::uint64_t mixed = visitor->party * 0x9e3779b97f4a7c15ULL;
    return kind_colors[(mixed >> 32U) % (kind_colors.size() - 1)];
}

}  // namespace shangquan
