#pragma once

#include "engine/movement/micro/block_crowd.hpp"
#include "engine/movement/micro/body_walk.hpp"
#include "engine/movement/micro/companions.hpp"
#include "engine/movement/micro/leading.hpp"
#include "engine/movement/micro/mover.hpp"
#include "engine/movement/micro/places.hpp"
#include "engine/movement/micro/squeeze.hpp"
#include "engine/movement/micro/thin_crowd.hpp"
#include "engine/movement/movement_model.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace shangquan {

/// Walkers have bodies and move in steps of 0.1 s (`BodyWalk`). Who stands has none: they stand aside, and who walks among
/// them is slowed by their density. Who sets off gets a body where there is room for one, and waits while there is not.
class MicroModel final : public MovementModel {
public:
    /// The grid must outlive the model.
    MicroModel(const std::vector<Floor>& floors, const WalkGrid& grid, const MicroParameters& parameters = {});

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

    /// How a move begins for somebody.
    struct Beginning {
        enum class Kind : std::uint8_t { moved_by_others, ends, goes_on, sets_off };
        Kind kind = Kind::moved_by_others;
        HeadingCode code = no_way;  ///< of the field where they are
        Notice::Kind end = Notice::Kind::arrived;
    };

    [[nodiscard]] Beginning beginning(const Step& step, std::uint32_t slot) const;
    void embody(const Step& step, Workers& workers, std::vector<Notice>& notices);
    void place_newcomers(const Step& step, std::vector<std::uint32_t>& newcomers);
    void put_body(const Step& step, std::uint32_t slot, HeadingCode code, std::uint32_t number);
    void number_movers(Workers& workers);
    static void write_back(Walkers& walkers, const Mover& mover);
    bool take_over(const Step& step, Bodies& bodies, std::uint32_t body);
    static std::optional<Notice::Kind> look_at_cell(const Step& step, std::uint32_t destination, Mover& mover);
    bool take_over_part(const Step& step, Bodies& bodies, std::uint32_t first, std::uint32_t last);
    std::vector<std::uint32_t> settle_step(const Step& step, Bodies& bodies, Workers& workers, std::vector<Notice>& notices);
    std::vector<std::uint32_t> stuck_for(float seconds);
    void squeeze_past(const Step& step, float seconds);
    void look_where_thin(Walkers& walkers, Workers& workers);
    void keep_together(const Surroundings& around, Workers& workers);
    void wait_and_turn(const Surroundings& around, std::uint32_t body);
    void copy_crowded(Workers& workers);
    void step_crowded(const Step& step, std::uint32_t round, Workers& workers, const Guide& way, std::vector<Notice>& notices);

    const WalkGrid& grid_;
    MicroParameters parameters_;
    Walls walls_;
    BodyWalk walk_;
    BlockCrowd crowd_;
    ThinCrowd thin_;
    Leading leading_;
    Places places_;
    Squeeze squeeze_;
    Companions companions_;
    std::vector<Beginning> beginnings_;  ///< by slot among the walkers
    std::vector<Mover> movers_;
    std::vector<Mover> in_order_;
    Bodies bodies_;                     ///< `id` is the number of the mover, `aim` the destination
    Bodies crowded_;                    ///< those of them who are where the crowd is not thin or near it, for a moment
    std::vector<Embodied> embodied_;    ///< by person
    std::vector<std::uint32_t> slot_of_;                  ///< of those, by number: where they are in `bodies_`
    std::vector<std::vector<std::uint32_t>> near_thick_;  ///< their slots, by part of the bodies
    std::vector<std::uint8_t> ended_;      ///< by body: `Notice::Kind` and 1, 0 while on the way
    std::vector<std::uint8_t> any_ended_;  ///< by part of the bodies
};

}  // namespace shangquan
