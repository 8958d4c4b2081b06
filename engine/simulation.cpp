#include "engine/simulation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shangquan {

Simulation::Simulation(const Region& region, const std::vector<ZoneDemand>& demands, const Behaviour& behaviour,
                       const RunOptions& options, int threads, FieldStore* store)
    : region_(region), options_(options), workers_(threads) {
    by_size_.resize(region.zones.size());
    std::iota(by_size_.begin(), by_size_.end(), std::size_t{0});
    auto plans = plan_zones(region, demands, options);
    for (std::size_t row = 0; row < region.zones.size(); ++row)
        zones_.push_back(std::make_unique<ZoneRun>(region.zones[row], demands[row], std::move(plans[row]), behaviour, options, workers_, store));
}

template <class Body>
void Simulation::for_each_zone(const Body& body) {
    workers_.for_each(zones_.size(), [&](std::size_t k, int) { body(*zones_[by_size_[k]], k < shared_); });
}

void Simulation::step() {
    exchange_travellers();
    begin_minute();
    for_each_zone([this](ZoneRun& zone, bool shared) {
        zone.admit_arrivals(tick_);
        zone.choose_targets(tick_);
        if (shared) return;
        zone.move(tick_, alone_);
        zone.observe(alone_);
    });
    for (std::size_t k = 0; k < shared_; ++k) {
        zones_[by_size_[k]]->move(tick_, workers_);
        zones_[by_size_[k]]->observe(workers_);
    }
    for (Observer* observer : observers_) observer->crowd_moved(*this);
    for_each_zone([this](ZoneRun& zone, bool) { zone.attend(tick_); });
    ++tick_;
    tell_observers();
}

/// Zones with much of the crowd are walked by all threads together. The others are walked by one thread each, while another
/// decides and attends for the large ones, which only one can do.
void Simulation::share_out() {
    const auto moving = [this](std::size_t row) { return zones_[row]->people().walkers().moving; };
    std::stable_sort(by_size_.begin(), by_size_.end(), [&](std::size_t a, std::size_t b) { return moving(a) > moving(b); });
    std::size_t all = 0;
    for (const std::size_t row : by_size_) all += moving(row);
    const auto is_large = [&](std::size_t row) { return 2 * moving(row) * static_cast<std::size_t>(workers_.count()) > all; };
    shared_ = static_cast<std::size_t>(std::find_if_not(by_size_.begin(), by_size_.end(), is_large) - by_size_.begin());
}

void Simulation::begin_minute() {
    const auto minute = std::max<Tick>(1, static_cast<Tick>(std::lround(60.0 / options_.step)));
    if (tick_ % minute != 0) return;
    share_out();
    for (auto& zone : zones_) zone->update_closures(tick_, workers_);
    if (tick_ % (5 * minute) == 0)
        for (auto& zone : zones_) zone->reroute(tick_, workers_);
    for_each_zone([this](ZoneRun& zone, bool) { zone.begin_minute(tick_); });
}

void Simulation::exchange_travellers() {
    for (auto& zone : zones_)
        for (const Traveller& traveller : zone->take_travellers()) on_the_way_.push_back(traveller);
    std::vector<Traveller> arriving;
    std::erase_if(on_the_way_, [&](const Traveller& traveller) {
        if (traveller.arrival > tick_) return false;
        arriving.push_back(traveller);
        return true;
    });
    std::sort(arriving.begin(), arriving.end(), [](const Traveller& a, const Traveller& b) { return a.id < b.id; });
    for (const Traveller& traveller : arriving) {
        const TransitLink& link = region_.transit[traveller.group.link];
        const Dice dice{options_.seed, traveller.group.leader, Purpose::gate};
        zones_[link.to.value]->receive(traveller, link.to_gates[dice.bits() % link.to_gates.size()]);
    }
}

void Simulation::tell_observers() {
    const auto minute = std::max<Tick>(1, static_cast<Tick>(std::lround(60.0 / options_.step)));
    const auto interval = std::max<Tick>(1, static_cast<Tick>(std::lround(options_.interval / options_.step)));
    if (tick_ % minute != 0 && !over()) return;
    for (auto& zone : zones_) zone->close_minute(workers_);
    for (Observer* observer : observers_) observer->minute_closed(*this);
    if (tick_ % interval != 0 && !over()) return;
    const int begin = options_.begin + static_cast<int>(((tick_ - 1) / interval) * interval * options_.step);
    for_each_zone([](ZoneRun& zone, bool) { zone.close_interval(); });
    for (Observer* observer : observers_) observer->interval_closed(*this, begin);
}

Measures Simulation::measures() const {
    Measures measures;
    for (const auto& zone : zones_) measures.push_back({zone->zone(), zone->density(), zone->counts(), zone->totals(), &zone->motion(), &zone->origins()});
    return measures;
}

std::uint64_t Simulation::state_hash() const {
    std::uint64_t value = mix(static_cast<std::uint64_t>(tick_));
    for (const auto& zone : zones_) value = mix(value ^ zone->hash());
    return mix(value ^ on_the_way_.size());
}

}  // namespace shangquan
