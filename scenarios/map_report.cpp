#include "scenarios/map_report.hpp"

#include "maps/build_region.hpp"
#include "maps/check.hpp"
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

std::string shown_name(const Name& name) { return name.zh.empty() ? name.en : name.zh; }

/// `warning: town/buildings "mall" 商场 at 106.532469, 29.573462: [overlap] shares 12.3 m² …; draw …`
std::string line_of(const Finding& finding) {
    std::string line = fmt::format("{}: {}{}{}", severity_names[static_cast<std::size_t>(finding.severity)], finding.zone,
                                   finding.zone.empty() ? "" : "/", finding.layer);
    if (!finding.feature.empty()) line += fmt::format(" \"{}\"", finding.feature);
    if (const std::string name = shown_name(finding.name); !name.empty()) line += " " + name;
    if (finding.place) line += fmt::format(" at {:.6f}, {:.6f}", finding.place->lon, finding.place->lat);
    line += fmt::format(": [{}] {}", finding.rule, finding.message);
    return finding.advice.empty() ? line : line + "; " + finding.advice;
}

void list(const std::vector<Finding>& findings, std::ostream& out) {
    for (const Finding& finding : findings) out << line_of(finding) << '\n';
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
    return std::accumulate(zone.floors.begin(), zone.floors.end(), 0.0, [](double sum, const Floor& floor) { return sum + area_of(floor); });
}

/// "0 errors, 12 warnings, 3 notes".
std::string counts(const std::vector<Finding>& findings) {
    std::array<int, severity_names.size()> times{};
    for (const Finding& finding : findings) ++times[static_cast<std::size_t>(finding.severity)];
    return fmt::format("{} errors, {} warnings, {} notes", times[2], times[1], times[0]);
}

/// Whether somebody can come to every zone, and has a reason to.
bool can_be_run(const Region& region) {
    return std::none_of(region.zones.begin(), region.zones.end(), [](const Zone& zone) { return zone.gates.empty() || zone.venues.empty(); });
}

void tell_zones(const Region& region, std::ostream& out) {
    for (const Zone& zone : region.zones)
        out << fmt::format("{}: {} floors, {:.0f} m2 walkable, {} gates, {} venues, {} connectors, {} counting lines\n", zone.id,
                           zone.floors.size(), walkable_area(zone), zone.gates.size(), zone.venues.size(), zone.connectors.size(),
                           zone.lines.size());
}

/// A region that was built and looked over.
struct CheckedRegion {
    Region region;
    std::vector<Finding> findings;
};

CheckedRegion checked(const std::filesystem::path& folder, const RegionLayers& layers, const std::vector<Finding>& before) {
    BuiltRegion built = build_region(layers);
    std::vector<Finding> findings = check_region(layers, built, before);
    write_findings(folder / "repairs.gpkg", findings);
    return {std::move(built.region), std::move(findings)};
}

bool tell_sum(const CheckedRegion& map, std::ostream& out) {
    tell_zones(map.region, out);
    const bool runs = can_be_run(map.region);
    out << fmt::format("{}; {}\n", counts(map.findings), runs ? "the region can be run" : "the region cannot be run");
    return runs;
}

}  // namespace

bool report_map(const std::filesystem::path& folder, const std::optional<std::filesystem::path>& layout, std::ostream& out) {
    RegionLayers layers = read_region(folder);
    if (layout) read_layout(*layout, layers);
    const CheckedRegion map = checked(layout ? layout->parent_path() : folder, layers, {});
    list(map.findings, out);
    return tell_sum(map, out);
}

bool report_import(const std::filesystem::path& folder, const std::vector<Finding>& before, std::ostream& out) {
    const CheckedRegion map = checked(folder, read_region(folder), before);
    const auto notes = std::find_if(map.findings.begin(), map.findings.end(),
                                    [](const Finding& finding) { return finding.severity == Finding::Severity::note; });
    list({map.findings.begin(), notes}, out);
    count({notes, map.findings.end()}, out);
    return tell_sum(map, out);
}

}  // namespace shangquan
