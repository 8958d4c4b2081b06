#include "scenarios/map_report.hpp"

#include "maps/build_region.hpp"
#include "maps/read_layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace shangquan {

namespace {

constexpr std::array<const char*, 3> severity_names{"note", "warning", "error"};

std::string place_of(const Finding& finding, const RegionLayers& layers) {
    const auto zone = std::find_if(layers.zones.begin(), layers.zones.end(), [&](const ZoneLayers& row) { return row.id == finding.zone; });
    if (zone == layers.zones.end() || finding.where.isZero()) return "";
    const LonLat place = to_lon_lat(zone->frame, finding.where);
    return fmt::format(" at {:.6f}, {:.6f}", place.lon, place.lat);
}

void list(const BuiltRegion& built, const RegionLayers& layers, std::ostream& out) {
    auto findings = built.findings;
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    for (const Finding& finding : findings)
        out << fmt::format("{}: {}/{} \"{}\"{}: {} [{}]\n", severity_names[static_cast<std::size_t>(finding.severity)], finding.zone,
                           finding.layer, finding.feature, place_of(finding, layers), finding.message, finding.rule);
}

double walkable_area(const Zone& zone) {
    return std::accumulate(zone.floors.begin(), zone.floors.end(), 0.0, [](double sum, const Floor& floor) {
        return sum + std::accumulate(floor.mask.values.begin(), floor.mask.values.end(), 0.0);
    });
}

}  // namespace

bool report_map(const std::filesystem::path& folder, std::ostream& out) {
    const RegionLayers layers = read_region(folder);
    const BuiltRegion built = build_region(layers);
    list(built, layers, out);
    bool runs = true;
    for (const Zone& zone : built.region.zones) {
        out << fmt::format("{}: {} floors, {:.0f} m2 walkable, {} gates, {} venues, {} connectors, {} counting lines\n", zone.id,
                           zone.floors.size(), walkable_area(zone), zone.gates.size(), zone.venues.size(), zone.connectors.size(),
                           zone.lines.size());
        runs = runs && !zone.gates.empty() && !zone.venues.empty();
    }
    out << fmt::format("{} findings, {}\n", built.findings.size(), runs ? "the region can be run" : "the region cannot be run");
    return runs;
}

}  // namespace shangquan
