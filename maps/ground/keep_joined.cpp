#include "maps/ground/keep_joined.hpp"

#include "maps/ground/part_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace shangquan {

namespace {

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

Subject part_subject(const Zone& zone, const PartGraph& graph, std::size_t floor, std::size_t part) {
    const Floor& ground = zone.floors[floor];
    return {"areas", "", centre(ground.mask.frame, graph.parts(floor).first[part]), ground.level};
}

void tell_dropped(const Zone& zone, const PartGraph& graph, const std::vector<bool>& kept, FindingList& findings) {
    for_each_part(graph, [&](std::size_t floor, std::size_t part, std::size_t number) {
        if (kept[number]) return;
        findings.warning(part_subject(zone, graph, floor, part), "not joined",
                         fmt::format("{:.0f} m² on floor {} are not joined to any gate; left out",
                                     graph.parts(floor).area[part], zone.floors[floor].level));
    });
}

/// Ground with a gate of its own but no way to the rest.
void tell_apart(const Zone& zone, const PartGraph& graph, const std::vector<bool>& kept, FindingList& findings) {
    const std::vector<bool> whole = graph.around_largest(kept);
    for_each_part(graph, [&](std::size_t floor, std::size_t part, std::size_t number) {
        if (!kept[number] || whole[number]) return;
        findings.warning(
            part_subject(zone, graph, floor, part), "apart",
            fmt::format("{:.0f} m² on floor {} have a gate but no way to and from the largest part of the zone",
                        graph.parts(floor).area[part], zone.floors[floor].level));
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
        const Parts parts = parts_of(floor.mask, floor.cuts);
        std::vector<bool> kept;
        int crumbs = 0;
        double lost = 0.0;
        for (const double area : parts.area) {
            kept.push_back(area >= crumb);
            crumbs += area < crumb ? 1 : 0;
            lost += area < crumb ? area : 0.0;
        }
        if (crumbs == 0) continue;
        clear_parts(floor.mask, parts, kept);
        findings.note({"areas", ""}, "crumbs",
                      fmt::format("{} pieces smaller than {} m² on floor {} are left out, {:.0f} m² in all", crumbs, crumb,
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
