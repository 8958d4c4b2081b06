#include "engine/simulation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shangquan {

namespace {

constexpr double usual_ride = 20.0;  ///< minutes of riding that divide a zone's pull by e (A)

std::vector<OnwardLink> links_from(const Region& region, std::size_t zone, const std::vector<ZoneDemand>& demands,
                                   const RunOptions& options) {
    std::vector<OnwardLink> links;
    for (std::uint32_t row = 0; row < region.transit.size(); ++row) {
        const TransitLink& link = region.transit[row];
        if (link.from.value != zone) continue;
        const double pull = demands[link.to.value].visitors * std::exp(-link.minutes / usual_ride);
        const auto ride = static_cast<Tick>(std::lround(link.minutes * 60.0 / options.step));
        links.push_back({row, pull, link.from_gates, std::max(1, ride)});
    }
    return links;
}

/// Share of a zone's onward travellers who go to each zone.
std::vector<double> shares(const Region& region, const std::vector<OnwardLink>& links) {
    std::vector<double> share(region.zones.size(), 0.0);
    const double total = std::accumulate(links.begin(), links.end(), 0.0,
                                         [](double sum, const OnwardLink& link) { return sum + link.weight; });
    for (const OnwardLink& link : links)
        if (total > 0.0) share[region.transit[link.link].to.value] += link.weight / total;
    return share;
}

}  // namespace

std::vector<ZonePlan> plan_zones(const Region& region, const std::vector<ZoneDemand>& demands, const RunOptions& options) {
    const std::size_t count = region.zones.size();
    std::vector<ZonePlan> plans(count);
    std::vector<std::vector<double>> share(count);
    std::vector<double> outside(count);
    for (std::size_t zone = 0; zone < count; ++zone) {
        plans[zone].links = links_from(region, zone, demands, options);
        plans[zone].onward = plans[zone].links.empty() ? 0.0 : demands[zone].onward;
        plans[zone].fewer = demands[zone].fewer;
        share[zone] = shares(region, plans[zone].links);
        outside[zone] = demands[zone].visitors;
    }
    for (int round = 0; round < 60; ++round) {
        std::vector<double> next(count);
        for (std::size_t zone = 0; zone < count; ++zone) {
            double arriving = 0.0;
            for (std::size_t from = 0; from < count; ++from) arriving += outside[from] * plans[from].onward * share[from][zone];
            next[zone] = std::max(0.0, demands[zone].visitors - arriving);
        }
        outside = next;
    }
    for (std::size_t zone = 0; zone < count; ++zone) {
        plans[zone].from_outside = static_cast<std::uint32_t>(std::llround(outside[zone]));
        plans[zone].extra = static_cast<std::uint32_t>(std::llround(outside[zone] * demands[zone].more));
    }
    return plans;
}

}  // namespace shangquan
