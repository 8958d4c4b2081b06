#pragma once

#include "engine/base/random.hpp"
#include "engine/way/walk_grid.hpp"

#include <array>
#include <cstdint>
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

    /// The cell to walk straight to for somebody who stands at `here`, in `cell`, and has thrown a spot anywhere on their piece:
    /// the spot itself, or the last place in sight on the way there. `cell` for who is there, or beside the ground.
    [[nodiscard]] CellId leg(const WalkGrid& grid, const Spot& here, CellId cell, const Dice& dice) const;

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
    [[nodiscard]] Row row_beside(const WalkGrid& grid, CellId cell) const;
    [[nodiscard]] std::vector<Row> way(Row from, Row to) const;

    std::vector<CellId> cells_;
    std::vector<Step> steps_;               ///< by cell
    std::vector<std::vector<Row>> pieces_;  ///< their cells
};

}  // namespace shangquan
