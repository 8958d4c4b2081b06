#pragma once

#include "engine/movement/blocks.hpp"
#include "engine/movement/movement_model.hpp"
#include "engine/way/heading.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Parameters of the density model.
struct DensityModelParameters {
    float gamma = 1.913F;         ///< 1/m², Weidmann 1993 / Kladek
    float jam_density = 5.4F;     ///< ped/m², Weidmann 1993
    float full = 3.5F;            ///< ped/m² on a block from which people come in only from fuller ones: the law's range ends here
    std::uint32_t squeeze = 16;   ///< one in so many ticks, a power of two, somebody squeezes into a full block all the same (A): two-way jams dissolve
    float least_speed = 0.05F;    ///< m/s: a jam dissolves; beyond the law's range above 3.5 ped/m²
    float look_ahead = 2.0F;      ///< metres ahead at which the density counts
    float wander = 0.45F;         ///< rad, largest heading offset (A): people do not walk on rails
    int wander_period = 8;        ///< ticks an offset lasts (A)
    float avoid_from = 0.25F;     ///< ped/m² above which people look for emptier ground beside (A)
    float avoid_reach = 4.0F;     ///< metres to the side they look (A)
    float avoid_gain = 0.9F;      ///< rad per ped/m² of difference, every other step, cut to `avoid_most` (A)
    float avoid_most = 0.7F;      ///< rad
};

/// Speed from the local density: v = v0·(1 − exp(−γ·(1/ρ − 1/ρ_jam))) (Weidmann 1993, Kladek 1966), ρ counted on blocks of
/// 4 × 4 m over their walkable area (a block with little ground together with its neighbour), two metres ahead of the walker. Bodies have no size here.
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
    void count(const Walkers& walkers, Workers& workers);
    [[nodiscard]] float density_at(const WalkGrid& grid, CellId from, Cell here, float x, float y) const;
    [[nodiscard]] int heading_offset(const Step& step, const Walkers& walkers, std::size_t slot, int angle, float here) const;
    static bool passes(const Step& step, const Mover& mover, Cell here, Cell there);
    float advance(const Step& step, Mover& mover, int angle, float length) const;
    [[nodiscard]] bool bars(const Mover& mover, CellId next) const;
    void move_one(const Step& step, Walkers& walkers, std::size_t slot, std::vector<Notice>& notices) const;
    static void prefetch(const Step& step, const Walkers& walkers, std::size_t slot);
    void stroll(const Step& step, Walkers& walkers, std::size_t slot, std::vector<Notice>& notices) const;

    DensityModelParameters parameters_;
    Compass compass_;
    std::vector<float> speed_table_;
    std::vector<Sliver> slivers_;
    std::vector<BlockId> counted_with_;  ///< by block: the host of a sliver, else the block itself
    std::vector<float> per_area_;   ///< 1 / walkable area by block, a sliver's with its host's
    std::vector<float> wall_;       ///< by block: what ground one cannot stand on counts as, looking sideways; 0 elsewhere
    std::vector<float> density_;    ///< by block
    std::vector<std::uint32_t> standing_;             ///< by block
    std::vector<std::vector<std::uint32_t>> counts_;  ///< of those who move, by worker, by block
    std::vector<std::vector<Notice>> chunk_notices_;
};

}  // namespace shangquan
