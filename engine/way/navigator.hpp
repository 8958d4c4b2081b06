#pragma once

#include "engine/base/parallel.hpp"
#include "engine/place/zone.hpp"
#include "engine/way/field_store.hpp"
#include "engine/way/flow_field.hpp"
#include "engine/way/open_ground.hpp"
#include "engine/way/passage.hpp"
#include "engine/way/shared_ways.hpp"
#include "engine/way/way_map.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace shangquan {

class FieldSolver;

/// Row of a flow field; several destinations may share one.
using FieldId = std::uint16_t;

/// A place whose distances to all destinations are kept: gates first, then the doors of each venue in turn, then the entry and
/// the exit of each passage.
using NodeId = std::uint32_t;

inline constexpr double usual_speed = 1.2;  ///< m/s that turns seconds into metres of effort and back

/// Knows the way from every walkable cell of a zone to every venue, gate and passage that can be reached on the same floor. Which
/// passages lead to another floor, `Routes` knows.
class Navigator {
public:
    /// Takes the first fields from `store` if it has them, else solves them, shared by `workers`, and gives them to it. The zone
    /// must outlive the navigator.
    Navigator(const Zone& zone, const WalkGrid& grid, Workers& workers, FieldStore* store = nullptr);
    ~Navigator();

    [[nodiscard]] DestinationId destination(VenueId venue) const { return static_cast<DestinationId>(venue.value); }
    [[nodiscard]] DestinationId destination(GateId gate) const {
        return static_cast<DestinationId>(zone_.venues.size() + gate.value);
    }
    /// Where it is boarded.
    [[nodiscard]] DestinationId boarding(PassageId passage) const {
        return static_cast<DestinationId>(zone_.venues.size() + zone_.gates.size() + passage);
    }
    /// The passage boarded at a destination; none where it is a venue or a gate.
    [[nodiscard]] std::optional<PassageId> passage_at(DestinationId destination) const {
        const std::size_t others = zone_.venues.size() + zone_.gates.size();
        return destination < others ? std::nullopt : std::optional{static_cast<PassageId>(destination - others)};
    }

    [[nodiscard]] std::size_t destinations() const { return goals_.size(); }
    /// Only for those on the floor of the destination. Those who share a field have the same.
    [[nodiscard]] const FlowField& field(DestinationId destination) const { return fields_[field_ids_[destination]]; }
    [[nodiscard]] std::size_t field_count() const { return ways_.size(); }
    [[nodiscard]] FieldId field_id(DestinationId destination) const { return field_ids_[destination]; }
    [[nodiscard]] const std::vector<Passage>& passages() const { return passages_; }

    /// Cells that count as having arrived.
    [[nodiscard]] const std::vector<CellId>& goal(DestinationId destination) const { return goals_[destination]; }

    /// Of an open-air venue.
    [[nodiscard]] const OpenGround& ground(VenueId venue) const { return grounds_[venue.value]; }

    [[nodiscard]] std::size_t node_count() const { return node_cells_.size(); }
    /// Of the nodes, the gates and doors, which are the first.
    [[nodiscard]] std::size_t door_count() const { return first_door_.back(); }
    [[nodiscard]] NodeId node(GateId gate) const { return gate.value; }
    [[nodiscard]] NodeId first_door(VenueId venue) const { return first_door_[venue.value]; }
    [[nodiscard]] NodeId last_door(VenueId venue) const { return first_door_[venue.value + 1]; }
    [[nodiscard]] NodeId entry(PassageId passage) const { return first_door_.back() + 2 * passage; }
    [[nodiscard]] NodeId exit(PassageId passage) const { return entry(passage) + 1; }
    /// The passage that ends at a node; none where it is anything else.
    [[nodiscard]] std::optional<PassageId> passage_to(NodeId node) const {
        if (node < door_count() || (node - door_count()) % 2 == 0) return std::nullopt;
        return static_cast<PassageId>((node - door_count()) / 2);
    }
    /// Cells people step out onto at a node.
    [[nodiscard]] const std::vector<CellId>& node_cells(NodeId node) const { return node_cells_[node]; }

    [[nodiscard]] FloorId floor(NodeId node) const { return node_cells_[node].empty() ? FloorId{0} : map_.grid.centre(node_cells_[node].front()).floor; }

    /// Effort of the way on one floor in metres; infinite where there is none. Destinations that share a field are as far.
    [[nodiscard]] float effort(NodeId from, DestinationId to) const { return efforts_[field_ids_[to]][from]; }

    /// Where the walk to a destination ends for those whom its field led to `here`: its own cell where it can be walked
    /// to straight, otherwise `here`.
    [[nodiscard]] CellId last_cell(DestinationId destination, CellId here) const;

    /// Shuts the cells given (1 = closed; empty: nothing) and solves all fields anew.
    void close(std::vector<std::uint8_t> closed, Workers& workers);
    /// By cell, 1 = closed; empty while nothing is.
    [[nodiscard]] const std::vector<std::uint8_t>& closed() const { return closed_; }

    /// Takes in how crowded the ground is: `crowding(cell, worker)` gives the factor on the cost of a metre at a cell. Damped: a
    /// third of the way from the old factor to the new (Kretz 2009).
    template <class Crowding>
    void feel(const Crowding& crowding, Workers& workers) {
        constexpr std::size_t chunk = 16384;
        workers.for_each((map_.walkable.size() + chunk - 1) / chunk, [&](std::size_t part, int worker) {
            const std::size_t last = std::min(map_.walkable.size(), (part + 1) * chunk);
            for (std::size_t k = part * chunk; k < last; ++k) {
                const GroundId ground = map_.walkable[k];
                map_.crowding[ground] += (crowding(cell_of(ground), worker) - map_.crowding[ground]) / 3.0F;
            }
        });
    }
    /// Solves some fields anew, for instance after `feel`.
    void solve(const std::vector<FieldId>& fields, Workers& workers);

private:
    void slow_at_signals();
    void find_nodes();
    void find_goals(Workers& workers);
    void lay_grounds(Workers& workers);
    void make_room();
    void solve_all(Workers& workers);
    [[nodiscard]] bool is_straight_way(const Spot& from, const Spot& to) const;
    [[nodiscard]] std::uint64_t place_in_order(FieldId field) const;
    void solve_group(std::span<const FieldId> rows, FieldSolver& solver);
    [[nodiscard]] KeptFields kept();
    [[nodiscard]] std::uint64_t key() const;
    [[nodiscard]] bool take(FieldStore& store, Workers& workers);
    void give(FieldStore& store, Workers& workers);

    const Zone& zone_;
    WayMap map_;
    std::vector<Passage> passages_;
    std::vector<std::uint8_t> closed_;
    std::vector<std::unique_ptr<FieldSolver>> solvers_;  ///< by worker
    std::vector<std::vector<CellId>> goals_;
    std::vector<OpenGround> grounds_;  ///< by venue; empty where it has doors
    std::vector<std::uint64_t> tastes_;  ///< by destination
    std::vector<SharedWay> ways_;        ///< by field
    std::vector<FieldId> field_ids_;     ///< by destination
    std::vector<std::vector<CellId>> node_cells_;
    std::vector<NodeId> first_door_;
    LargeVector<HeadingCode> codes_;           ///< of all fields, one after the other
    std::vector<FlowField> fields_;
    std::vector<std::vector<float>> efforts_;  ///< by field and node
};

}  // namespace shangquan
