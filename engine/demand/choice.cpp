#include "engine/demand/choice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shangquan {

namespace {

constexpr double last_admission = 600.0;  ///< seconds before closing after which nobody sets out for a venue (A)

int level_of(const Zone& zone, FloorId floor) { return zone.floors[floor.value].level; }

}  // namespace

StopChoice::StopChoice(const Zone& zone, const Navigator& way, const Routes& routes, const Behaviour& behaviour, std::uint64_t seed,
                       Workers& workers)
    : zone_(zone), way_(way), routes_(routes), behaviour_(behaviour), seed_(seed) {
    weights_.assign(behaviour.segments.size(), std::vector<double>(zone.venues.size(), 0.0));
    update_ways(workers);
}

void StopChoice::update_ways(Workers& workers) {
    for (const Mobility mobility : {Mobility::steps, Mobility::step_free}) {
        auto& rows = nearness_[static_cast<std::size_t>(mobility)];
        rows.resize(way_.door_count());
        workers.for_each(rows.size(), [&](std::size_t door, int) { rows[door] = nearness(mobility, static_cast<NodeId>(door)); });
    }
}

/// By venue: e^(β_distance·distance − β_floor·floors between).
std::vector<double> StopChoice::nearness(Mobility mobility, NodeId from) const {
    const ChoiceCoefficients& choice = behaviour_.choice;
    const int level = level_of(zone_, way_.floor(from));
    std::vector<double> row;
    for (std::uint32_t venue = 0; venue < zone_.venues.size(); ++venue) {
        const double effort = routes_.effort(mobility, from, way_.destination(VenueId{venue}));
        const int floors = std::abs(level - level_of(zone_, zone_.venues[venue].floor));
        row.push_back(std::exp(choice.distance * effort / 100.0 + choice.floor * floors));
    }
    return row;
}

bool StopChoice::open(const Venue& venue, double seconds) const {
    return venue.hours.open <= seconds && seconds < venue.hours.close - last_admission;
}

double StopChoice::pull(std::size_t segment, std::size_t venue, std::size_t hour) const {
    const Venue& there = zone_.venues[venue];
    const auto category = static_cast<std::size_t>(there.category);
    return behaviour_.choice.area * std::log(std::max(1.0, there.floor_area)) + there.attraction +
           behaviour_.categories[category].appeal[hour] + behaviour_.segments[segment].preference[category];
}

void StopChoice::update(double seconds, std::span<const std::uint32_t> occupancy) {
    const auto hour = static_cast<std::size_t>(seconds / 3600.0) % 24;
    for (std::size_t segment = 0; segment < weights_.size(); ++segment)
        for (std::size_t venue = 0; venue < zone_.venues.size(); ++venue) {
            const Venue& there = zone_.venues[venue];
            const double crowding = static_cast<double>(occupancy[venue]) / std::max(1, there.capacity);
            const double utility = pull(segment, venue, hour) + behaviour_.choice.crowding * crowding;
            weights_[segment][venue] = open(there, seconds) ? std::exp(utility) : 0.0;
        }
}

double StopChoice::home_rate(const ChoiceQuestion& question) const {
    const ChoiceCoefficients& choice = behaviour_.choice;
    const double late = std::max(0.0, question.seconds / 3600.0 - choice.late_hour);
    return std::exp(choice.home_constant + choice.home_per_hour * question.hours_here +
                    choice.home_per_stop * static_cast<double>(question.visited.size()) +
                    choice.home_per_late_hour * late + behaviour_.segments[question.segment].home);
}

VenueId StopChoice::choose(const ChoiceQuestion& question) const {
    const auto& weights = weights_[question.segment];
    const auto& by_door = nearness_[static_cast<std::size_t>(question.mobility)];
    const bool is_at_door = question.from < by_door.size();
    const auto from_passage = is_at_door ? std::vector<double>{} : nearness(question.mobility, question.from);
    const auto& near = is_at_door ? by_door[question.from] : from_passage;
    const double again = std::exp(behaviour_.choice.visited);
    const std::uint64_t own = Dice{seed_, question.leader, Purpose::stop, question.visited.size()}.bits();
    double first = std::numeric_limits<double>::infinity();
    if (!question.visited.empty())
        first = -std::log(Dice{seed_, question.leader, Purpose::home, question.visited.size()}.uniform()) / home_rate(question);
    VenueId chosen;
    for (std::uint32_t venue = 0; venue < weights.size(); ++venue) {
        double rate = weights[venue] * near[venue];
        if (!(rate > 0.0)) continue;
        if (!question.visited.empty() && question.visited.back() == venue) continue;
        if (std::find(question.visited.begin(), question.visited.end(), venue) != question.visited.end()) rate *= again;
        const std::uint64_t bits = mix(own ^ (zone_.venues[venue].key * 0x9e3779b97f4a7c15ULL));
        const double uniform = (static_cast<double>(bits >> 11U) + 0.5) * 0x1.0p-53;
        if ((1.0 - uniform) >= first * rate) continue;  // −ln u ≥ 1 − u: this clock cannot be first
        const double time = -std::log(uniform) / rate;
        if (time < first) {
            first = time;
            chosen = VenueId{venue};
        }
    }
    return chosen;
}

double stay_seconds(const CategoryBehaviour& category, const Dice& dice) {
    const double sigma = std::sqrt(std::log(1.0 + category.stay_cv * category.stay_cv));
    return 60.0 * category.stay_median_min * std::exp(sigma * dice.normal());
}

std::uint8_t segment_of(const std::vector<Segment>& segments, const Dice& dice) {
    const double total = std::accumulate(segments.begin(), segments.end(), 0.0,
                                         [](double sum, const Segment& segment) { return sum + segment.share; });
    double left = dice.uniform() * total;
    for (std::size_t k = 0; k + 1 < segments.size(); ++k) {
        left -= segments[k].share;
        if (left < 0.0) return static_cast<std::uint8_t>(k);
    }
    return static_cast<std::uint8_t>(segments.size() - 1);
}

float group_speed(const WalkingHabits& habits, const Dice& dice, std::uint8_t size) {
    const double alone = habits.free_speed_mean + habits.free_speed_sd * dice.normal();
    return static_cast<float>(std::clamp(alone - habits.group_slowing * (size - 1), 0.5, 2.2));
}

}  // namespace shangquan
