#include "engine/way/wall_pull.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace shangquan {

namespace {

constexpr std::uint8_t open = wall_slowness.size();  ///< ring of what is no nearer to a wall than the last slow ring

const Compass compass;

/// Sine of the angle at which the best way leaves ground of this slowness for ground of slowness 1 beside it (Snell's law), and
/// half a step of the headings more.
std::array<float, open> greatest_pulls() {
    std::array<float, open> pulls{};
    constexpr float half_a_step = 0.0262F;  // rad
    for (std::size_t ring = 0; ring < open; ++ring) pulls[ring] = std::sin(std::acos(1.0F / wall_slowness[ring]) + half_a_step);
    return pulls;
}

const std::array<float, open> greatest_pull = greatest_pulls();

/// Metres between the cell and the nearest wall, by steps to the four sides: 0 beside a wall, `open` far from any.
std::vector<std::uint8_t> rings_of(const WalkGrid& grid) {
    std::vector<std::uint8_t> rings(grid.cell_count(), open);
    for (std::uint8_t ring = 0; ring < open; ++ring)
        for (CellId cell = 0; cell < grid.cell_count(); ++cell) {
            if (!grid.walkable(cell) || rings[cell] != open) continue;
            for (std::size_t side = 0; side < 8; side += 2) {
                const CellId beside = grid.beside(cell, side);
                if (beside == no_cell ? ring == 0 : ring > 0 && rings[beside] == ring - 1) rings[cell] = ring;
            }
        }
    return rings;
}

}  // namespace

WallPull::WallPull(const WalkGrid& grid) : inward_(grid.cell_count(), none) {
    find_inward(grid);
    fill_turned();
}

void WallPull::find_inward(const WalkGrid& grid) {
    const auto ring = rings_of(grid);
    for (CellId cell = 0; cell < grid.cell_count(); ++cell) {
        if (!grid.walkable(cell) || ring[cell] == open) continue;
        int x = 0;
        int y = 0;
        for (std::size_t side = 0; side < 8; ++side) {
            const CellId beside = grid.beside(cell, side);
            const int farther = beside == no_cell ? -1 : ring[beside] - ring[cell];
            x += farther * neighbour_i[side];
            y += farther * neighbour_j[side];
        }
        if (x == 0 && y == 0) continue;
        const auto direction = static_cast<int>(std::lround(std::atan2(y, x) * (directions / (2.0 * std::numbers::pi)))) & (directions - 1);
        inward_[cell] = static_cast<std::uint8_t>(ring[cell] * directions + direction);
    }
}

void WallPull::fill_turned() {
    for (std::size_t ring = 0; ring < rings; ++ring)
        for (std::size_t angle = 0; angle < turn; ++angle) {
            const float part = std::clamp(compass.cosine[angle], 0.0F, greatest_pull[ring]);
            const double across = static_cast<double>(compass.sine[angle]);
            const double turned = std::atan2(across, static_cast<double>(compass.cosine[angle] - part));
            turned_[ring][angle] = static_cast<std::int16_t>(std::lround(turned * turn / (2.0 * std::numbers::pi)));
        }
}

void WallPull::take_out(CellId cell, float share, float& x, float& y) const {
    const std::uint8_t code = inward_[cell];
    if (code == none) return;
    const auto away = static_cast<std::size_t>(code % directions) * (turn / directions);
    const float inwards = x * compass.cosine[away] + y * compass.sine[away];
    const float part = share * std::clamp(inwards, 0.0F, greatest_pull[code / directions]);
    const float left_x = x - part * compass.cosine[away];
    const float left_y = y - part * compass.sine[away];
    const float length = std::sqrt(left_x * left_x + left_y * left_y);
    x = left_x / length;
    y = left_y / length;
}

}  // namespace shangquan
