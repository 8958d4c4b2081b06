#include "maps/check/zone_rules.hpp"
#include "maps/ground/part_graph.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

/// Which places have a way to and from the largest part of a zone, floors and directions of connectors considered.
class Reach {
public:
    explicit Reach(const Zone& zone)
        : zone_(zone), graph_(zone), whole_(graph_.around_largest(std::vector<bool>(graph_.count(), true))) {}

    [[nodiscard]] bool reaches(const Gate& gate) const { return whole_[graph_.under(gate.floor, gate.position)]; }
    [[nodiscard]] bool reaches(const Venue& venue) const {
        return std::any_of(venue.doors.begin(), venue.doors.end(),
                           [&](const Point& door) { return whole_[graph_.under(venue.floor, door)]; });
    }
    [[nodiscard]] auto gates() const {
        return std::count_if(zone_.gates.begin(), zone_.gates.end(), [&](const Gate& gate) { return reaches(gate); });
    }
    [[nodiscard]] auto venues() const {
        return std::count_if(zone_.venues.begin(), zone_.venues.end(),
                             [&](const Venue& venue) { return reaches(venue); });
    }

private:
    const Zone& zone_;
    PartGraph graph_;
    std::vector<bool> whole_;
};

}  // namespace

void find_unreachable(const CheckedZone& zone, FindingList& findings) {
    const Reach reach{zone.built};
    const std::string without_venues =
        fmt::format("has no way to and from the largest part of the zone, where {} of {} venues are", reach.venues(),
                    zone.built.venues.size());
    const std::string without_gates =
        fmt::format("has no way to and from the largest part of the zone, where {} of {} gates are", reach.gates(),
                    zone.built.gates.size());
    for (const Gate& gate : zone.built.gates)
        if (!reach.reaches(gate)) findings.warning({"gates", gate.id, gate.position}, "unreachable", without_venues);
    for (const Venue& venue : zone.built.venues)
        if (!reach.reaches(venue))
            findings.warning({"venues", venue.id, venue.doors.front()}, "unreachable", without_gates);
}

}  // namespace shangquan
