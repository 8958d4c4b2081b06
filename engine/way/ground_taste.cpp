#include "engine/way/ground_taste.hpp"

#include "engine/base/random.hpp"

#include <cmath>
#include <cstddef>

namespace shangquan {

namespace {

constexpr float spread = 0.25F;  ///< largest share by which ground is judged longer or shorter than it is (A)
constexpr int patch_m = 64;      ///< metres between places whose judgements have nothing to do with each other (A): a street and the next

/// Corners of patches along so many metres, the last beyond the corner of any tile that begins there.
int corners(int metres) { return metres / patch_m + 3; }

float thrown(std::uint64_t taste, int column, int row) {
    const std::uint64_t dice = mix(taste ^ mix(static_cast<std::uint64_t>(column) << 32U | static_cast<std::uint64_t>(row)));
    return 1.0F + spread * (static_cast<float>(dice >> 40U) * 0x1.0p-23F - 1.0F);
}

}  // namespace

GroundTaste::GroundTaste(const GridFrame& frame, std::uint64_t taste) : columns_(corners(frame.columns)) {
    const int rows = corners(frame.rows);
    corners_.reserve(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns_; ++column) corners_.push_back(thrown(taste, column, row));
}

float GroundTaste::at(int i, int j) const {
    const float east = static_cast<float>(i % patch_m) / patch_m;
    const float north = static_cast<float>(j % patch_m) / patch_m;
    const float* const south_west = &corners_[static_cast<std::size_t>(j / patch_m * columns_ + i / patch_m)];
    const float south = std::lerp(south_west[0], south_west[1], east);
    return std::lerp(south, std::lerp(south_west[columns_], south_west[columns_ + 1], east), north);
}

}  // namespace shangquan
