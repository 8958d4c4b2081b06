#include "viewer/walkers/walker_colors.hpp"

#include "scenarios/pictures/palette.hpp"

namespace shangquan {

Color pace_color(double speed) {
    constexpr double darker = 0.72;
    return speed < standing_speed ? standing_color : speed_color(darker * speed);
}

Color purpose_color(std::size_t row) { return kind_colors[row % kind_colors.size()]; }

Color party_color(std::uint64_t mixed) { return kind_colors[mixed % (kind_colors.size() - 1)]; }

Color walker_color(WalkerColor by, double speed, const RecordedVisitor* visitor) {
    if (by == WalkerColor::speed) return pace_color(speed);
    if (visitor == nullptr) return unknown_color;
    if (by == WalkerColor::purpose) return purpose_color(visitor->purpose);
    return party_color((visitor->party * 0x9e3779b97f4a7c15ULL) >> 32U);
}

}  // namespace shangquan
