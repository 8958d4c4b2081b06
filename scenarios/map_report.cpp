#include "scenarios/map_report.hpp"

#include "maps/build_region.hpp"
#include "maps/read_layers.hpp"
#include "maps/write_layers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
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

void list(const std::vector<Finding>& findings, const RegionLayers& layers, std::ostream& out) {
    for (const Finding& finding : findings)
        out << fmt::format("{}: {}/{} \"{}\"{}: {} [{}]\n", severity_names[static_cast<std::size_t>(finding.severity)], finding.zone,
                           finding.layer, finding.feature, place_of(finding, layers), finding.message, finding.rule);
}

/// Notes by rule, one line.
void count(const std::vector<Finding>& notes, std::ostream& out) {
    std::map<std::string, int> rules;
    for (const Finding& note : notes) ++rules[note.rule];
    std::vector<std::string> parts;
    for (const auto& [rule, times] : rules) parts.push_back(fmt::format("{} {}", times, rule));
    if (!parts.empty()) out << fmt::format("notes: {}\n", fmt::join(parts, ", "));
}

double walkable_area(const Zone& zone) {
    return std::accumulate(zone.floors.begin(), zone.floors.end(), 0.0, [](double sum, const Floor& floor) {
        return sum + std::accumulate(floor.mask.values.begin(), floor.mask.values.end(), 0.0);
    });
}

bool tell_zones(const BuiltRegion& built, std::ostream& out) {
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

BuiltRegion checked(const std::filesystem::path& folder, const RegionLayers& layers, const std::vector<Finding>& before) {
    BuiltRegion built = build_region(layers);
    built.findings.insert(built.findings.begin(), before.begin(), before.end());
    std::stable_sort(built.findings.begin(), built.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    write_findings(folder / "repairs.gpkg", built.findings, layers.zones);
    return built;
}

}  // namespace

bool report_map(const std::filesystem::path& folder, const std::optional<std::filesystem::path>& layout, std::ostream& out) {
    RegionLayers layers = read_region(folder);
    if (layout) read_layout(*layout, layers);
    const BuiltRegion built = checked(layout ? layout->parent_path() : folder, layers, {});
    list(built.findings, layers, out);
    return tell_zones(built, out);
}

bool report_import(const std::filesystem::path& folder, const std::vector<Finding>& before, std::ostream& out) {
    const RegionLayers layers = read_region(folder);
    const BuiltRegion built = checked(folder, layers, before);
    const auto notes = std::find_if(built.findings.begin(), built.findings.end(),
                                    [](const Finding& finding) { return finding.severity == Finding::Severity::note; });
    list({built.findings.begin(), notes}, layers, out);
    count({notes, built.findings.end()}, out);
    return tell_zones(built, out);
}

}  // namespace shangquan
