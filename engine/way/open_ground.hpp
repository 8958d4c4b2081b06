#pragma once

#include "engine/base/random.hpp"
#include "engine/way/walk_grid.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace shangquan {

/// The ground of an open-air venue and the ways on it. Streets and fences may cut it into pieces; small ones are no part of it, and
/// nobody walks from one to another.
class OpenGround {
public:
    static constexpr double least_piece = 0.25;  ///< of the cells of the largest (A)

    OpenGround() = default;
    OpenGround(const WalkGrid& grid, std::vector<CellId> cells);

    /// Its cells, ascending.
    [[nodiscard]] const std::vector<CellId>& cells() const { return cells_; }

    /// Where somebody walks straight to.
    struct Leg {
        CellId to;
        bool last;  ///< it is their spot; else they look for the next leg there
    };

    /// The next leg of somebody who stands at `here`, in `cell`, and has thrown a spot anywhere on their piece: to the spot itself,
    /// or to the last place in sight on the way there; at a corner, in sight from the corner, for bodies come near to it and slide round
    /// it. Who was pushed off the ground first goes back to it. None for who sees no place on the way.
    [[nodiscard]] std::optional<Leg> leg(const WalkGrid& grid, const Spot& here, CellId cell, const Dice& dice) const;

private:
    using Row = std::uint32_t;
    struct Step {
        Row before;            ///< the next cell on the way to the middle of the piece; itself there
        std::uint32_t length;  ///< cells to it
        std::uint32_t piece;
    };

    using Beside = std::array<Row, 4>;  ///< rows of the cells east, north, west and south

    [[nodiscard]] std::vector<Beside> rows_beside(const WalkGrid& grid) const;
    void find_pieces(const std::vector<Beside>& beside);
    void cut_small_pieces(std::vector<Beside>& beside);
    void spread(const std::vector<Beside>& beside, Row middle, std::uint32_t piece);
    [[nodiscard]] Row middle_of(const WalkGrid& grid, const std::vector<Row>& rows) const;
    [[nodiscard]] Row row_of(CellId cell) const;
    [[nodiscard]] Row row_near(const WalkGrid& grid, const Spot& here, CellId cell) const;
    [[nodiscard]] Row row_in_sight(const WalkGrid& grid, const Spot& here) const;
    [[nodiscard]] std::vector<Row> way(Row from, Row to) const;

    std::vector<CellId> cells_;
    std::vector<Step> steps_;               ///< by cell
    std::vector<std::vector<Row>> pieces_;  ///< their cells
};

}  // namespace shangquan
