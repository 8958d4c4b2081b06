#include "engine/movement/micro_model.hpp"

#include "engine/movement/micro/cell_walls.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace shangquan {

namespace {

constexpr float settle_reach = 0.7F;    ///< metres from a spot that count as being there
constexpr float look_ahead = 1.0F;      ///< metres in which a stroller must see no wall
constexpr float least_passing = 0.25F;  ///< share of the free speed kept among the densest of people who stand (A): they make way
constexpr float crowd_begins = 0.05F;   ///< ped/m² from which people leave the middle of a street for its sides (A)
constexpr float crowd_fills = 0.25F;    ///< ped/m² at which they take all its width (A)
constexpr float spread_ahead = 2.0F;    ///< metres ahead there must be ground for them
constexpr float side_ahead = 4.0F;      ///< metres ahead people look how dense it is on either side (A)
constexpr float side_reach = 3.0F;      ///< metres to either side (A)
constexpr float side_gain = 0.3F;       ///< rad per ped/m² of difference (A)
constexpr float side_most = 0.2F;       ///< rad (A)
constexpr float kerb_ahead = 0.4F;      ///< metres before a red signal at which people stop (A)
constexpr std::size_t chunk = 1024;     ///< bodies a worker takes at a time
constexpr float rounding = 0.01F;       ///< of a step: that much longer it may be
constexpr std::uint32_t looks_every = 50;  ///< substeps: nobody comes across a tile and the one beside it in between
constexpr std::uint32_t together_every = 10;  ///< substeps between looks for one's companions
static_assert(looks_every % 2 == 0 && together_every % 2 == 0, "who takes two substeps at once must have taken both");

Spot place_of(const WalkGrid& grid, const Walkers& walkers, std::size_t slot) {
    return {FloorId{grid.tiles()[walkers.cell[slot] / WalkGrid::cells_per_tile].floor}, walkers.x[slot], walkers.y[slot]};
}

/// Turns a unit vector to the left by a small angle.
void turn_by(float angle, float& x, float& y) {
    const float per_length = 1.0F / std::sqrt(1.0F + angle * angle);
    const float was_x = x;
    x = (x - angle * y) * per_length;
    y = (y + angle * was_x) * per_length;
}

}  // namespace

/// What one move of a crowd shares.
struct MicroModel::Step {
    Walkers& walkers;
    const Surroundings& around;

    [[nodiscard]] bool strolls(std::size_t slot) const { return walkers.activity[slot] == Activity::strolling; }

    /// What there is to tell of somebody who has come where they were going, or cannot go on.
    [[nodiscard]] std::optional<Notice::Kind> end(std::size_t slot) const {
        if (strolls(slot)) {
            const Spot spot = around.grid.centre(walkers.spot[slot]);
            if (std::hypot(spot.x - walkers.x[slot], spot.y - walkers.y[slot]) >= settle_reach) return std::nullopt;
            return Notice::Kind::settled;
        }
        const HeadingCode code = around.way.field(walkers.destination[slot]).codes[walkers.cell[slot]];
        if (is_heading(code)) return std::nullopt;
        return code == at_goal ? Notice::Kind::arrived : code == at_connector ? Notice::Kind::boards : Notice::Kind::lost;
    }

    /// Whether a wall stands between a stroller and the next metre of the way.
    [[nodiscard]] bool blocked(std::size_t slot) const {
        const Spot here = place_of(around.grid, walkers, slot);
        const Spot spot = around.grid.centre(walkers.spot[slot]);
        const float away = std::hypot(spot.x - here.x, spot.y - here.y);
        const float part = std::min(1.0F, look_ahead / away);
        return !around.grid.in_sight(here, {here.floor, here.x + part * (spot.x - here.x), here.y + part * (spot.y - here.y)});
    }

    [[nodiscard]] bool enters(CellId from, CellId to) const {
        const auto& closed = around.way.closed();
        return around.grid.walkable(to) && !around.stops(from, to) && (closed.empty() || closed[to] == 0 || closed[from] != 0);
    }

    /// Whether a place lies in the cell somebody is in.
    [[nodiscard]] bool stays_in_cell(std::size_t slot, float x, float y) const {
        return static_cast<int>(x) == static_cast<int>(walkers.x[slot]) && static_cast<int>(y) == static_cast<int>(walkers.y[slot]);
    }

    void tell(std::size_t slot, Notice::Kind kind, std::vector<Notice>& notices) const {
        walkers.activity[slot] = Activity::standing;
        notices.push_back({walkers.person[slot], kind});
    }
};

MicroModel::MicroModel(const WalkGrid& grid, const MicroParameters& parameters)
    : grid_(grid),
      parameters_(parameters),
      walls_(cell_walls(grid), wall_manners(parameters, 2)),
      walk_(walls_, parameters),
      crowd_(grid),
      thin_(grid),
      pull_(grid),
      places_(grid, 2.0F * parameters.radius) {}

void MicroModel::add_body(const Step& step, std::uint32_t slot) {
    const Walkers& walkers = step.walkers;
    const Spot here = place_of(grid_, walkers, slot);
    const float passing = std::max(kept_share(crowd_.standing(walkers.cell[slot])), least_passing);
    speed_[slot] = walkers.free_speed[slot] * passing;
    bodies_.add({here.x, here.y, speed_[slot], walkers.dice[slot], here.floor.value, walkers.destination[slot], slot});
    places_.take(here, walkers.cell[slot]);
}

/// Bodies for those who had one at the end of the last step, then for the others where there is room.
void MicroModel::embody(const Step& step, std::vector<Notice>& notices) {
    Walkers& walkers = step.walkers;
    bodies_.resize(0);
    places_.clear();
    speed_.resize(walkers.moving);
    turn_.assign(walkers.moving, 0.0F);
    std::vector<std::uint32_t> newcomers;
    for (std::uint32_t slot = 0; slot < walkers.moving; ++slot) {
        if (!step.around.moves(slot)) continue;
        walkers.before_x[slot] = walkers.x[slot];
        walkers.before_y[slot] = walkers.y[slot];
        if (const auto end = step.end(slot)) {
            step.tell(slot, *end, notices);
            continue;
        }
        if (step.strolls(slot) && step.blocked(slot)) {
            step.tell(slot, Notice::Kind::settled, notices);
            continue;
        }
        if (walkers.person[slot] >= embodied_.size()) embodied_.resize(walkers.person[slot] + std::size_t{1});
        const Embodied& last = embodied_[walkers.person[slot]];
        const bool has_body = last.tick + 1 == step.around.tick && last.x == walkers.x[slot] && last.y == walkers.y[slot];
        if (has_body) add_body(step, slot);
        else newcomers.push_back(slot);
    }
    std::sort(newcomers.begin(), newcomers.end(), [&walkers](std::uint32_t a, std::uint32_t b) {
        return std::tuple{walkers.dice[a], walkers.person[a]} < std::tuple{walkers.dice[b], walkers.person[b]};
    });
    for (const std::uint32_t slot : newcomers) {
        const auto place = places_.free_near(place_of(grid_, walkers, slot), walkers.dice[slot]);
        if (!place || !step.enters(walkers.cell[slot], grid_.cell_of(*place))) continue;
        walkers.x[slot] = place->x;
        walkers.y[slot] = place->y;
        walkers.cell[slot] = grid_.cell_of(*place);
        add_body(step, slot);
    }
}

/// How dense it is at a place; a wall is no reason to turn there or away.
float MicroModel::density_there(const Spot& there, float here) const {
    const CellId cell = grid_.cell_of(there);
    return grid_.walkable(cell) ? crowd_.all(cell) : here;
}

/// The denser the crowd, the less people keep to the middle, as long as there is ground ahead along the wall.
void MicroModel::spread(const Spot& here, CellId cell, float& to_x, float& to_y) const {
    const float density = crowd_.all(cell);
    const float crowd = std::clamp((density - crowd_begins) / (crowd_fills - crowd_begins), 0.0F, 1.0F);
    if (crowd == 0.0F) return;
    float x = to_x;
    float y = to_y;
    pull_.take_out(cell, crowd, x, y);
    const Spot ahead{here.floor, here.x + side_ahead * x, here.y + side_ahead * y};
    const float right = density_there({here.floor, ahead.x + side_reach * y, ahead.y - side_reach * x}, density);
    const float left = density_there({here.floor, ahead.x - side_reach * y, ahead.y + side_reach * x}, density);
    const float angle = crowd * std::clamp((right - left) * side_gain, -side_most, side_most);
    turn_by(angle, x, y);
    if (!grid_.walkable({here.floor, here.x + spread_ahead * x, here.y + spread_ahead * y})) return;
    to_x = x;
    to_y = y;
}

/// Where the field leads the body in a slot, the same for as long as it is in one cell.
const MicroModel::Led& MicroModel::led_on(const Step& step, const Bodies& bodies, std::uint32_t slot) {
    const std::uint32_t walker = bodies.id[slot];
    const CellId cell = step.walkers.cell[walker];
    Led& led = led_[walker];
    if (led.cell == cell) return led;
    const HeadingCode code = step.around.way.field(static_cast<DestinationId>(bodies.aim[slot])).codes[cell];
    led = {cell, headings_.x[code], headings_.y[code]};
    spread({FloorId{bodies.floor[slot]}, bodies.x[slot], bodies.y[slot]}, cell, led.x, led.y);
    turn_by(turn_[walker], led.x, led.y);
    return led;
}

/// Whether a red signal lies before somebody who is led on.
bool MicroModel::waits_at_kerb(const Step& step, const Bodies& bodies, std::uint32_t slot, const Led& led) const {
    if (step.around.signals == nullptr || !step.around.signals->any()) return false;
    const Spot toes{FloorId{bodies.floor[slot]}, bodies.x[slot] + kerb_ahead * led.x, bodies.y[slot] + kerb_ahead * led.y};
    const CellId ahead = grid_.cell_of(toes);
    return ahead != no_cell && step.around.stops(led.cell, ahead);
}

void MicroModel::guide(const Step& step, const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) {
    for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
        const std::uint32_t walker = bodies.id[slot];
        if (!step.strolls(walker)) {
            const Led& led = led_on(step, bodies, slot);
            const bool waits = waits_at_kerb(step, bodies, slot, led);
            to_x[slot] = waits ? 0.0F : led.x;
            to_y[slot] = waits ? 0.0F : led.y;
            continue;
        }
        const Spot spot = grid_.centre(step.walkers.spot[walker]);
        const float x = spot.x - bodies.x[slot];
        const float y = spot.y - bodies.y[slot];
        const float away = std::max(std::hypot(x, y), settle_reach);
        to_x[slot] = x / away;
        to_y[slot] = y / away;
    }
}

/// Takes over where a body is now. Who would be where nobody may walk stays: nobody else has used their place. What there is to tell
/// of them: a `Notice::Kind` and 1, or 0.
std::uint8_t MicroModel::take_over(const Step& step, Bodies& bodies, std::size_t body) {
    Walkers& walkers = step.walkers;
    const std::uint32_t slot = bodies.id[body];
    const bool same_cell = step.stays_in_cell(slot, bodies.x[body], bodies.y[body]);
    const CellId next = same_cell ? walkers.cell[slot] : grid_.cell_of({FloorId{bodies.floor[body]}, bodies.x[body], bodies.y[body]});
    if (same_cell || step.enters(walkers.cell[slot], next)) {
        walkers.x[slot] = bodies.x[body];
        walkers.y[slot] = bodies.y[body];
        walkers.cell[slot] = next;
    } else {
        bodies.x[body] = walkers.x[slot];
        bodies.y[body] = walkers.y[slot];
    }
    if (same_cell && !step.strolls(slot)) return 0;
    const auto end = step.end(slot);
    return end ? static_cast<std::uint8_t>(static_cast<int>(*end) + 1) : 0;
}

/// Those who have come where they were going lose their bodies.
void MicroModel::settle_step(const Step& step, Bodies& bodies, Workers& workers, std::vector<Notice>& notices) {
    ended_.assign(bodies.size(), 0);
    workers.for_each((bodies.size() + chunk - 1) / chunk, [&](std::size_t part, int) {
        const std::size_t last = std::min(bodies.size(), (part + 1) * chunk);
        for (std::size_t body = part * chunk; body < last; ++body) ended_[body] = take_over(step, bodies, body);
    });
    std::size_t kept = 0;
    for (std::size_t body = 0; body < bodies.size(); ++body) {
        if (ended_[body] != 0) step.tell(bodies.id[body], static_cast<Notice::Kind>(ended_[body] - 1), notices);
        else if (kept++ != body) bodies.put(kept - 1, bodies.at(body));
    }
    bodies.resize(kept);
}

/// Moves those who are in or beside a crowd that is not thin, who are all that those who move in it can meet, to `crowded_`.
void MicroModel::part_crowded(const Step& step) {
    crowded_.resize(0);
    std::size_t kept = 0;
    for (std::size_t body = 0; body < bodies_.size(); ++body) {
        if (thin_.far_from_thick(step.walkers.cell[bodies_.id[body]])) {
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
    part_crowded(step);
    walk_.step(crowded_, round, workers, way, [this](std::uint32_t slot) { return thinly_[slot] != 0 ? 0U : 1U; });
    settle_step(step, crowded_, workers, notices);
    for (std::size_t body = 0; body < crowded_.size(); ++body) bodies_.add(crowded_.at(body));
}

/// What everybody does for those they walk with, until the next look.
void MicroModel::keep_together(const Step& step, Workers& workers) {
    companions_.look(step.walkers, bodies_);
    workers.for_each((bodies_.size() + chunk - 1) / chunk, [&](std::size_t part, int) {
        const auto last = static_cast<std::uint32_t>(std::min(bodies_.size(), (part + 1) * chunk));
        for (auto body = static_cast<std::uint32_t>(part * chunk); body < last; ++body) wait_and_turn(step, body);
    });
}

void MicroModel::wait_and_turn(const Step& step, std::uint32_t body) {
    const std::uint32_t slot = bodies_.id[body];
    const std::uint32_t group = step.walkers.group[slot];
    if (group == Walkers::alone || step.strolls(slot)) return;
    turn_[slot] = 0.0F;
    led_[slot].cell = no_cell;
    const Led led = led_on(step, bodies_, body);
    const Companions::Manner manner = companions_.manner(group, bodies_.x[body], bodies_.y[body], led.x, led.y);
    bodies_.free_speed[body] = speed_[slot] * manner.speed;
    turn_[slot] = manner.turn;
    led_[slot].cell = no_cell;
}

void MicroModel::look_where_thin(const Walkers& walkers) {
    thin_.look(walkers);
    thinly_.resize(walkers.moving);
    for (std::size_t slot = 0; slot < walkers.moving; ++slot) thinly_[slot] = thin_.at(walkers.cell[slot]) ? 1 : 0;
}

void MicroModel::move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) {
    const Step step{walkers, around};
    crowd_.count(walkers);
    embody(step, notices);
    led_.assign(walkers.moving, {});
    const Guide way = [&](const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) { guide(step, bodies, piece, to_x, to_y); };
    const auto substeps = static_cast<std::uint32_t>(std::ceil(around.dt / parameters_.dt - rounding));
    walk_.take_steps_of(around.dt / static_cast<float>(substeps));
    for (std::uint32_t k = 0; k < substeps; ++k) {
        if (k % looks_every == 0) look_where_thin(walkers);
        if (k % together_every == 0) keep_together(step, workers);
        const std::uint32_t round = static_cast<std::uint32_t>(around.tick) * substeps + k;
        if (k % 2 == 1) {
            step_crowded(step, round, workers, way, notices);
            continue;
        }
        const std::uint32_t strides = std::min(2U, substeps - k);
        walk_.step(bodies_, round, workers, way, [&](std::uint32_t slot) { return thinly_[slot] != 0 ? strides : 1; });
        settle_step(step, bodies_, workers, notices);
    }
    for (std::size_t body = 0; body < bodies_.size(); ++body) {
        const std::uint32_t slot = bodies_.id[body];
        embodied_[walkers.person[slot]] = {around.tick, walkers.x[slot], walkers.y[slot]};
    }
}

}  // namespace shangquan
