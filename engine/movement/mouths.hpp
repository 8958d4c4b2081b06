#pragma once

#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Row of a mouth.
using MouthId = std::uint32_t;

/// Mouths: the narrow beginnings of passages, doors in walls, gaps between posts. Each is a row of up to eight cells
/// from wall to wall beside a row that is wider, and carries no more than people have been measured to press through
/// its width.
class Mouths {
public:
    static constexpr MouthId none = 0xffff'ffff;
    static constexpr float specific_flow =
        1.9F;  ///< ped/(m·s) (RiMEA 4.1.1, test 12d; Seyfried 2009 measured 1.6 to 2.0)

    explicit Mouths(const WalkGrid& grid);

    /// What one worker sees of a step.
    struct Passage {
        std::uint32_t tries = 0;
        std::uint32_t passes = 0;
    };
    using Tally = std::vector<Passage>;  ///< by mouth

    [[nodiscard]] std::size_t count() const { return capacity_.size(); }
    /// Whether there are any near a cell.
    [[nodiscard]] bool near(CellId cell) const { return table_[cell / WalkGrid::cells_per_tile] != no_table; }
    /// The mouth a cell lies in, `none` for most.
    [[nodiscard]] MouthId at(CellId cell) const {
        const std::uint32_t table = table_[cell / WalkGrid::cells_per_tile];
        return table == no_table ? none : mouths_[table * WalkGrid::cells_per_tile + cell % WalkGrid::cells_per_tile];
    }
    /// Persons a second.
    [[nodiscard]] float capacity(MouthId mouth) const { return capacity_[mouth]; }

    /// Begins a step of `dt` seconds: whoever tries has the chance that spends what the mouth can carry, if as many try
    /// as in the last step. The tallies of that are taken in and emptied.
    void open(float dt, std::vector<Tally>& tallies);
    /// Whether somebody who throws `dice`, evenly from 0 to 2³² − 1, gets through in this step.
    [[nodiscard]] bool lets_through(MouthId mouth, std::uint32_t dice, Tally& tally) const {
        ++tally[mouth].tries;
        if (dice >= chance_[mouth]) return false;
        ++tally[mouth].passes;
        return true;
    }

private:
    static constexpr std::uint32_t no_table = 0xffffffffU;
    void add_mouth(const WalkGrid& grid, const std::vector<CellId>& cells);

    std::vector<std::uint32_t> table_;   ///< by tile: which run of 256 `mouths_`
    std::vector<MouthId> mouths_;        ///< by table and cell
    std::vector<float> capacity_;        ///< by mouth, persons a second
    std::vector<float> room_;            ///< by mouth, persons who may pass
    std::vector<std::uint64_t> chance_;  ///< by mouth, 2³²: everybody gets through
};

}  // namespace shangquan
