#pragma once

#include "engine/movement/micro/mover.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace shangquan {

/// Where bodies are, for whoever needs a place for one more.
class Places {
public:
    /// Bodies keep `apart` metres, 1 at the most, from centre to centre.
    Places(const WalkGrid& grid, float apart) : grid_(grid), apart_(apart), first_(grid.cell_count(), none) {}

    /// All who have a body.
    void take(const std::vector<Mover>& movers);
    /// One more at (x, y), in `cell`.
    void take(float x, float y, CellId cell);
    /// A place without a body within a metre of `spot`: there, else on one of two circles around it, begun where `dice` says.
    [[nodiscard]] std::optional<Spot> free_near(const Spot& spot, std::uint32_t dice) const;

private:
    static constexpr std::uint32_t none = 0xffffffffU;
    struct Taken {
        float x;
        float y;
        CellId cell;
        std::uint32_t next;
    };

    [[nodiscard]] bool is_free(const Spot& spot) const;

    const WalkGrid& grid_;
    float apart_;
    std::vector<std::uint32_t> first_;  ///< by cell, into `taken_`
    std::vector<Taken> taken_;
};

}  // namespace shangquan
