#pragma once

#include "engine/place/zone.hpp"
#include "maps/ground/parts.hpp"

#include <cstddef>
#include <vector>

namespace shangquan {

/// All parts of all floors in one row of numbers, and the steps that connectors make between them.
class PartGraph {
public:
    explicit PartGraph(const Zone& zone);

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t floors() const { return parts_.size(); }
    [[nodiscard]] const Parts& parts(std::size_t floor) const { return parts_[floor]; }
    [[nodiscard]] std::size_t number(std::size_t floor, std::size_t part) const { return offsets_[floor] + part; }
    /// The part a walkable place lies on.
    [[nodiscard]] std::size_t under(FloorId floor, const Point& place) const;

    /// Everything reached from the parts already true.
    [[nodiscard]] std::vector<bool> ahead(std::vector<bool> reached) const;
    /// Everything the parts already true are reached from.
    [[nodiscard]] std::vector<bool> behind(std::vector<bool> reached) const;
    /// Everything with a way to and from the largest of the kept parts.
    [[nodiscard]] std::vector<bool> around_largest(const std::vector<bool>& kept) const;

private:
    /// From one part to another, by a connector.
    struct Step {
        std::size_t from;
        std::size_t to;
    };

    void add_steps(const Connector& connector);
    template <class Turn>
    void spread(std::vector<bool>& reached, const Turn& turn) const;

    std::vector<Parts> parts_;
    std::vector<std::size_t> offsets_;
    std::size_t count_ = 0;
    std::vector<Step> steps_;
};

/// Of two sets of parts, what is in both.
std::vector<bool> both(const std::vector<bool>& a, const std::vector<bool>& b);

/// Visits (floor, part within it, number in the graph) of every part.
template <class Visit>
void for_each_part(const PartGraph& graph, const Visit& visit) {
    for (std::size_t floor = 0; floor < graph.floors(); ++floor)
        for (std::size_t part = 0; part < graph.parts(floor).count(); ++part)
            visit(floor, part, graph.number(floor, part));
}

}  // namespace shangquan
