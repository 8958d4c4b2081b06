#include "engine/movement/micro/chunks.hpp"
#include "engine/movement/micro_step.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace shangquan {

namespace {

constexpr float least_passing = 0.25F;  ///< share of the free speed kept among the densest of people who stand (A): they make way

}  // namespace

/// Gives somebody a body, numbered so.
void MicroModel::put_body(const Step& step, std::uint32_t slot, HeadingCode code, std::uint32_t number) {
    const Walkers& walkers = step.walkers;
    const Spot here = step.place(slot);
    Mover mover;
    mover.slot = slot;
    mover.group = walkers.group[slot];
    mover.cell = walkers.cell[slot];
    mover.x = mover.was_x = here.x;
    mover.y = mover.was_y = here.y;
    mover.code = code;
    mover.strolls = step.strolls(slot);
    mover.speed = walkers.free_speed[slot] * std::max(kept_share(crowd_.standing(mover.cell)), least_passing);
    bodies_.put(number, {here.x, here.y, mover.speed, walkers.dice[slot], here.floor.value, walkers.destination[slot], number});
    movers_[number] = mover;
}

/// How a move begins for somebody.
MicroModel::Beginning MicroModel::beginning(const Step& step, std::uint32_t slot) const {
    Walkers& walkers = step.walkers;
    if (!step.around.moves(slot)) return {};
    const Embodied& last = embodied_[walkers.person[slot]];
    const bool has_body = last.tick + 1 == step.around.tick && last.x == walkers.x[slot] && last.y == walkers.y[slot];
    const bool halts = has_body && step.halts(slot);
    walkers.before_x[slot] = walkers.x[slot];
    walkers.before_y[slot] = walkers.y[slot];
    Beginning begins{Beginning::Kind::ends, no_way, Notice::Kind::settled};
    std::optional<Notice::Kind> end;
    if (step.strolls(slot)) {
        end = step.stroll_end(slot, walkers.x[slot], walkers.y[slot], halts ? Leading::crowded_reach : Leading::settle_reach);
        if (!end && halts && step.blocked(slot)) end = Notice::Kind::settled;
    } else {
        begins.code = step.code(walkers.destination[slot], walkers.cell[slot]);
        end = Step::way_end(begins.code);
    }
    if (end) {
        begins.end = *end;
        return begins;
    }
    begins.kind = has_body ? Beginning::Kind::goes_on : Beginning::Kind::sets_off;
    return begins;
}

/// Bodies for those who had one at the end of the last step, then for the others where there is room.
void MicroModel::embody(const Step& step, Workers& workers, std::vector<Notice>& notices) {
    const Walkers& walkers = step.walkers;
    for (std::size_t slot = 0; slot < walkers.moving; ++slot)
        if (walkers.person[slot] >= embodied_.size()) embodied_.resize(walkers.person[slot] + std::size_t{1});
    beginnings_.resize(walkers.moving);
    for_bodies(walkers.moving, workers, [&](std::uint32_t slot) { beginnings_[slot] = beginning(step, slot); });
    std::vector<std::uint32_t> newcomers;
    std::vector<std::uint32_t> walkers_on;
    for (std::uint32_t slot = 0; slot < walkers.moving; ++slot) {
        const Beginning& begins = beginnings_[slot];
        if (begins.kind == Beginning::Kind::ends) step.tell(slot, begins.end, notices);
        if (begins.kind == Beginning::Kind::goes_on) walkers_on.push_back(slot);
        if (begins.kind == Beginning::Kind::sets_off) newcomers.push_back(slot);
    }
    bodies_.resize(walkers_on.size());
    movers_.resize(walkers_on.size());
    for_bodies(walkers_on.size(), workers, [&](std::uint32_t number) {
        put_body(step, walkers_on[number], beginnings_[walkers_on[number]].code, number);
    });
    places_.take(movers_);
    place_newcomers(step, newcomers);
}

void MicroModel::place_newcomers(const Step& step, std::vector<std::uint32_t>& newcomers) {
    Walkers& walkers = step.walkers;
    std::sort(newcomers.begin(), newcomers.end(), [&walkers](std::uint32_t a, std::uint32_t b) {
        return std::tuple{walkers.dice[a], walkers.person[a]} < std::tuple{walkers.dice[b], walkers.person[b]};
    });
    for (const std::uint32_t slot : newcomers) {
        const auto place = places_.free_near(step.place(slot), walkers.dice[slot]);
        if (!place || !step.enters(walkers.cell[slot], *place, grid_.cell_of(*place))) continue;
        walkers.x[slot] = place->x;
        walkers.y[slot] = place->y;
        walkers.cell[slot] = grid_.cell_of(*place);
        const auto number = static_cast<std::uint32_t>(movers_.size());
        bodies_.resize(movers_.size() + 1);
        movers_.emplace_back();
        put_body(step, slot, step.strolls(slot) ? no_way : step.code(walkers.destination[slot], walkers.cell[slot]), number);
        places_.take(place->x, place->y, walkers.cell[slot]);
    }
}

}  // namespace shangquan
