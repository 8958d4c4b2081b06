#include "maps/ground/keep_joined.hpp"

#include "maps/ground/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace shangquan {

namespace {

constexpr int crumb = 9;  ///< cells; a smaller piece of ground is no place to be

/// A step from one part to another, by a connector.
struct Step {
    std::size_t from;
    std::size_t to;
};

/// All parts of all floors in one row of numbers.
class PartGraph {
public:
    explicit PartGraph(const Zone& zone) : zone_(zone) {
        for (const Floor& floor : zone.floors) {
            offsets_.push_back(count_);
            parts_.push_back(parts_of(floor.mask));
            count_ += parts_.back().count();
        }
        for (const Connector& connector : zone.connectors) add_steps(connector);
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t floors() const { return parts_.size(); }
    [[nodiscard]] const Parts& parts(std::size_t floor) const { return parts_[floor]; }
    [[nodiscard]] std::size_t number(std::size_t floor, std::size_t part) const { return offsets_[floor] + part; }
    [[nodiscard]] std::size_t under(FloorId floor, const Point& place) const {
        const Grid<std::int32_t>& part = parts_[floor.value].part;
        return number(floor.value, static_cast<std::size_t>(part.at(part.frame.cell_of(place.x(), place.y()))));
    }

    /// Everything reached from the parts already true.
    [[nodiscard]] std::vector<bool> ahead(std::vector<bool> reached) const {
        spread(reached, [](const Step& step) { return step; });
        return reached;
    }
    /// Everything the parts already true are reached from.
    [[nodiscard]] std::vector<bool> behind(std::vector<bool> reached) const {
        spread(reached, [](const Step& step) { return Step{step.to, step.from}; });
        return reached;
    }

private:
    void add_steps(const Connector& connector) {
        const std::size_t lower = under(connector.lower_floor, connector.lower);
        const std::size_t upper = under(connector.upper_floor, connector.upper);
        if (connector.direction != ConnectorDirection::down) steps_.push_back({lower, upper});
        if (connector.direction != ConnectorDirection::up) steps_.push_back({upper, lower});
    }

    template <class Turn>
    void spread(std::vector<bool>& reached, const Turn& turn) const {
        for (bool more = true; more;) {
            more = false;
            for (const Step& way : steps_) {
                const Step step = turn(way);
                if (!reached[step.from] || reached[step.to]) continue;
                reached[step.to] = more = true;
            }
        }
    }

    const Zone& zone_;
    std::vector<Parts> parts_;
    std::vector<std::size_t> offsets_;
    std::size_t count_ = 0;
    std::vector<Step> steps_;
};

std::vector<bool> both(const std::vector<bool>& a, const std::vector<bool>& b) {
    std::vector<bool> result(a.size());
    for (std::size_t k = 0; k < a.size(); ++k) result[k] = a[k] && b[k];
    return result;
}

std::vector<bool> joined_to_gates(const PartGraph& graph, const std::vector<Gate>& gates) {
    std::vector<bool> ways_in(graph.count());
    std::vector<bool> ways_out(graph.count());
    for (const Gate& gate : gates) {
        const std::size_t part = graph.under(gate.floor, gate.position);
        if (gate.rate_in > 0.0) ways_in[part] = true;
        if (gate.rate_out > 0.0) ways_out[part] = true;
    }
    return both(graph.ahead(ways_in), graph.behind(ways_out));
}

/// Visits (floor, part within it, number in the graph) of every part.
template <class Visit>
void for_each_part(const PartGraph& graph, const Visit& visit) {
    for (std::size_t floor = 0; floor < graph.floors(); ++floor)
        for (std::size_t part = 0; part < graph.parts(floor).count(); ++part)
            visit(floor, part, graph.number(floor, part));
}

Subject part_subject(const Zone& zone, const PartGraph& graph, std::size_t floor, std::size_t part) {
    return {"areas", "", centre(zone.floors[floor].mask.frame, graph.parts(floor).first[part])};
}

void tell_dropped(const Zone& zone, const PartGraph& graph, const std::vector<bool>& kept, FindingList& findings) {
    for_each_part(graph, [&](std::size_t floor, std::size_t part, std::size_t number) {
        if (kept[number]) return;
        findings.warning(part_subject(zone, graph, floor, part), "not joined",
                         fmt::format("{} m² on floor {} are not joined to any gate; left out",
                                     graph.parts(floor).cells[part], zone.floors[floor].level));
    });
}

/// Ground with a gate of its own but no way to the rest.
void tell_apart(const Zone& zone, const PartGraph& graph, const std::vector<bool>& kept, FindingList& findings) {
    std::vector<bool> main(graph.count());
    std::size_t largest = 0;
    int most = 0;
    for_each_part(graph, [&](std::size_t floor, std::size_t part, std::size_t number) {
        if (!kept[number] || graph.parts(floor).cells[part] <= most) return;
        most = graph.parts(floor).cells[part];
        largest = number;
    });
    if (most == 0) return;
    main[largest] = true;
    const std::vector<bool> whole = both(graph.ahead(main), graph.behind(main));
    for_each_part(graph, [&](std::size_t floor, std::size_t part, std::size_t number) {
        if (!kept[number] || whole[number]) return;
        findings.warning(
            part_subject(zone, graph, floor, part), "apart",
            fmt::format("{} m² on floor {} have a gate but no way to and from the largest part of the zone",
                        graph.parts(floor).cells[part], zone.floors[floor].level));
    });
}

void drop_gates(Zone& zone, const PartGraph& graph, const std::vector<bool>& kept, FindingList& findings) {
    std::erase_if(zone.gates, [&](const Gate& gate) {
        if (kept[graph.under(gate.floor, gate.position)]) return false;
        findings.error({"gates", gate.id, gate.position}, "not joined",
                       "whoever comes in here finds no gate to leave by, or the other way round; left out");
        return true;
    });
}

void drop_connectors(Zone& zone, const PartGraph& graph, const std::vector<bool>& kept, FindingList& findings) {
    std::erase_if(zone.connectors, [&](const Connector& connector) {
        const bool lower = kept[graph.under(connector.lower_floor, connector.lower)];
        const bool upper = kept[graph.under(connector.upper_floor, connector.upper)];
        if (lower && upper) return false;
        findings.warning({"connectors", connector.id, connector.lower}, "not joined",
                         fmt::format("leads to ground on floor {} that no gate is joined to; left out",
                                     zone.floors[(lower ? connector.upper_floor : connector.lower_floor).value].level));
        return true;
    });
}

}  // namespace

void drop_crumbs(std::vector<Floor>& floors, FindingList& findings) {
    for (Floor& floor : floors) {
        const Parts parts = parts_of(floor.mask);
        std::vector<bool> kept;
        int crumbs = 0;
        int lost = 0;
        for (const int cells : parts.cells) {
            kept.push_back(cells >= crumb);
            crumbs += cells < crumb ? 1 : 0;
            lost += cells < crumb ? cells : 0;
        }
        if (crumbs == 0) continue;
        clear_parts(floor.mask, parts, kept);
        findings.note({"areas", ""}, "crumbs",
                      fmt::format("{} pieces smaller than {} m² on floor {} are left out, {} m² in all", crumbs, crumb,
                                  floor.level, lost));
    }
}

void keep_joined(Zone& zone, FindingList& findings) {
    const PartGraph graph{zone};
    const std::vector<bool> kept = joined_to_gates(graph, zone.gates);
    tell_dropped(zone, graph, kept, findings);
    tell_apart(zone, graph, kept, findings);
    drop_gates(zone, graph, kept, findings);
    drop_connectors(zone, graph, kept, findings);
    for (std::size_t floor = 0; floor < graph.floors(); ++floor) {
        std::vector<bool> of_floor(graph.parts(floor).count());
        for (std::size_t part = 0; part < of_floor.size(); ++part) of_floor[part] = kept[graph.number(floor, part)];
        clear_parts(zone.floors[floor].mask, graph.parts(floor), of_floor);
    }
}

}  // namespace shangquan
