#pragma once

#include "engine/movement/movement_model.hpp"
#include "engine/movement/plot_crowd.hpp"
#include "engine/movement/speed_law.hpp"
#include "engine/way/heading.hpp"
#include "engine/way/wall_pull.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Parameters of the density model.
struct DensityModelParameters {
    SpeedLaw law;
    float full = 3.5F;            ///< ped/m² on a block from which people come in only from fuller ones: the law's range ends here
    std::uint32_t squeeze = 16;   ///< one in so many ticks, a power of two, somebody squeezes into a full block all the same (A): two-way jams dissolve
    float least_speed = 0.05F;    ///< m/s: a jam dissolves; beyond the law's range above 3.5 ped/m²
    float look_ahead = 2.0F;      ///< metres ahead at which the density counts
    float wander = 0.45F;         ///< rad, largest heading offset (A): people do not walk on rails
    int wander_period = 8;        ///< ticks an offset lasts (A)
    float avoid_from = 0.25F;     ///< ped/m² above which people look for emptier ground beside and take all the width of a street (A)
    float avoid_ahead = 3.0F;     ///< metres ahead they look for it (A)
    float avoid_reach = 4.0F;     ///< metres to either side (A)
    float avoid_gain = 0.9F;      ///< rad per ped/m² of difference, every other step, cut to `avoid_most` (A)
    float avoid_most = 0.7F;      ///< rad
};

/// Speed from the density: v = v0·(1 − exp(−γ·(1/ρ − 1/ρ_jam))) (Weidmann 1993, Kladek 1966), ρ counted on plots of 8 × 8 m
/// over their walkable area, two metres ahead of the walker. The law is one of a whole cross-section: on smaller ground the few
/// metres along an inner corner, where all take the shortest way, jam at a flow the street beside them carries easily.
/// Finer, on blocks of 4 × 4 m, people look for emptier ground and find a block full. Bodies have no size here.
class DensityModel final : public MovementModel {
public:
    explicit DensityModel(const WalkGrid& grid, DensityModelParameters parameters = {});

    void move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) override;
    [[nodiscard]] float density(CellId cell) const override;
    [[nodiscard]] float slowing(CellId cell) const override;

    /// Share of the free speed kept at density `rho`.
    [[nodiscard]] float speed_factor(float rho) const;

private:
    struct Step;
    struct Mover;
    [[nodiscard]] float density_at(const WalkGrid& grid, CellId from, Cell here, float x, float y) const;
    [[nodiscard]] float denser_right(const WalkGrid& grid, const Walkers& walkers, std::size_t slot, int angle) const;
    [[nodiscard]] int heading_offset(const Step& step, const Walkers& walkers, std::size_t slot, int angle, float here) const;
    static bool passes(const Step& step, const Mover& mover, Cell here, Cell there);
    float advance(const Step& step, Mover& mover, int angle, float length) const;
    [[nodiscard]] bool bars(const Mover& mover, CellId next) const;
    [[nodiscard]] CellId cell_ahead(const Step& step, const Mover& mover, int angle) const;
    void move_one(const Step& step, Walkers& walkers, std::size_t slot, std::vector<Notice>& notices) const;
    static void prefetch(const Step& step, const Walkers& walkers, std::size_t slot);
    void stroll(const Step& step, Walkers& walkers, std::size_t slot, std::vector<Notice>& notices) const;

    DensityModelParameters parameters_;
    float detour_;  ///< metres walked for a metre of progress by those who wander: speeds are those of the progress
    WallPull pull_;
    PlotCrowd crowd_;
    Compass compass_;
    std::vector<float> speed_table_;
    std::vector<std::vector<Notice>> chunk_notices_;
};

}  // namespace shangquan
