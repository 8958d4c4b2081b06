#include "engine/demand/arrivals.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shangquan {

namespace {

constexpr std::uint8_t largest_group = 8;

}  // namespace

DayProfile::DayProfile(const Hourly& profile) {
    std::partial_sum(profile.begin(), profile.end(), cumulative_.begin() + 1);
    const double total = cumulative_.back();
    for (double& value : cumulative_) value = total > 0.0 ? value / total : 0.0;
}

double DayProfile::time_of(double part) const {
    const auto after = std::upper_bound(cumulative_.begin() + 1, cumulative_.end() - 1, part);
    const auto hour = static_cast<std::size_t>(after - cumulative_.begin()) - 1;
    const double width = cumulative_[hour + 1] - cumulative_[hour];
    const double within = width > 0.0 ? std::clamp((part - cumulative_[hour]) / width, 0.0, 1.0) : 0.0;
    return 3600.0 * (static_cast<double>(hour) + within);
}

double DayProfile::share_by(double seconds) const {
    const double hours = std::clamp(seconds / 3600.0, 0.0, 24.0);
    const auto hour = std::min<std::size_t>(static_cast<std::size_t>(hours), 23);
    return cumulative_[hour] + (cumulative_[hour + 1] - cumulative_[hour]) * (hours - static_cast<double>(hour));
}

std::uint8_t group_size(double lambda, double uniform) {
    double term = lambda / (std::exp(lambda) - 1.0);
    double sum = term;
    std::uint8_t size = 1;
    while (uniform > sum && size < largest_group) {
        ++size;
        term *= lambda / size;
        sum += term;
    }
    return size;
}

GateArrivals::GateArrivals(std::uint64_t seed, Key gate, std::uint32_t stream, std::uint32_t persons,
                           const DayProfile& profile, double group_lambda)
    : seed_(seed),
      first_((static_cast<VisitorId>(gate) << 32U) | (static_cast<VisitorId>(stream) << 28U)),
      persons_(persons),
      profile_(&profile),
      lambda_(group_lambda) {
    draw();
}

void GateArrivals::draw() {
    waiting_.reset();
    if (ordinal_ >= persons_) return;
    const VisitorId leader = first_ + ordinal_;
    const std::uint8_t drawn = group_size(lambda_, Dice{seed_, leader, Purpose::group_size}.uniform());
    const auto size = static_cast<std::uint8_t>(std::min<std::uint32_t>(drawn, persons_ - ordinal_));
    const double part = (ordinal_ + Dice{seed_, leader, Purpose::arrival}.uniform() * size) / persons_;
    waiting_ = GroupArrival{profile_->time_of(part), leader, size};
    ordinal_ += size;
}

std::optional<GroupArrival> GateArrivals::next(double time) {
    if (!waiting_ || waiting_->time > time) return std::nullopt;
    const auto group = waiting_;
    draw();
    return group;
}

std::vector<std::uint32_t> share_by_gate(const std::vector<Gate>& gates, const ZoneDemand& demand, std::uint32_t total) {
    std::array<double, gate_kind_names.size()> weights{};
    for (const Gate& gate : gates) weights[static_cast<std::size_t>(gate.kind)] += gate.weight;
    std::vector<double> wanted;
    for (const Gate& gate : gates) {
        const auto kind = static_cast<std::size_t>(gate.kind);
        wanted.push_back(weights[kind] > 0.0 ? demand.modes[kind] * gate.weight / weights[kind] : 0.0);
    }
    const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    std::vector<std::uint32_t> shares(gates.size(), 0);
    if (!(sum > 0.0)) return shares;
    std::vector<std::size_t> order(gates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::uint32_t given = 0;
    for (std::size_t k = 0; k < gates.size(); ++k) {
        wanted[k] *= total / sum;
        shares[k] = static_cast<std::uint32_t>(wanted[k]);
        given += shares[k];
        wanted[k] -= shares[k];
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] > wanted[b]; });
    for (std::size_t k = 0; given < total; k = (k + 1) % order.size(), ++given) ++shares[order[k]];
    return shares;
}

}  // namespace shangquan
