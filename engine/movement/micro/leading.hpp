#pragma once

#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/block_crowd.hpp"
#include "engine/movement/micro/field_guide.hpp"
#include "engine/movement/micro/mover.hpp"
#include "engine/movement/movement_model.hpp"
#include "engine/way/wall_pull.hpp"

namespace shangquan {

/// Where people who have bodies want to go: along the flow field of their destination, in a crowd over all the width of a street and
/// to the side where fewer are; strollers straight to their spot. Before a red signal they stop.
class Leading {
public:
    static constexpr float settle_reach = 0.3F;  ///< metres from a spot that count as being there …
    static constexpr float crowded_reach = 0.7F;  ///< … for who comes no nearer

    /// What it is made of must outlive it.
    Leading(const WalkGrid& grid, const BlockCrowd& crowd) : grid_(grid), crowd_(crowd), pull_(grid) {}

    /// Writes unit vectors of the ways the bodies of a piece want to go.
    void guide(const Walkers& walkers, const Surroundings& around, std::vector<Mover>& movers, const Bodies& bodies, const Piece& piece,
               float* to_x, float* to_y) const;

    /// Where the field leads somebody from where their body is: `led_x` and `led_y` of the mover, the same for as long as they are in
    /// one cell.
    void lead(const Surroundings& around, Mover& mover, const Bodies& bodies, std::uint32_t body) const;

    /// Turns somebody who is led by so many rad, to the left.
    static void turn(Mover& mover, float by);

private:
    [[nodiscard]] float density_there(const Spot& there, float here) const;
    void spread(const Spot& here, CellId cell, float& to_x, float& to_y) const;
    [[nodiscard]] bool waits_at_kerb(const Surroundings& around, const Mover& mover, const Bodies& bodies, std::uint32_t body) const;

    const WalkGrid& grid_;
    const BlockCrowd& crowd_;
    WallPull pull_;
    HeadingVectors headings_;
};

}  // namespace shangquan
