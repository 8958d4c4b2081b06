#include "maps/check.hpp"

#include "engine/base/parallel.hpp"
#include "maps/check/identify.hpp"
#include "maps/check/rules.hpp"
#include "maps/check/zone_rules.hpp"
#include "maps/ground/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <tuple>

namespace shangquan {

namespace {

void append(std::vector<Finding>& all, const std::vector<Finding>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// An outline that GEOS cannot reckon with ends one rule, not the check.
void look(const Rule& rule, const CheckedZone& zone, FindingList& findings) {
    try {
        rule.look(zone, findings);
    } catch (const GeosError& problem) {
        findings.warning({"border", zone.layers.id}, std::string{rule.name},
                         fmt::format("could not be looked for everywhere ({})", problem.what()));
    }
}

/// The rules look side by side; what they find stands in their order.
std::vector<Finding> look_over(const ZoneLayers& layers, const Zone& built) {
    const CheckedZone zone = checked_zone(layers, built);
    std::vector<FindingList> found(rules().size(), FindingList{layers.id});
    Workers workers{static_cast<int>(std::thread::hardware_concurrency())};
    workers.for_each(rules().size(), [&](std::size_t k, int) {
        if (rules()[k].look != nullptr) look(rules()[k], zone, found[k]);
    });
    std::vector<Finding> findings;
    for (FindingList& each : found) append(findings, each.take());
    return findings;
}

bool comes_first(const Finding& a, const Finding& b) {
    return std::tie(b.severity, a.layer, a.feature, a.zone, a.rule) <
           std::tie(a.severity, b.layer, b.feature, b.zone, b.rule);
}

}  // namespace

std::vector<Finding> check_region(const RegionLayers& layers, const BuiltRegion& built,
                                  const std::vector<Finding>& before) {
    std::vector<Finding> findings = before;
    append(findings, built.findings);
    for (std::size_t k = 0; k < layers.zones.size(); ++k)
        append(findings, look_over(layers.zones[k], built.region.zones[k]));
    FindingList of_region{""};
    find_wrong_datum(layers, of_region);
    append(findings, of_region.take());
    identify(layers, findings);
    for (Finding& finding : findings) finding.advice = advice(finding.rule);
    std::stable_sort(findings.begin(), findings.end(), comes_first);
    return findings;
}

}  // namespace shangquan
