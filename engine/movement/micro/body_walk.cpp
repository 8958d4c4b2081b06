#include "engine/movement/micro/body_walk.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float falls = 32.0F;          ///< power of the push: (1 − u/32)³² for e⁻ᵘ
constexpr float fixed = 262144.0F;      ///< of the sum of pushes: 2¹⁸
constexpr float margin = 1.001F;        ///< on distances from which others change nothing
constexpr std::uint32_t piece_slots = 512;
constexpr std::uint32_t share_slots = 1024;

float reach_time(const MicroParameters& parameters) { return parameters.time_gap * margin; }

/// The base of a push of one in fixed point.
float smallest_base(const MicroParameters& parameters) { return std::pow(parameters.push * fixed, -1.0F / falls); }

/// Metres from which a push is nothing in fixed point.
float push_reach(const MicroParameters& parameters) {
    return (2.0F * parameters.radius + falls * parameters.push_range * (1.0F - smallest_base(parameters))) * margin;
}

float strip_height(const MicroParameters& parameters) {
    return std::max(2.0F * parameters.radius + reach_time(parameters) * parameters.fastest, push_reach(parameters));
}

KernelView view_of(const Walls& walls, const MicroParameters& parameters) {
    KernelView view;
    view.walls = &walls;
    view.dt = parameters.dt;
    view.fastest = parameters.fastest;
    view.diameter = 2.0F * parameters.radius;
    view.per_time_gap = 1.0F / parameters.time_gap;
    view.reach_time = reach_time(parameters);
    view.least_reach = std::max(push_reach(parameters), parameters.sidestep_range * margin);
    view.push_per_metre = 1.0F / (falls * parameters.push_range);
    view.push_at_nothing = 1.0F + view.diameter * view.push_per_metre;
    view.push_least = smallest_base(parameters) / margin;
    view.push_scale = parameters.push * fixed;
    view.per_fixed = 1.0F / fixed;
    view.shoulders = parameters.shoulders;
    view.side_scale = parameters.sidestep * fixed;
    view.side_per_square = 1.0F / (parameters.sidestep_range * parameters.sidestep_range);
    view.side_most = parameters.sidestep_most;
    view.side_per_crowd = 1.0F / parameters.sidestep_crowd;
    view.noise = parameters.noise;
    return view;
}

/// Where pieces are parted into shares worth a thread's while.
std::vector<std::size_t> shares_of(const std::vector<Piece>& pieces) {
    std::vector<std::size_t> cuts{0};
    for (std::size_t k = 0; k < pieces.size(); ++k)
        if (pieces[k].last - pieces[cuts.back()].first >= share_slots) cuts.push_back(k + 1);
    if (cuts.back() != pieces.size()) cuts.push_back(pieces.size());
    return cuts;
}

/// Calls `act(stretch, strides)` for those of a piece one after the other who take as many steps at once.
template <class Act>
void for_stretches(const Bodies& bodies, const Piece& piece, const Strides& strides, const Act& act) {
    if (!strides) return act(piece, 1U);
    for (std::uint32_t first = piece.first; first < piece.last;) {
        const std::uint32_t at_once = strides(bodies.id[first]);
        std::uint32_t last = first + 1;
        while (last < piece.last && strides(bodies.id[last]) == at_once) ++last;
        act({piece.strip, first, last}, at_once);
        first = last;
    }
}

}  // namespace

WallManners wall_manners(const MicroParameters& parameters, std::uint32_t strides) {
    return {parameters.radius, parameters.wall_slide, parameters.fastest * parameters.dt * static_cast<float>(strides)};
}

BodyWalk::BodyWalk(const Walls& walls, const MicroParameters& parameters, Kernel build)
    : parameters_(parameters),
      view_(view_of(walls, parameters)),
      kernel_(build != nullptr ? build : kernel_builds().back().run),
      strips_(strip_height(parameters)) {}

/// Moves those of a piece who take so many steps at once.
void BodyWalk::walk(const Bodies& bodies, const KernelView& view, const Guide& guide, const Piece& piece, std::uint32_t strides) {
    if (strides == 0) {
        std::copy(bodies.x.begin() + piece.first, bodies.x.begin() + piece.last, next_x_.begin() + piece.first);
        std::copy(bodies.y.begin() + piece.first, bodies.y.begin() + piece.last, next_y_.begin() + piece.first);
        return;
    }
    guide(bodies, piece, to_x_.data(), to_y_.data());
    KernelView own = view;
    own.floor = strips_.floor_of(piece.strip);
    own.dt = view.dt * static_cast<float>(strides);
    kernel_(own, piece);
}

void BodyWalk::step(Bodies& bodies, std::uint32_t round, Workers& workers, const Guide& guide, const Strides& strides) {
    strips_.sort(bodies, workers);
    for (auto* values : {&to_x_, &to_y_, &next_x_, &next_y_}) values->resize(bodies.size());
    KernelView view = view_;
    view.x = bodies.x.data();
    view.y = bodies.y.data();
    view.free_speed = bodies.free_speed.data();
    view.dice = bodies.dice.data();
    view.to_x = to_x_.data();
    view.to_y = to_y_.data();
    view.next_x = next_x_.data();
    view.next_y = next_y_.data();
    view.starts = strips_.starts().data();
    const double draws = round * static_cast<double>(view.dt) / static_cast<double>(parameters_.noise_time);
    view.draw = static_cast<std::uint32_t>(draws);
    view.draw_part = static_cast<float>(draws - std::floor(draws));
    const std::vector<Piece> pieces = strips_.pieces(piece_slots);
    const std::vector<std::size_t> cuts = shares_of(pieces);
    workers.for_each(cuts.size() - 1, [&](std::size_t share, int) {
        for (std::size_t k = cuts[share]; k < cuts[share + 1]; ++k)
            for_stretches(bodies, pieces[k], strides, [&](const Piece& stretch, std::uint32_t at_once) { walk(bodies, view, guide, stretch, at_once); });
    });
    std::swap(bodies.x, next_x_);
    std::swap(bodies.y, next_y_);
}

}  // namespace shangquan
