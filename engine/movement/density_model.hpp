#pragma once

#include "engine/movement/flow_law.hpp"
#include "engine/movement/mouths.hpp"
#include "engine/movement/movement_model.hpp"
#include "engine/movement/plot_crowd.hpp"
#include "engine/movement/plot_directions.hpp"
#include "engine/way/heading.hpp"
#include "engine/way/wall_pull.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Parameters of the density model.
struct DensityModelParameters {
    SpeedLaw law;                   ///< among people who walk every way
    SpeedLaw one_way{2.9F, 5.4F};   ///< among people who walk the same way (its corridor fitted to every other one-way run of HERMES 2009)
    float full = 3.5F;             ///< ped/m² on a block from which people come in only from fuller ones: the law's range ends here
    float squeeze = 1.0F / 16.0F;  ///< share of those who get in all the same in a step (A): two-way jams dissolve
    float swap = 1.0F / 128.0F;    ///< the same at jam density (A): who are face to face change places
    float least_speed = 0.05F;     ///< m/s: a jam dissolves; beyond the law's range above 3.5 ped/m²
    float next_ground = 8.0F;      ///< metres ahead lies the ground that has to take what flows from here: a plot further
    float sparse = 0.5F;           ///< ped/m² below which nobody asks how dense the next ground is: who comes thinly meets the end of a jam two metres ahead
    float look_ahead = 2.0F;       ///< metres ahead there must be ground for those who leave the middle of a street
    float wander = 0.45F;          ///< rad, largest heading offset (A): people do not walk on rails
    int wander_period = 8;         ///< ticks an offset lasts (A)
    float avoid_from = 0.25F;      ///< ped/m² above which people look for emptier ground beside and take all the width of a street (A)
    float avoid_ahead = 3.0F;      ///< metres ahead they look for it (A)
    float avoid_reach = 4.0F;      ///< metres to either side (A)
    float avoid_gain = 0.9F;       ///< rad per ped/m² of difference, every other step, cut to `avoid_most` (A)
    float avoid_most = 0.7F;       ///< rad
};

/// Speed from the density: v = v0·(1 − exp(−γ·(1/ρ − 1/ρ_jam))) (Weidmann 1993, Kladek 1966), ρ counted on plots of 8 ×
/// 8 m over their walkable area, here and a plot ahead (`FlowLaw`). γ grows with the share of those who walk the same way. The law is one of a whole cross-section: on smaller
/// ground the few metres along an inner corner, where all take the shortest way, jam at a flow the street beside them
/// carries easily. Finer, on blocks of 4 × 4 m, people look for emptier ground and find a block full. Narrow beginnings
/// of passages let through what has been measured (`Mouths`). Bodies have no size here.
class DensityModel final : public MovementModel {
public:
    explicit DensityModel(const WalkGrid& grid, DensityModelParameters parameters = {});

    void move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) override;
    [[nodiscard]] float density(CellId cell) const override;
    [[nodiscard]] float slowing(CellId cell) const override;

private:
    struct Step;
    struct Mover;
    struct Course;
    struct Place;
    struct Worker;
    [[nodiscard]] float density_at(const WalkGrid& grid, CellId from, Cell here, float x, float y) const;
    [[nodiscard]] float denser_right(const WalkGrid& grid, const Walkers& walkers, std::size_t slot, int angle) const;
    [[nodiscard]] int heading_offset(const Step& step, const Walkers& walkers, std::size_t slot, int angle,
                                     float here) const;
    static bool passes(const Step& step, const Mover& mover, Cell here, float x, float y);
    static Place aside(const Step& step, const Mover& mover, Cell here, float length);
    float advance(const Step& step, Mover& mover, int angle, float length) const;
    [[nodiscard]] bool bars(const Mover& mover, CellId next) const;
    [[nodiscard]] bool gets_through(const Step& step, const Mover& mover, Cell here, Cell there) const;
    [[nodiscard]] CellId cell_ahead(const Step& step, const Mover& mover, int angle, float metres) const;
    [[nodiscard]] Course course(const Step& step, const Mover& mover, float here) const;
    [[nodiscard]] float density_ahead(const Step& step, const Mover& mover, const Course& course, float own) const;
    [[nodiscard]] float density_on_the_way(const Step& step, const Mover& mover) const;
    [[nodiscard]] float kept(const Step& step, const Mover& mover, const Course& course) const;
    [[nodiscard]] float same_way(CellId cell, int angle) const;
    void move_one(const Step& step, Walkers& walkers, std::size_t slot, Worker& worker) const;
    static void prefetch(const Step& step, const Walkers& walkers, std::size_t slot);
    void stroll(const Step& step, Walkers& walkers, std::size_t slot, std::vector<Notice>& notices) const;

    DensityModelParameters parameters_;
    float detour_;  ///< metres walked for a metre of progress by those who wander: speeds are those of the progress
    WallPull pull_;
    FlowLaw law_;
    FlowLaw one_way_;
    PlotCrowd crowd_;
    PlotDirections directions_;
    Mouths mouths_;
    Compass compass_;
    std::vector<std::vector<Notice>> chunk_notices_;
    std::vector<Mouths::Tally> tallies_;         ///< by worker
    std::vector<PlotDirections::Tally> headed_;  ///< by worker
};

}  // namespace shangquan
