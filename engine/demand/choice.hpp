#pragma once

#include "engine/base/random.hpp"
#include "engine/demand/behaviour.hpp"
#include "engine/place/zone.hpp"
#include "engine/way/routes.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// Who asks for the next stop and what for.
struct ChoiceQuestion {
    VisitorId leader = 0;
    std::uint8_t segment = 0;
    Mobility mobility = Mobility::steps;
    NodeId from = 0;
    std::span<const std::uint16_t> visited;  ///< rows of venues, in order; its length is the number of stops done
    double hours_here = 0.0;
    double seconds = 0.0;                    ///< after midnight
};

/// Chooses stops by a logit over the venues that are open and can be reached by their leader's mobility. Each alternative has dice of its own
/// (visitor, stop, venue), so a new venue changes the plans of those who choose it and of nobody else.
class StopChoice {
public:
    StopChoice(const Zone& zone, const Navigator& way, const Routes& routes, const Behaviour& behaviour, std::uint64_t seed, Workers& workers);

    /// Takes in the time of day and how full each venue is; call it once a simulated minute.
    void update(double seconds, std::span<const std::uint32_t> occupancy);

    /// Distances change when an area closes or opens, or the routes are updated.
    void update_ways(Workers& workers);

    /// The venue chosen; none when the visit is over or nothing is open and reachable. Going home is an alternative like the venues
    /// once a stop is done. The largest utility + Gumbel noise, found as the first arrival of exponential clocks with rates
    /// e^U, which is the same logit (Luce 1959; Gumbel 1954).
    [[nodiscard]] VenueId choose(const ChoiceQuestion& question) const;

private:
    [[nodiscard]] double home_rate(const ChoiceQuestion& question) const;
    [[nodiscard]] double pull(std::size_t segment, std::size_t venue, std::size_t hour) const;
    [[nodiscard]] std::vector<double> nearness(Mobility mobility, NodeId from) const;
    [[nodiscard]] bool open(const Venue& venue, double seconds) const;

    const Zone& zone_;
    const Navigator& way_;
    const Routes& routes_;
    const Behaviour& behaviour_;
    std::uint64_t seed_;
    std::vector<std::vector<double>> weights_;   ///< by segment, by venue: e^U without distance, 0 when closed
    std::array<std::vector<std::vector<double>>, 2> nearness_;  ///< by mobility, gate or door, and venue
};

/// How long a stop takes in seconds: lognormal, from the group's dice.
double stay_seconds(const CategoryBehaviour& category, const Dice& dice);

/// Index of the segment a leader belongs to.
std::uint8_t segment_of(const std::vector<Segment>& segments, const Dice& dice);

/// Walking speed of a group in m/s: normal, cut to 0.5 … 2.2, slower with every member.
float group_speed(const WalkingHabits& habits, const Dice& dice, std::uint8_t size);

}  // namespace shangquan
