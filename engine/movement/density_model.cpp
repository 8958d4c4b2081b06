#include "engine/movement/density_model.hpp"

#include "engine/base/random.hpp"
#include "engine/movement/density_step.hpp"
#include "engine/way/way_round.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float longest_substep = 1.5F;     ///< metres between looks at the flow field
constexpr float settle_reach = 0.1F;        ///< metres from a spot that count as being there
constexpr float noted_from = 0.5F;          ///< of the density from which directions count: they do in the next step
constexpr std::size_t chunk = 1024;         ///< slots a worker takes at a time
constexpr std::size_t prefetch_ahead = 12;  ///< slots: the flow fields do not fit the caches

}  // namespace

DensityModel::DensityModel(const WalkGrid& grid, DensityModelParameters parameters)
    : parameters_(parameters),
      detour_(parameters.wander > 0.0F ? parameters.wander / std::sin(parameters.wander) : 1.0F),
      pull_(grid),
      law_(parameters.law),
      one_way_(parameters.one_way),
      crowd_(grid),
      directions_(grid),
      mouths_(grid) {}

float DensityModel::density(CellId cell) const { return crowd_.on_block(cell); }

float DensityModel::slowing(CellId cell) const {
    const float share = std::max(law_.share(crowd_.on_plot(cell)), parameters_.least_speed);
    return 1.0F / share;
}

/// A wall is no reason to turn away: it counts as the block one is on.
[[gnu::always_inline]] inline float DensityModel::density_at(const WalkGrid& grid, CellId from, Cell here, float x,
                                                             float y) const {
    const CellId cell = cell_from(grid, from, here, {cell_index(x), cell_index(y)});
    const float there = cell == no_cell ? PlotCrowd::no_ground : crowd_.on_block(cell);
    return there < 0.0F ? crowd_.on_block(from) : there;
}

/// How much denser it is ahead on the right than on the left of somebody heading along `angle`, in ped/m².
[[gnu::always_inline]] inline float DensityModel::denser_right(const WalkGrid& grid, const Walkers& walkers,
                                                               std::size_t slot, int angle) const {
    const auto a = static_cast<std::size_t>(angle);
    const float side_x = -compass_.sine[a] * parameters_.avoid_reach;
    const float side_y = compass_.cosine[a] * parameters_.avoid_reach;
    const float x = walkers.x[slot] + compass_.cosine[a] * parameters_.avoid_ahead;
    const float y = walkers.y[slot] + compass_.sine[a] * parameters_.avoid_ahead;
    const Cell own{cell_index(walkers.x[slot]), cell_index(walkers.y[slot])};
    return density_at(grid, walkers.cell[slot], own, x - side_x, y - side_y) -
           density_at(grid, walkers.cell[slot], own, x + side_x, y + side_y);
}

[[gnu::always_inline]] inline int DensityModel::heading_offset(const Step& step, const Walkers& walkers,
                                                               std::size_t slot, int angle, float here) const {
    const std::uint64_t thrown =
        mix(walkers.dice[slot] * 0x9e3779b97f4a7c15ULL + step.wander_round + (walkers.dice[slot] & 7U));
    float offset = (static_cast<float>(thrown >> 40U) * 0x1.0p-23F - 1.0F) * parameters_.wander;
    if (here > parameters_.avoid_from && (step.around.tick & 1) != 0)
        offset += std::clamp(denser_right(step.grid, walkers, slot, angle) * parameters_.avoid_gain,
                             -parameters_.avoid_most, parameters_.avoid_most);
    return static_cast<int>(offset * (static_cast<float>(turn) / 6.2831853F));
}

[[gnu::always_inline]] inline bool DensityModel::bars(const Mover& mover, CellId next) const {
    if (block_of(next) == block_of(mover.cell)) return false;
    const float there = crowd_.on_block(next);
    if (there < parameters_.full || there < crowd_.on_block(mover.cell)) return false;
    return static_cast<float>((mover.dice * 0x9e3779b1U) >> 8U) * 0x1.0p-24F >=
           (there < parameters_.law.jam_density ? parameters_.squeeze : parameters_.swap);
}

/// Whether every cell of the rectangle between two places lets the mover in: no wall is cut across or jumped over.
[[gnu::always_inline]] inline bool DensityModel::passes(const Step& step, const Mover& mover, Cell here, float x, float y) {
    const Cell there{cell_index(x), cell_index(y)};
    bool any_cut = step.grid.is_cut(mover.cell);
    for (int j = std::min(here.j, there.j); j <= std::max(here.j, there.j); ++j)
        for (int i = std::min(here.i, there.i); i <= std::max(here.i, there.i); ++i) {
            const CellId cell = cell_from(step.grid, mover.cell, here, {i, j});
            if (!(Cell{i, j} == here) && !step.enters(mover, cell)) return false;
            any_cut |= step.grid.is_cut(cell);
        }
    if (!any_cut) return true;
    const FloorId floor{step.grid.tiles()[mover.cell / WalkGrid::cells_per_tile].floor};
    return step.grid.leads_straight({floor, mover.x, mover.y}, mover.cell, {floor, x, y}, cell_from(step.grid, mover.cell, here, there));
}

/// Where to go from where the straight way is no way: towards the middle of the next cell, or round what stands between.
DensityModel::Place DensityModel::aside(const Step& step, const Mover& mover, Cell here, float length) {
    const auto k = static_cast<std::size_t>(neighbour_of(mover.code));
    const Cell there{here.i + neighbour_i[k], here.j + neighbour_j[k]};
    const CellId next = cell_from(step.grid, mover.cell, here, there);
    const Spot middle = step.grid.centre(next);
    const float to_x = middle.x - mover.x;
    const float to_y = middle.y - mover.y;
    const float away = std::sqrt(to_x * to_x + to_y * to_y);
    const float part = std::min(1.0F, length / away);
    const Place place{mover.x + to_x * part, mover.y + to_y * part, away * part};
    const bool round_a_corner = here.i != there.i && here.j != there.j;
    if (!round_a_corner && !step.grid.is_cut(mover.cell) && !step.grid.is_cut(next)) return place;
    const Spot from{middle.floor, mover.x, mover.y};
    if (step.grid.in_sight(from, {middle.floor, place.x, place.y})) return place;
    const Spot round = way_round(step.grid, from, next, length);
    return {round.x, round.y, length};
}

/// Whether the mouth between two cells, if there is one, lets the mover through in this step.
bool DensityModel::gets_through(const Step& step, const Mover& mover, Cell here, Cell there) const {
    const MouthId own = mouths_.at(mover.cell);
    for (int j = std::min(here.j, there.j); j <= std::max(here.j, there.j); ++j)
        for (int i = std::min(here.i, there.i); i <= std::max(here.i, there.i); ++i) {
            const CellId cell = cell_from(step.grid, mover.cell, here, {i, j});
            const MouthId mouth = cell == no_cell ? Mouths::none : mouths_.at(cell);
            if (mouth != Mouths::none && mouth != own) return mouths_.lets_through(mouth, mover.dice, *mover.tally);
        }
    return true;
}

/// One substep of up to `length` metres along `angle`, held on the walkable cells. Metres gone, 0 where a full block or
/// a mouth bars the way.
[[gnu::always_inline]] inline float DensityModel::advance(const Step& step, Mover& mover, int angle,
                                                          float length) const {
    const auto a = static_cast<std::size_t>(angle & (turn - 1));
    float x = mover.x + compass_.cosine[a] * length;
    float y = mover.y + compass_.sine[a] * length;
    const Cell here{cell_index(mover.x), cell_index(mover.y)};
    Cell there{cell_index(x), cell_index(y)};
    if (!(there == here) || step.grid.is_cut(mover.cell)) {
        if (!passes(step, mover, here, x, y)) {
            const Place place = aside(step, mover, here, length);
            x = place.x;
            y = place.y;
            length = place.gone;
            there = {cell_index(x), cell_index(y)};
        }
        const CellId next = cell_from(step.grid, mover.cell, here, there);
        if (bars(mover, next) || step.around.stops(mover.cell, next)) return 0.0F;
        if ((mouths_.near(mover.cell) || mouths_.near(next)) && !gets_through(step, mover, here, there)) return 0.0F;
        mover.cell = next;
        mover.code = mover.codes[next];
    }
    mover.x = x;
    mover.y = y;
    return length;
}

[[gnu::always_inline]] inline CellId DensityModel::cell_ahead(const Step& step, const Mover& mover, int angle,
                                                              float metres) const {
    const auto a = static_cast<std::size_t>(angle);
    return cell_from(
        step.grid, mover.cell, {cell_index(mover.x), cell_index(mover.y)},
        {cell_index(mover.x + compass_.cosine[a] * metres), cell_index(mover.y + compass_.sine[a] * metres)});
}

/// Along the way, or in a crowd of `here` ped/m² along the wall where there is ground ahead.
[[gnu::always_inline]] inline DensityModel::Course DensityModel::course(const Step& step, const Mover& mover,
                                                                        float here) const {
    const int straight = compass_.angle[mover.code] & (turn - 1);
    const int along = here > parameters_.avoid_from ? pull_.without(mover.cell, straight) & (turn - 1) : straight;
    if (along != straight) {
        const CellId beside = cell_ahead(step, mover, along, parameters_.look_ahead);
        if (mover.has_way(beside)) return {along, true, beside};
    }
    return {straight, false, cell_ahead(step, mover, straight, parameters_.look_ahead)};
}

/// The density of the next ground the way leads to, found step by step: 0 where the goal is nearer.
float DensityModel::density_on_the_way(const Step& step, const Mover& mover) const {
    Cell here{cell_index(mover.x), cell_index(mover.y)};
    CellId cell = mover.cell;
    for (float gone = 0.0F; gone < parameters_.next_ground; gone += 1.0F) {
        const HeadingCode code = mover.codes[cell];
        if (!is_heading(code)) return 0.0F;
        const auto k = static_cast<std::size_t>(neighbour_of(code));
        const Cell there{here.i + neighbour_i[k], here.j + neighbour_j[k]};
        const CellId next = cell_from(step.grid, cell, here, there);
        if (!mover.has_way(next)) break;
        cell = next;
        here = there;
    }
    return crowd_.on_plot(cell);
}

[[gnu::always_inline]] inline float DensityModel::density_ahead(const Step& step, const Mover& mover,
                                                                const Course& course, float own) const {
    const CellId next = cell_ahead(step, mover, course.angle, parameters_.next_ground);
    if (mover.has_way(next)) return crowd_.on_plot(next);
    if (own > law_.critical()) return density_on_the_way(step, mover);
    return mover.has_way(course.ahead) ? crowd_.on_plot(course.ahead) : own;
}

/// Share of the people on a plot who walk along `angle` more than against it: 1 where all do, 0 where as many come as go.
float DensityModel::same_way(CellId cell, int angle) const {
    const auto a = static_cast<std::size_t>(angle & (turn - 1));
    const float along = directions_.along(cell, compass_.cosine[a], compass_.sine[a]);
    return std::clamp(along / std::max(crowd_.persons_on_plot(cell), 1.0F), 0.0F, 1.0F);
}

/// Share of the free speed that somebody keeps.
[[gnu::always_inline]] inline float DensityModel::kept(const Step& step, const Mover& mover, const Course& course) const {
    const CellId here = mover.has_way(course.ahead) ? course.ahead : mover.cell;
    const float own = crowd_.on_plot(here);
    if (own < parameters_.sparse) return law_.share(own);
    const float ahead = density_ahead(step, mover, course, own);
    return std::lerp(law_.share(own, ahead), one_way_.share(own, ahead), same_way(here, course.angle));
}

void DensityModel::move_one(const Step& step, Walkers& walkers, std::size_t slot, Worker& worker) const {
    const HeadingCode* const codes = step.around.way.field(walkers.destination[slot]).codes;
    const CellId cell = walkers.cell[slot];
    const auto tick = static_cast<std::uint32_t>(step.around.tick);
    Mover mover{walkers.x[slot], walkers.y[slot], cell,
                codes[cell],     codes,           mix32(walkers.dice[slot] + tick * 0x9e3779b9U),
                worker.tally};
    if (is_heading(mover.code)) {
        const float here = crowd_.on_block(cell);
        const Course way = course(step, mover, here);
        const float speed = walkers.free_speed[slot] * kept(step, mover, way);
        if (crowd_.on_plot(cell) > noted_from * parameters_.sparse) {
            const auto a = static_cast<std::size_t>(way.angle);
            PlotDirections::note(*worker.headed, cell, compass_.cosine[a], compass_.sine[a]);
        }
        const int offset = heading_offset(step, walkers, slot, way.angle, here);
        float left = std::max(speed, parameters_.least_speed) * detour_ * step.around.dt;
        while (left > 1e-4F && is_heading(mover.code)) {
            const int led = compass_.angle[mover.code];
            const float gone = advance(step, mover, (way.spreads ? pull_.without(mover.cell, led) : led) + offset,
                                       std::min(left, longest_substep));
            if (gone == 0.0F) break;
            left -= gone;
        }
        walkers.x[slot] = mover.x;
        walkers.y[slot] = mover.y;
        walkers.cell[slot] = mover.cell;
    }
    if (is_heading(mover.code) && step.around.line_on(walkers.destination[slot], mover.cell)) mover.code = at_goal;
    if (is_heading(mover.code)) return;
    walkers.activity[slot] = Activity::standing;
    worker.notices.push_back({walkers.person[slot], mover.code == at_goal ? Notice::Kind::arrived : Notice::Kind::lost});
}

void DensityModel::stroll(const Step& step, Walkers& walkers, std::size_t slot, std::vector<Notice>& notices) const {
    const Spot spot = step.grid.centre(walkers.spot[slot]);
    const float to_x = spot.x - walkers.x[slot];
    const float to_y = spot.y - walkers.y[slot];
    const float away = std::sqrt(to_x * to_x + to_y * to_y);
    const float felt = crowd_.on_plot(walkers.cell[slot]);
    const float speed = std::max(walkers.free_speed[slot] * law_.share(felt), parameters_.least_speed);
    const float length = std::min(speed * step.around.dt, away);
    bool settled = away < settle_reach;
    if (!settled) {
        const Spot next{spot.floor, walkers.x[slot] + to_x / away * length, walkers.y[slot] + to_y / away * length};
        settled = !step.grid.in_sight({spot.floor, walkers.x[slot], walkers.y[slot]}, next);
        if (!settled) {
            walkers.x[slot] = next.x;
            walkers.y[slot] = next.y;
            walkers.cell[slot] = step.grid.cell_of(next);
        }
    }
    if (!settled) return;
    walkers.activity[slot] = Activity::standing;
    notices.push_back({walkers.person[slot], Notice::Kind::settled});
}

/// Fetches what a walker will read: its cell's heading and that of the cell it will reach if it goes on as before.
[[gnu::always_inline]] inline void DensityModel::prefetch(const Step& step, const Walkers& walkers, std::size_t slot) {
    if (walkers.activity[slot] != Activity::walking) return;
    const HeadingCode* const codes = step.around.way.field(walkers.destination[slot]).codes;
    const CellId cell = walkers.cell[slot];
    __builtin_prefetch(codes + cell);
    const float x = walkers.x[slot];
    const float y = walkers.y[slot];
    const Cell there{cell_index(2.0F * x - walkers.before_x[slot]), cell_index(2.0F * y - walkers.before_y[slot])};
    const CellId next = cell_from(step.grid, cell, {cell_index(x), cell_index(y)}, there);
    if (next != no_cell) __builtin_prefetch(codes + next);
}

void DensityModel::move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) {
    crowd_.count(walkers, workers);
    const Step step{around, around.grid, around.way.closed(),
                    static_cast<std::uint32_t>(around.tick) / static_cast<std::uint32_t>(parameters_.wander_period)};
    const std::size_t parts = chunks_of(walkers.moving, chunk);
    chunk_notices_.resize(std::max(chunk_notices_.size(), parts));
    tallies_.resize(std::max(tallies_.size(), static_cast<std::size_t>(workers.count())),
                    Mouths::Tally(mouths_.count()));
    mouths_.open(around.dt, tallies_);
    while (headed_.size() < static_cast<std::size_t>(workers.count())) headed_.push_back(directions_.tally());
    directions_.take_in(headed_);
    workers.for_each(parts, [&](std::size_t part, int number) {
        Worker worker{&tallies_[static_cast<std::size_t>(number)], &headed_[static_cast<std::size_t>(number)], chunk_notices_[part]};
        worker.notices.clear();
        const std::size_t last = std::min(walkers.moving, (part + 1) * chunk);
        for (std::size_t slot = part * chunk; slot < last; ++slot) {
            prefetch(step, walkers, std::min(slot + prefetch_ahead, last - 1));
            if (!around.moves(slot)) continue;
            walkers.before_x[slot] = walkers.x[slot];
            walkers.before_y[slot] = walkers.y[slot];
            if (walkers.activity[slot] == Activity::walking)
                move_one(step, walkers, slot, worker);
            else
                stroll(step, walkers, slot, worker.notices);
        }
    });
    for (std::size_t part = 0; part < parts; ++part)
        notices.insert(notices.end(), chunk_notices_[part].begin(), chunk_notices_[part].end());
}

}  // namespace shangquan
