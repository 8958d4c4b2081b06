#pragma once

#include "engine/movement/walkers.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace shangquan {

/// Place of somebody in a line: two to a cell, the first ones where the line is served.
using PlaceId = std::uint16_t;
inline constexpr PlaceId no_place = 0xffffU;

/// How people gather before what they wait for.
enum class LineShape : std::uint8_t {
    cluster,    ///< round it: before stairs, escalators, lifts and gates
    along_wall  ///< in a line along the wall: before doors
};

/// What a ground is laid from.
struct WaitingSite {
    const WalkGrid& grid;
    const std::vector<CellId>& served;             ///< cells where the line is served
    const std::function<bool(CellId)>& kept_free;  ///< cells nobody waits on, those above excepted
    LineShape shape = LineShape::cluster;
};

/// Where the people of one line stand: at two to the square metre (Fruin 1971: queues of level of service D, 0.28 to 0.65 m² a person),
/// the nearest places first. Who is served leaves a gap, into which those behind move up.
class WaitingGround {
public:
    static constexpr std::size_t most_cells = 64;  ///< who comes after 128 others stands where they find them (A)

    explicit WaitingGround(const WaitingSite& site);

    struct Step {
        PersonId person = 0;
        PlaceId to = no_place;
    };

    /// The free place that is nearest to the front on somebody's way there from `from`; none where all are taken or shut.
    [[nodiscard]] PlaceId free_place(const WalkGrid& grid, CellId from, const std::vector<std::uint8_t>& closed) const;
    void take(PlaceId place, PersonId person) { at(place) = person; }
    /// Gives a place up; who moves up into the gap, and into theirs, in turn.
    std::vector<Step> leave(PlaceId place);

    [[nodiscard]] CellId cell(PlaceId place) const { return rows_[place / persons].cell; }
    /// Where in its cell a place is.
    [[nodiscard]] Spot spot(const WalkGrid& grid, PlaceId place) const;
    /// Whether the line is served there.
    [[nodiscard]] bool at_front(PlaceId place) const { return place != no_place && rows_[place / persons].away == 0.0F; }
    /// Whether anybody has a place on its cell.
    [[nodiscard]] bool any_on_cell_of(PlaceId place) const;

private:
    static constexpr PlaceId persons = 2;  ///< a cell
    static constexpr PersonId nobody = 0xffff'ffffU;
    struct Row {
        CellId cell = no_cell;
        std::uint16_t before = 0;  ///< row one moves up to
        float away = 0.0F;         ///< metres from the front
        std::array<PersonId, persons> who{nobody, nobody};
    };
    [[nodiscard]] PersonId& at(PlaceId place) { return rows_[place / persons].who[place % persons]; }
    [[nodiscard]] PlaceId next_behind(std::size_t row) const;

    std::vector<Row> rows_;  ///< the nearest first
};

}  // namespace shangquan
