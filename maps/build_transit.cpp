#include "maps/build_transit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace shangquan {

namespace {

/// One end of a ride.
struct Stop {
    ZoneId zone;
    std::string station;
};

bool serves(const Gate& gate, const TransitFeature& link, const std::string& station) {
    if (link.mode != TransitMode::road || !station.empty()) return !station.empty() && gate.station == station;
    return gate.kind == GateKind::taxi_rank || gate.kind == GateKind::car_park;
}

class TransitBuilder {
public:
    TransitBuilder(std::span<const Zone> zones, FindingList& findings) : zones_(zones), findings_(findings) {}

    void add(const TransitFeature& link, std::vector<TransitLink>& links) {
        const auto from = stop(link, link.from_zone, link.from_station);
        const auto to = stop(link, link.to_zone, link.to_station);
        if (!from || !to) return;
        add_ride(link, *from, *to, links);
        add_ride(link, *to, *from, links);
    }

private:
    std::optional<Stop> stop(const TransitFeature& link, const std::string& zone, const std::string& station) {
        const auto found =
            std::find_if(zones_.begin(), zones_.end(), [&](const Zone& each) { return each.id == zone; });
        const Subject about{"transit", link.id};
        if (found == zones_.end()) {
            findings_.error(about, "no zone", fmt::format("zone \"{}\" is not in this region; link left out", zone));
            return std::nullopt;
        }
        const auto& gates = found->gates;
        if (std::none_of(gates.begin(), gates.end(), [&](const Gate& gate) { return serves(gate, link, station); })) {
            findings_.error(
                about, "no station",
                station.empty()
                    ? fmt::format("zone \"{}\" has no taxi rank and no car park; link left out", zone)
                    : fmt::format("no gate of zone \"{}\" has the station \"{}\"; link left out", zone, station));
            return std::nullopt;
        }
        return Stop{{static_cast<std::uint32_t>(found - zones_.begin())}, station};
    }

    template <class Open>
    std::vector<GateId> gates_at(const TransitFeature& link, const Stop& stop, const Open& open) const {
        std::vector<GateId> found;
        const std::vector<Gate>& gates = zones_[stop.zone.value].gates;
        for (std::size_t k = 0; k < gates.size(); ++k)
            if (serves(gates[k], link, stop.station) && open(gates[k]))
                found.push_back({static_cast<std::uint32_t>(k)});
        return found;
    }

    /// People board where they leave a zone and alight where they enter the next.
    void add_ride(const TransitFeature& link, const Stop& from, const Stop& to, std::vector<TransitLink>& links) {
        const bool back = zones_[from.zone.value].id != link.from_zone;
        TransitLink ride{.id = back ? link.id + "/back" : link.id,
                         .name = link.name,
                         .mode = link.mode,
                         .from = from.zone,
                         .to = to.zone,
                         .from_gates = gates_at(link, from, [](const Gate& gate) { return gate.rate_out > 0.0; }),
                         .to_gates = gates_at(link, to, [](const Gate& gate) { return gate.rate_in > 0.0; }),
                         .minutes = link.minutes};
        if (!ride.from_gates.empty() && !ride.to_gates.empty()) {
            links.push_back(std::move(ride));
            return;
        }
        findings_.warning({"transit", link.id}, "one way",
                          fmt::format("nobody can ride from \"{}\" to \"{}\": the gates there let nobody out or in",
                                      zones_[from.zone.value].id, zones_[to.zone.value].id));
    }

    std::span<const Zone> zones_;
    FindingList& findings_;
};

}  // namespace

std::vector<TransitLink> build_transit(std::span<const TransitFeature> drawn, std::span<const Zone> zones,
                                       FindingList& findings) {
    TransitBuilder builder{zones, findings};
    std::vector<TransitLink> links;
    for (const TransitFeature& link : drawn) builder.add(link, links);
    return links;
}

}  // namespace shangquan
