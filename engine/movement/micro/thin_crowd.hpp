#pragma once

#include "engine/movement/blocks.hpp"
#include "engine/movement/walkers.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Tells where so few people move that bodies may take two steps at once: tiles no plot of which has more than `thin` to the square
/// metre. Up to 1 ped/m² speeds with steps of 0.1 and 0.2 s differ by 4 % at the most; in a crowd that goes two ways they do not agree
/// above.
class ThinCrowd {
public:
    static constexpr float thin = 0.6F;  ///< ped/m²

    /// The grid must outlive it.
    explicit ThinCrowd(const WalkGrid& grid);

    /// Looks at those who move.
    void look(const Walkers& walkers);
    [[nodiscard]] bool everywhere() const { return everywhere_; }
    [[nodiscard]] bool at(CellId cell) const { return thick_[cell / WalkGrid::cells_per_tile] != thick; }
    /// Whether the crowd is thin on the tile of a cell and on all around it.
    [[nodiscard]] bool far_from_thick(CellId cell) const { return thick_[cell / WalkGrid::cells_per_tile] == 0; }

private:
    static constexpr std::uint8_t beside = 1;
    static constexpr std::uint8_t thick = 2;

    void mark_beside(std::size_t tile);

    const WalkGrid& grid_;
    std::vector<std::uint32_t> few_;    ///< by plot: persons up to which it is thin
    std::vector<std::uint32_t> people_; ///< by plot: who move
    std::vector<std::uint8_t> thick_;   ///< by tile: `thick`, `beside` such a one, or 0
    bool everywhere_ = true;
};

}  // namespace shangquan
