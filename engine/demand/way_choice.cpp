#include "engine/demand/way_choice.hpp"

#include "engine/base/random.hpp"

#include <cmath>
#include <limits>

namespace shangquan {

namespace {

constexpr float sight = 50.0F;           ///< metres over which a stair or an exit is made out in a street (A)
constexpr double out_of_question = 4.0;  ///< scales of the logit by which a way is too long to be thought of: one of 55 would take it

/// The first of exponential clocks: a logit over minus the seconds by `scale` (Luce 1959).
template <class Option>
class Race {
public:
    Race(double scale, Option nobody) : scale_(scale), winner_(nobody) {}

    void enter(Option option, double seconds, const Dice& dice) {
        const double time = std::log(-std::log(dice.uniform())) + seconds / scale_;
        if (time >= first_) return;
        first_ = time;
        winner_ = option;
    }
    [[nodiscard]] const Option& winner() const { return winner_; }

private:
    double scale_;
    double first_ = std::numeric_limits<double>::infinity();
    Option winner_;
};

}  // namespace

WayChoice::WayChoice(const Zone& zone, const WalkGrid& grid, const Navigator& way, const Routes& routes, const ChoiceCoefficients& choice,
                     std::uint64_t seed)
    : zone_(zone), way_(way), routes_(routes), choice_(choice), seed_(seed), things_(zone.gates.size() + way.passages().size()) {
    look_around(grid);
}

void WayChoice::look_around(const WalkGrid& grid) {
    std::vector<Spot> things;
    const auto place = [&](NodeId node) {
        const auto& cells = way_.node_cells(node);
        return cells.empty() ? Spot{} : grid.centre(middle_of(cells));
    };
    for (std::uint32_t gate = 0; gate < zone_.gates.size(); ++gate) things.push_back(place(way_.node(GateId{gate})));
    for (PassageId passage = 0; passage < way_.passages().size(); ++passage) things.push_back(place(way_.entry(passage)));
    for (NodeId node = 0; node < way_.node_count(); ++node) {
        const Spot here = place(node);
        for (const Spot& there : things) {
            const bool near = here.floor.valid() && here.floor == there.floor && std::hypot(here.x - there.x, here.y - there.y) <= sight;
            seen_.push_back(near && grid.in_sight(here, there) ? 1 : 0);
        }
    }
}

std::optional<DestinationId> WayChoice::next(const WayQuestion& question, DestinationId to, std::span<const double> waits) const {
    struct Way {
        DestinationId first;
        double seconds;
        std::uint64_t key;
    };
    std::vector<Way> ways;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](DestinationId first, double seconds, std::uint64_t key) {
        if (!std::isfinite(seconds) || (question.cell != no_cell && !way_.field(first).leads_on_from(question.cell))) return;
        least = std::min(least, seconds);
        ways.push_back({first, seconds, key});
    };
    consider(to, way_.effort(question.from, to) / usual_speed, 0);
    const float whole = routes_.effort(question.mobility, question.from, to);
    const auto came_by = way_.passage_to(question.from);
    const bool may_turn_back = !came_by || !routes_.leads_on(question.mobility, *came_by, to);
    for (const auto& [passage, effort] : routes_.starts(question.from)) {
        const float rest = routes_.rest(question.mobility, passage, to);
        if (!(rest < whole) || (!may_turn_back && routes_.turns_back(*came_by, passage))) continue;
        const double unseen = sees(question.from, zone_.gates.size() + passage) ? 0.0 : choice_.unseen_s;
        const double seconds = (effort + routes_.ride(question.mobility, passage) + rest) / usual_speed + waits[passage] + unseen;
        const Passage& taken = way_.passages()[passage];
        consider(way_.boarding(passage), seconds, zone_.connectors[taken.connector.value].key + (taken.upwards ? 1 : 2));
    }
    Race<std::optional<DestinationId>> race{choice_.way_s, std::nullopt};
    for (const Way& way : ways)
        if (way.seconds <= least + out_of_question * choice_.way_s)
            race.enter(way.first, way.seconds, Dice{seed_, question.leader, Purpose::way, way.key ^ mix(question.stop)});
    return race.winner();
}

GateId WayChoice::way_out(const WayQuestion& question, std::span<const GateId> gates, std::span<const double> waits) const {
    Race<GateId> race{choice_.way_out_s, GateId{}};
    for (const GateId gate : gates) {
        const double seconds = routes_.effort(question.mobility, question.from, way_.destination(gate)) / usual_speed + waits[gate.value];
        if (!std::isfinite(seconds)) continue;
        const double unseen = sees(question.from, gate.value) ? 0.0 : choice_.unseen_s;
        race.enter(gate, seconds + unseen, Dice{seed_, question.leader, Purpose::way_out, zone_.gates[gate.value].key});
    }
    return race.winner();
}

}  // namespace shangquan
