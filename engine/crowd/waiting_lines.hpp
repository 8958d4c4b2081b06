#pragma once

#include "engine/crowd/people.hpp"
#include "engine/crowd/waiting_ground.hpp"
#include "engine/movement/line_ends.hpp"
#include "engine/way/navigator.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace shangquan {

/// The lines of a zone on the ground: before passages, gates and doors, each at the node where it is served.
class WaitingLines {
public:
    /// Who has to walk where.
    struct Step {
        PersonId person = 0;
        CellId to = no_cell;
    };

    /// What it is made of must outlive it.
    WaitingLines(const Zone& zone, const WalkGrid& grid, const Navigator& way);

    /// Gives somebody a place in the line at `person.node`, which they have come to at `from`: the cell to walk to. None where all
    /// places are taken.
    std::optional<CellId> join(Person& person, PersonId id, CellId from);
    /// Takes somebody out of the line they stand in, if they do; who moves up and where to.
    std::vector<Step> leave(People& people, PersonId id);

    [[nodiscard]] const LineEnds& ends() const { return ends_; }
    /// Whether somebody in line stands where it is served.
    [[nodiscard]] bool at_front(const Person& person) const;
    /// Where somebody with a place in line stands.
    [[nodiscard]] Spot spot(const Person& person) const { return grounds_[person.node]->spot(grid_, person.place); }

private:
    [[nodiscard]] WaitingGround& ground(NodeId node);
    [[nodiscard]] std::unique_ptr<WaitingGround> laid(NodeId node) const;
    [[nodiscard]] DestinationId waits_for(const Person& person) const;

    const Zone& zone_;
    const WalkGrid& grid_;
    const Navigator& way_;
    std::vector<std::uint8_t> kept_free_;                  ///< by cell: 1 where people come and go, and on crossings with lights
    std::vector<std::unique_ptr<WaitingGround>> grounds_;  ///< by node, laid when first needed
    LineEnds ends_;
};

}  // namespace shangquan
