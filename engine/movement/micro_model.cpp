#include "engine/movement/micro_model.hpp"

#include "engine/movement/micro/chunks.hpp"
#include "engine/movement/micro/floor_walls.hpp"
#include "engine/movement/micro_step.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace shangquan {

namespace {

constexpr float stuck_speed = 0.1F;     ///< m/s below which somebody is stuck (A)
constexpr float rounding = 0.01F;       ///< of a step: that much longer it may be
constexpr std::uint32_t looks_every = 50;  ///< substeps: nobody comes across a tile and the one beside it in between
constexpr std::uint32_t together_every = 10;  ///< substeps between looks for one's companions
static_assert(looks_every % 2 == 0 && together_every % 2 == 0, "who takes two substeps at once must have taken both");

/// Takes out what lies at some slots, ascending; what lies last fills the gaps.
void take_out(Bodies& bodies, const std::vector<std::uint32_t>& slots) {
    std::size_t size = bodies.size();
    for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot)
        if (*slot != --size) bodies.put(*slot, bodies.at(size));
    bodies.resize(size);
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

/// Numbers the movers in the order of the strips.
void MicroModel::number_movers(Workers& workers) {
    walk_.arrange(bodies_, workers);
    in_order_.resize(movers_.size());
    for_bodies(bodies_.size(), workers, [&](std::uint32_t body) {
        in_order_[body] = movers_[bodies_.id[body]];
        bodies_.id[body] = body;
    });
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

/// Takes over from some bodies; returns whether anybody's way ends. Codes lie far apart in memory: all that are needed are asked for before the first is read.
bool MicroModel::take_over_part(const Step& step, Bodies& bodies, std::uint32_t first, std::uint32_t last) {
    std::array<std::uint32_t, chunk_of_bodies> looks;
    std::size_t count = 0;
    for (std::uint32_t body = first; body < last; ++body) {
        const bool elsewhere = take_over(step, bodies, body);
        const Mover& mover = movers_[bodies.id[body]];
        if (!elsewhere && !mover.strolls) continue;
        looks[count++] = body;
        if (!mover.strolls) __builtin_prefetch(&step.code(bodies.aim[body], mover.cell));
    }
    bool any = false;
    for (std::size_t k = 0; k < count; ++k) {
        Mover& mover = movers_[bodies.id[looks[k]]];
        const auto end = look_at_cell(step, bodies.aim[looks[k]], mover);
        if (!end) continue;
        ended_[looks[k]] = static_cast<std::uint8_t>(static_cast<int>(*end) + 1);
        any = true;
    }
    return any;
}

/// Those who have come where they were going lose their bodies. Returns their numbers.
std::vector<std::uint32_t> MicroModel::settle_step(const Step& step, Bodies& bodies, Workers& workers, std::vector<Notice>& notices) {
    ended_.assign(bodies.size(), 0);
    any_ended_.assign(chunks_of(bodies.size(), chunk_of_bodies), 0);
    for_parts_of_bodies(bodies.size(), workers, [&](std::uint32_t first, std::uint32_t last, std::size_t part) {
        any_ended_[part] = take_over_part(step, bodies, first, last) ? 1 : 0;
    });
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t body = 0; body < bodies.size(); ++body) {
        if (body % chunk_of_bodies == 0 && any_ended_[body / chunk_of_bodies] == 0) {
            body += chunk_of_bodies - 1;
            continue;
        }
        if (ended_[body] == 0) continue;
        const Mover& mover = movers_[bodies.id[body]];
        write_back(step.walkers, mover);
        step.tell(mover.slot, static_cast<Notice::Kind>(ended_[body] - 1), notices);
        slots.push_back(body);
        numbers.push_back(bodies.id[body]);
    }
    take_out(bodies, slots);
    return numbers;
}

/// Copies those who are in or beside a crowd that is not thin, who are all that those who move in it can meet, to `crowded_`.
void MicroModel::copy_crowded(Workers& workers) {
    near_thick_.resize(chunks_of(bodies_.size(), chunk_of_bodies));
    for_parts_of_bodies(bodies_.size(), workers, [&](std::uint32_t first, std::uint32_t last, std::size_t part) {
        near_thick_[part].clear();
        for (std::uint32_t body = first; body < last; ++body)
            if (!thin_.far_from_thick(movers_[bodies_.id[body]].cell)) near_thick_[part].push_back(body);
    });
    std::vector<std::size_t> begins{0};
    for (const auto& near : near_thick_) begins.push_back(begins.back() + near.size());
    crowded_.resize(begins.back());
    slot_of_.resize(movers_.size());
    for_parts_of_bodies(bodies_.size(), workers, [&](std::uint32_t, std::uint32_t, std::size_t part) {
        for (std::size_t k = 0; k < near_thick_[part].size(); ++k) {
            const std::uint32_t body = near_thick_[part][k];
            crowded_.put(begins[part] + k, bodies_.at(body));
            slot_of_[bodies_.id[body]] = body;
        }
    });
}

/// A step of those who take one at a time, while the others rest from two at once.
void MicroModel::step_crowded(const Step& step, std::uint32_t round, Workers& workers, const Guide& way, std::vector<Notice>& notices) {
    if (thin_.everywhere()) return;
    copy_crowded(workers);
    walk_.step(crowded_, round, workers, way, [this](std::uint32_t id) { return movers_[id].thinly ? 0U : 1U; });
    std::vector<std::uint32_t> gone = settle_step(step, crowded_, workers, notices);
    for_bodies(crowded_.size(), workers, [&](std::uint32_t body) {
        const std::uint32_t slot = slot_of_[crowded_.id[body]];
        bodies_.x[slot] = crowded_.x[body];
        bodies_.y[slot] = crowded_.y[body];
    });
    for (std::uint32_t& one : gone) one = slot_of_[one];
    std::sort(gone.begin(), gone.end());
    take_out(bodies_, gone);
}

/// What everybody does for those they walk with, until the next look.
void MicroModel::keep_together(const Surroundings& around, Workers& workers) {
    companions_.look(movers_, bodies_);
    for_bodies(bodies_.size(), workers, [&](std::uint32_t body) { wait_and_turn(around, body); });
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

void MicroModel::look_where_thin(Walkers& walkers, Workers& workers) {
    for_bodies(bodies_.size(), workers, [&](std::uint32_t body) { write_back(walkers, movers_[bodies_.id[body]]); });
    thin_.look(walkers);
    for_bodies(movers_.size(), workers, [&](std::uint32_t number) { movers_[number].thinly = thin_.at(movers_[number].cell); });
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
        if (k % looks_every == 0) look_where_thin(walkers, workers);
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
    for_bodies(bodies_.size(), workers, [&](std::uint32_t body) {
        const Mover& mover = movers_[bodies_.id[body]];
        write_back(walkers, mover);
        embodied_[walkers.person[mover.slot]] = {around.tick, mover.x, mover.y};
    });
}

}  // namespace shangquan
