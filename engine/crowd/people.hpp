#pragma once

#include "engine/base/ids.hpp"
#include "engine/crowd/waiting_ground.hpp"
#include "engine/movement/walkers.hpp"
#include "engine/way/routes.hpp"

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace shangquan {

using GroupIndex = std::uint32_t;

/// Most stops of one visit; then everybody goes home.
inline constexpr std::size_t most_stops = 12;

/// Visitors who walk together: what they decide, they decide once.
struct Group {
    VisitorId leader = 0;
    std::uint8_t segment = 0;
    std::uint8_t size = 1;
    std::uint8_t outstanding = 0;  ///< members who have not left the zone yet
    std::uint8_t decided = 0;      ///< stops decided so far
    bool going_home = false;       ///< no further stop after those decided
    Mobility mobility = Mobility::steps;
    Tick arrival = 0;
    float free_speed = 1.2F;                    ///< m/s
    GateId gate;                                ///< where they came in
    std::uint32_t link = 0xffffffffU;           ///< transit link they take on, none: they go home
    std::array<std::uint16_t, most_stops> stops{};  ///< rows of venues
};

/// Where a visitor is in the round of arriving, deciding, walking, staying.
enum class Stage : std::uint8_t {
    undecided,       ///< on a floor, about to choose
    to_venue,        ///< on the way to a venue
    venue_queue,     ///< in line before the door of a full venue
    staying_open,    ///< in an open-air venue, on the floor
    inside,          ///< behind the doors of a venue
    leaving_inside,  ///< stay over, still behind the doors
    connector_queue, ///< at a connector
    riding,          ///< on a connector
    to_gate,         ///< on the way out
    gate_queue,      ///< in line at a gate
    at_turnstile     ///< on the way through one
};

/// Whether somebody stands in a line.
inline bool in_line(Stage stage) { return stage == Stage::venue_queue || stage == Stage::connector_queue || stage == Stage::gate_queue; }

/// A visitor present in the zone.
struct Person {
    VisitorId id = 0;
    GroupIndex group = 0;
    std::uint32_t slot = 0xffffffffU;  ///< among the walkers; none while behind doors or on a connector
    std::uint32_t serial = 0;          ///< grows with every change of stage: outdated agenda entries are known by it
    NodeId node = 0;                   ///< last door, gate or end of a passage they were at
    std::uint16_t target = 0;          ///< row of the venue or gate headed for, or of the passage ridden
    DestinationId destination = 0;     ///< the venue or gate; what is walked to first stands in the walkers' row
    PlaceId place = no_place;          ///< in the line at `node`
    std::uint8_t stop = 0;             ///< stops done
    Stage stage = Stage::undecided;
    Tick since = 0;
};

/// Everybody present in a zone, their groups and those of them on the floors.
class People {
public:
    [[nodiscard]] Person& person(PersonId id) { return people_[id]; }
    [[nodiscard]] const Person& person(PersonId id) const { return people_[id]; }
    [[nodiscard]] Group& group(PersonId id) { return groups_[people_[id].group]; }
    [[nodiscard]] const Group& group(PersonId id) const { return groups_[people_[id].group]; }
    [[nodiscard]] Walkers& walkers() { return walkers_; }
    [[nodiscard]] const Walkers& walkers() const { return walkers_; }
    [[nodiscard]] std::size_t present() const { return present_; }
    [[nodiscard]] const std::vector<Person>& rows() const { return people_; }

    /// The group led by `group.leader`: found, or added as given.
    GroupIndex join(const Group& group);
    PersonId enter(VisitorId id, GroupIndex group);
    /// Takes somebody out of the zone, and the group when it was its last member.
    void leave(PersonId id);

    void step_onto_floor(PersonId id, const Spot& spot, CellId cell);
    void step_off_floor(PersonId id);
    /// Somebody on a floor comes to stand, if they do not stand yet.
    void stand(PersonId id);
    /// Somebody on a floor begins to walk or stroll.
    void set_off(PersonId id, Activity activity);
    /// Orders the slots of those who move by tile and destination, so that what is read for one of them serves the next.
    void gather();
    void change_stage(PersonId id, Stage stage, Tick now);

    /// Orders rows by visitor, so that nothing depends on who happens to have which row.
    void sort_by_visitor(std::vector<PersonId>& ids) const;

private:
    void exchange_slots(std::uint32_t slot, std::size_t other);

    std::vector<Person> people_;
    std::vector<PersonId> free_people_;
    std::vector<Group> groups_;
    std::vector<GroupIndex> free_groups_;
    std::unordered_map<VisitorId, GroupIndex> by_leader_;
    Walkers walkers_;
    std::size_t present_ = 0;
};

}  // namespace shangquan
