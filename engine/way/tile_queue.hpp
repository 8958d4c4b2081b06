#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace shangquan {

/// Tiles that wait to be swept, those nearest to the goal first, within a band of efforts in the order they came.
class TileQueue {
public:
    explicit TileQueue(std::size_t tiles) : band_of_(tiles, none) {}

    /// A tile that waits already moves forward, never back.
    void add(std::size_t tile, float effort) {
        const auto band = effort < band_width * last_band ? static_cast<std::uint16_t>(effort / band_width) : last_band;
        if (band >= band_of_[tile]) return;
        band_of_[tile] = band;
        if (band >= bands_.size()) bands_.resize(band + std::size_t{1});
        bands_[band].push_back(static_cast<std::uint32_t>(tile));
        if (band >= first_) return;
        first_ = band;
        next_ = 0;
    }

    std::optional<std::size_t> take() {
        for (; first_ < bands_.size(); ++first_, next_ = 0) {
            auto& band = bands_[first_];
            while (next_ < band.size()) {
                const std::uint32_t tile = band[next_++];
                if (band_of_[tile] != first_) continue;
                band_of_[tile] = none;
                return tile;
            }
            band.clear();
        }
        first_ = 0;
        return std::nullopt;
    }

private:
    static constexpr std::uint16_t none = 0xffff;
    static constexpr std::uint16_t last_band = 0xfffe;
    static constexpr float band_width = 8.0F;  ///< metres

    std::vector<std::uint16_t> band_of_;  ///< by tile
    std::vector<std::vector<std::uint32_t>> bands_;
    std::size_t first_ = 0;
    std::size_t next_ = 0;
};

}  // namespace shangquan
