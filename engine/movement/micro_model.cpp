#include "engine/movement/micro_model.hpp"

#include "engine/movement/micro/floor_walls.hpp"
#include "engine/movement/micro_step.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

namespace shangquan {

namespace {

constexpr float least_passing = 0.25F;  ///< share of the free speed kept among the densest of people who stand (A): they make way
constexpr std::uint32_t chunk = 1024;   ///< bodies a worker takes at a time
constexpr float stuck_speed = 0.1F;     ///< m/s below which somebody is stuck (A)
constexpr float rounding = 0.01F;       ///< of a step: that much longer it may be
constexpr std::uint32_t looks_every = 50;  ///< substeps: nobody comes across a tile and the one beside it in between
constexpr std::uint32_t together_every = 10;  ///< substeps between looks for one's companions
static_assert(looks_every % 2 == 0 && together_every % 2 == 0, "who takes two substeps at once must have taken both");

/// Calls `act(index)` for every index below `size`.
template <class Act>
void for_chunks(std::size_t size, Workers& workers, const Act& act) {
    workers.for_each((size + chunk - 1) / chunk, [&](std::size_t part, int) {
        const auto first = static_cast<std::uint32_t>(part) * chunk;
        const std::uint32_t last = std::min(static_cast<std::uint32_t>(size), first + chunk);
        for (std::uint32_t index = first; index < last; ++index) act(index);
    });
}

/// Whether a second of the day is over with a step.
bool second_ends(std::uint32_t round, float step) {
    return std::floor((round + 1.0) * static_cast<double>(step)) > std::floor(round * static_cast<double>(step));
}

}  // namespace

MicroModel::MicroModel(const std::vector<Floor>& floors, const WalkGrid& grid, const MicroParameters& parameters)
    : grid_(grid),
      parameters_(parameters),
      walls_(walls_of(floors, grid), wall_manners(parameters, 2)),
      walk_(walls_, parameters),
      crowd_(grid),
      thin_(grid),
      leading_(grid, crowd_),
      places_(grid, 2.0F * parameters.radius),
      squeeze_(grid) {}

void MicroModel::add_body(const Step& step, std::uint32_t slot, HeadingCode code) {
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
    const auto number = static_cast<std::uint32_t>(movers_.size());
    bodies_.add({here.x, here.y, mover.speed, walkers.dice[slot], here.floor.value, walkers.destination[slot], number});
    movers_.push_back(mover);
    places_.take(here, mover.cell);
}

/// How a move begins for somebody.
MicroModel::Beginning MicroModel::beginning(const Step& step, std::uint32_t slot) const {
    Walkers& walkers = step.walkers;
    if (!step.around.moves(slot)) return {};
    walkers.before_x[slot] = walkers.x[slot];
    walkers.before_y[slot] = walkers.y[slot];
    Beginning begins{Beginning::Kind::ends, no_way, Notice::Kind::settled};
    std::optional<Notice::Kind> end;
    if (step.strolls(slot)) {
        end = step.stroll_end(slot, walkers.x[slot], walkers.y[slot]);
        if (!end && step.blocked(slot)) end = Notice::Kind::settled;
    } else {
        begins.code = step.code(walkers.destination[slot], walkers.cell[slot]);
        end = Step::way_end(begins.code);
    }
    if (end) {
        begins.end = *end;
        return begins;
    }
    const Embodied& last = embodied_[walkers.person[slot]];
    const bool has_body = last.tick + 1 == step.around.tick && last.x == walkers.x[slot] && last.y == walkers.y[slot];
    begins.kind = has_body ? Beginning::Kind::goes_on : Beginning::Kind::sets_off;
    return begins;
}

/// Bodies for those who had one at the end of the last step, then for the others where there is room.
void MicroModel::embody(const Step& step, Workers& workers, std::vector<Notice>& notices) {
    Walkers& walkers = step.walkers;
    bodies_.resize(0);
    movers_.clear();
    places_.clear();
    for (std::size_t slot = 0; slot < walkers.moving; ++slot)
        if (walkers.person[slot] >= embodied_.size()) embodied_.resize(walkers.person[slot] + std::size_t{1});
    beginnings_.resize(walkers.moving);
    for_chunks(walkers.moving, workers, [&](std::uint32_t slot) { beginnings_[slot] = beginning(step, slot); });
    std::vector<std::uint32_t> newcomers;
    for (std::uint32_t slot = 0; slot < walkers.moving; ++slot) {
        const Beginning& begins = beginnings_[slot];
        if (begins.kind == Beginning::Kind::ends) step.tell(slot, begins.end, notices);
        if (begins.kind == Beginning::Kind::goes_on) add_body(step, slot, begins.code);
        if (begins.kind == Beginning::Kind::sets_off) newcomers.push_back(slot);
    }
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
        add_body(step, slot, step.strolls(slot) ? no_way : step.code(walkers.destination[slot], walkers.cell[slot]));
    }
}

/// Numbers the movers in the order of the strips.
void MicroModel::number_movers(Workers& workers) {
    walk_.arrange(bodies_, workers);
    in_order_.resize(movers_.size());
    for (std::uint32_t body = 0; body < bodies_.size(); ++body) {
        in_order_[body] = movers_[bodies_.id[body]];
        bodies_.id[body] = body;
    }
    std::swap(movers_, in_order_);
}

/// Tells the walkers where they are now.
void MicroModel::write_back(Walkers& walkers, const Mover& mover) {
    walkers.x[mover.slot] = mover.x;
    walkers.y[mover.slot] = mover.y;
    walkers.cell[mover.slot] = mover.cell;
}

/// Takes over where a body is now: whether that is another cell. Who would be where nobody may walk stays: nobody else has used their
/// place.
bool MicroModel::take_over(const Step& step, Bodies& bodies, std::uint32_t body) {
    Mover& mover = movers_[bodies.id[body]];
    const float x = bodies.x[body];
    const float y = bodies.y[body];
    const bool same_cell = static_cast<int>(x) == static_cast<int>(mover.x) && static_cast<int>(y) == static_cast<int>(mover.y);
    const Spot there{FloorId{bodies.floor[body]}, x, y};
    const CellId next = same_cell ? mover.cell : grid_.cell_of(there);
    if (!same_cell && !step.enters(mover.cell, there, next)) {
        bodies.x[body] = mover.x;
        bodies.y[body] = mover.y;
        return false;
    }
    mover.x = x;
    mover.y = y;
    mover.cell = next;
    return !same_cell;
}

/// What there is to tell of somebody in a cell that is new to them.
std::optional<Notice::Kind> MicroModel::look_at_cell(const Step& step, std::uint32_t destination, Mover& mover) {
    if (mover.strolls) return step.stroll_end(mover.slot, mover.x, mover.y);
    mover.code = step.code(destination, mover.cell);
    if (step.around.line_on(static_cast<DestinationId>(destination), mover.cell)) return Notice::Kind::arrived;
    return Step::way_end(mover.code);
}

/// Takes over from some bodies. Codes lie far apart in memory: all that are needed are asked for before the first is read.
void MicroModel::take_over_part(const Step& step, Bodies& bodies, std::uint32_t first, std::uint32_t last) {
    std::array<std::uint32_t, chunk> looks;
    std::size_t count = 0;
    for (std::uint32_t body = first; body < last; ++body) {
        const bool elsewhere = take_over(step, bodies, body);
        const Mover& mover = movers_[bodies.id[body]];
        if (!elsewhere && !mover.strolls) continue;
        looks[count++] = body;
        if (!mover.strolls) __builtin_prefetch(&step.code(bodies.aim[body], mover.cell));
    }
    for (std::size_t k = 0; k < count; ++k) {
        Mover& mover = movers_[bodies.id[looks[k]]];
        const auto end = look_at_cell(step, bodies.aim[looks[k]], mover);
        ended_[looks[k]] = end ? static_cast<std::uint8_t>(static_cast<int>(*end) + 1) : 0;
    }
}

/// Those who have come where they were going lose their bodies.
void MicroModel::settle_step(const Step& step, Bodies& bodies, Workers& workers, std::vector<Notice>& notices) {
    ended_.assign(bodies.size(), 0);
    workers.for_each((bodies.size() + chunk - 1) / chunk, [&](std::size_t part, int) {
        const auto first = static_cast<std::uint32_t>(part * chunk);
        take_over_part(step, bodies, first, std::min(static_cast<std::uint32_t>(bodies.size()), first + chunk));
    });
    std::size_t kept = 0;
    for (std::size_t body = 0; body < bodies.size(); ++body) {
        if (ended_[body] != 0) {
            write_back(step.walkers, movers_[bodies.id[body]]);
            step.tell(movers_[bodies.id[body]].slot, static_cast<Notice::Kind>(ended_[body] - 1), notices);
        } else if (kept++ != body) {
            bodies.put(kept - 1, bodies.at(body));
        }
    }
    bodies.resize(kept);
}

/// Moves those who are in or beside a crowd that is not thin, who are all that those who move in it can meet, to `crowded_`.
void MicroModel::part_crowded() {
    crowded_.resize(0);
    std::size_t kept = 0;
    for (std::size_t body = 0; body < bodies_.size(); ++body) {
        if (thin_.far_from_thick(movers_[bodies_.id[body]].cell)) {
            if (kept++ != body) bodies_.put(kept - 1, bodies_.at(body));
        } else {
            crowded_.add(bodies_.at(body));
        }
    }
    bodies_.resize(kept);
}

/// A step of those who take one at a time, while the others rest from two at once.
void MicroModel::step_crowded(const Step& step, std::uint32_t round, Workers& workers, const Guide& way, std::vector<Notice>& notices) {
    if (thin_.everywhere()) return;
    part_crowded();
    walk_.step(crowded_, round, workers, way, [this](std::uint32_t id) { return movers_[id].thinly ? 0U : 1U; });
    settle_step(step, crowded_, workers, notices);
    for (std::size_t body = 0; body < crowded_.size(); ++body) bodies_.add(crowded_.at(body));
}

/// What everybody does for those they walk with, until the next look.
void MicroModel::keep_together(const Surroundings& around, Workers& workers) {
    companions_.look(movers_, bodies_);
    for_chunks(bodies_.size(), workers, [&](std::uint32_t body) { wait_and_turn(around, body); });
}

void MicroModel::wait_and_turn(const Surroundings& around, std::uint32_t body) {
    Mover& mover = movers_[bodies_.id[body]];
    if (mover.group == Walkers::alone || mover.strolls) return;
    leading_.lead(around, mover, bodies_, body);
    const Companions::Manner manner = companions_.manner(mover.group, bodies_.x[body], bodies_.y[body], mover.led_x, mover.led_y);
    bodies_.free_speed[body] = mover.speed * manner.speed;
    Leading::turn(mover, manner.turn);
}

/// Those who want to go on and have hardly moved in these seconds.
std::vector<std::uint32_t> MicroModel::stuck_for(float seconds) {
    const float near = stuck_speed * seconds;
    std::vector<std::uint32_t> stuck;
    for (std::uint32_t body = 0; body < bodies_.size(); ++body) {
        Mover& mover = movers_[bodies_.id[body]];
        const float x = mover.x - std::exchange(mover.was_x, mover.x);
        const float y = mover.y - std::exchange(mover.was_y, mover.y);
        if (mover.strolls || bodies_.free_speed[body] <= stuck_speed) continue;
        if (x * x + y * y < near * near) stuck.push_back(body);
    }
    return stuck;
}

/// Lets those change places who stand face to face, stuck.
void MicroModel::squeeze_past(const Step& step, float seconds) {
    for (const auto& [a, b] : squeeze_.pairs(bodies_, movers_, stuck_for(seconds))) {
        Mover& one = movers_[bodies_.id[a]];
        Mover& other = movers_[bodies_.id[b]];
        const FloorId floor{bodies_.floor[a]};
        if (!step.enters(one.cell, {floor, other.x, other.y}, other.cell) || !step.enters(other.cell, {floor, one.x, one.y}, one.cell)) continue;
        std::swap(bodies_.x[a], bodies_.x[b]);
        std::swap(bodies_.y[a], bodies_.y[b]);
        std::swap(one.x, other.x);
        std::swap(one.y, other.y);
        std::swap(one.cell, other.cell);
        for (const auto& [mover, body] : {std::pair{&one, a}, std::pair{&other, b}})
            mover->code = step.code(bodies_.aim[body], mover->cell);
    }
}

void MicroModel::look_where_thin(Walkers& walkers) {
    for (const std::uint32_t id : bodies_.id) write_back(walkers, movers_[id]);
    thin_.look(walkers);
    for (Mover& mover : movers_) mover.thinly = thin_.at(mover.cell);
}

void MicroModel::move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) {
    const Step step{walkers, around};
    crowd_.count(walkers);
    embody(step, workers, notices);
    number_movers(workers);
    const Guide way = [&](const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) {
        leading_.guide(walkers, around, movers_, bodies, piece, to_x, to_y);
    };
    const auto substeps = static_cast<std::uint32_t>(std::ceil(around.dt / parameters_.dt - rounding));
    const float substep = around.dt / static_cast<float>(substeps);
    walk_.take_steps_of(substep);
    float since = 0.0F;
    for (std::uint32_t k = 0; k < substeps; ++k) {
        if (k % looks_every == 0) look_where_thin(walkers);
        if (k % together_every == 0) keep_together(around, workers);
        const std::uint32_t round = static_cast<std::uint32_t>(around.tick) * substeps + k;
        if (k % 2 == 1) {
            step_crowded(step, round, workers, way, notices);
        } else {
            const std::uint32_t strides = std::min(2U, substeps - k);
            walk_.step(bodies_, round, workers, way, [&](std::uint32_t id) { return movers_[id].thinly ? strides : 1; });
            settle_step(step, bodies_, workers, notices);
        }
        since += substep;
        if (!second_ends(round, substep)) continue;
        squeeze_past(step, since);
        since = 0.0F;
    }
    for (const std::uint32_t id : bodies_.id) {
        const Mover& mover = movers_[id];
        write_back(walkers, mover);
        embodied_[walkers.person[mover.slot]] = {around.tick, mover.x, mover.y};
    }
}

}  // namespace shangquan
