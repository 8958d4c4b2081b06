#pragma once

#include "engine/base/parallel.hpp"
#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/kernel_view.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Keeps bodies in the order of horizontal strips of equal height, from west to east within each, so that whoever is near
/// somebody stands in three short runs of slots. Costs the same on any ground: nothing here counts cells.
class Strips {
public:
    /// Strips of `height` metres.
    explicit Strips(float height) : per_height_(1.0F / height) {}

    /// Reorders the bodies. Between floors lies an empty strip.
    void sort(Bodies& bodies, Workers& workers);

    /// First slot of each strip; one more at the end. Strips 0 and the last are empty.
    [[nodiscard]] const std::vector<std::uint32_t>& starts() const { return starts_; }
    [[nodiscard]] std::uint32_t floor_of(std::uint32_t strip) const { return strip / per_floor_; }

    /// The strips cut into pieces of so many slots at the most.
    [[nodiscard]] std::vector<Piece> pieces(std::uint32_t slots) const;

private:
    /// How far to the north, and how high up.
    struct Extent {
        float north = 0.0F;
        std::uint32_t floors = 0;
        void take_in(const Extent& other) {
            north = std::max(north, other.north);
            floors = std::max(floors, other.floors);
        }
    };

    void find_strips(const Bodies& bodies, Workers& workers);
    void deal(Workers& workers);
    void sort_strip(const Bodies& bodies, std::uint32_t strip, std::vector<std::uint32_t>& counts);
    void reorder(Bodies& bodies, Workers& workers);

    float per_height_;
    std::uint32_t per_floor_ = 1;
    std::vector<std::uint32_t> starts_;
    std::vector<Extent> extents_;                      ///< by part of the old slots
    std::vector<std::uint32_t> strip_;                 ///< by old slot
    std::vector<std::uint32_t> dealt_;                 ///< old slots by strip
    std::vector<std::uint32_t> order_;                 ///< old slots by strip and x
    std::vector<std::vector<std::uint32_t>> offsets_;  ///< by part of the old slots, by strip
    std::vector<std::vector<std::uint32_t>> counts_;   ///< by worker
    Bodies sorted_;
};

}  // namespace shangquan
