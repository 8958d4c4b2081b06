#pragma once

#include "engine/movement/micro/block_crowd.hpp"
#include "engine/movement/micro/body_walk.hpp"
#include "engine/movement/micro/companions.hpp"
#include "engine/movement/micro/field_guide.hpp"
#include "engine/movement/micro/places.hpp"
#include "engine/movement/micro/thin_crowd.hpp"
#include "engine/movement/movement_model.hpp"
#include "engine/way/wall_pull.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace shangquan {

/// Walkers have bodies and move in steps of 0.1 s (`BodyWalk`). Who stands has none: they stand aside, and who walks among
/// them is slowed by their density. Who sets off gets a body where there is room for one, and waits while there is not.
class MicroModel final : public MovementModel {
public:
    /// The grid must outlive the model.
    explicit MicroModel(const WalkGrid& grid, const MicroParameters& parameters = {});

    void move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) override;
    [[nodiscard]] float density(CellId cell) const override { return crowd_.all(cell); }
    [[nodiscard]] float slowing(CellId cell) const override { return 1.0F / kept_share(crowd_.all(cell)); }

private:
    struct Step;
    /// Where somebody was when they last had a body.
    struct Embodied {
        Tick tick = -1;
        float x = 0.0F;
        float y = 0.0F;
    };

    /// Where somebody was led to in a cell.
    struct Led {
        CellId cell = no_cell;
        float x = 0.0F;
        float y = 0.0F;
    };

    void embody(const Step& step, std::vector<Notice>& notices);
    void add_body(const Step& step, std::uint32_t slot);
    std::uint8_t take_over(const Step& step, Bodies& bodies, std::size_t body);
    void settle_step(const Step& step, Bodies& bodies, Workers& workers, std::vector<Notice>& notices);
    void look_where_thin(const Walkers& walkers);
    void keep_together(const Step& step, Workers& workers);
    void wait_and_turn(const Step& step, std::uint32_t body);
    void part_crowded(const Step& step);
    void step_crowded(const Step& step, std::uint32_t round, Workers& workers, const Guide& way, std::vector<Notice>& notices);
    [[nodiscard]] float density_there(const Spot& there, float here) const;
    void spread(const Spot& here, CellId cell, float& to_x, float& to_y) const;
    void guide(const Step& step, const Bodies& bodies, const Piece& piece, float* to_x, float* to_y);
    [[nodiscard]] bool waits_at_kerb(const Step& step, const Bodies& bodies, std::uint32_t slot, const Led& led) const;
    const Led& led_on(const Step& step, const Bodies& bodies, std::uint32_t slot);

    const WalkGrid& grid_;
    MicroParameters parameters_;
    HeadingVectors headings_;
    Walls walls_;
    BodyWalk walk_;
    BlockCrowd crowd_;
    ThinCrowd thin_;
    WallPull pull_;
    Places places_;
    Companions companions_;
    Bodies bodies_;                     ///< `id` is the slot among the walkers, `aim` the destination
    Bodies crowded_;                    ///< those of them who are where the crowd is not thin or near it, for a moment
    std::vector<Embodied> embodied_;    ///< by person
    std::vector<std::uint8_t> thinly_;  ///< by slot among the walkers: 1 where the crowd is thin
    std::vector<float> speed_;          ///< by slot among the walkers: without regard to companions
    std::vector<float> turn_;           ///< by slot among the walkers: rad towards companions
    std::vector<Led> led_;              ///< by slot among the walkers, of this move
    std::vector<std::uint8_t> ended_;   ///< by body: `Notice::Kind` and 1, 0 while on the way
};

}  // namespace shangquan
