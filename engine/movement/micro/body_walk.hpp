#pragma once

#include "engine/base/parallel.hpp"
#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/kernel.hpp"
#include "engine/movement/micro/parameters.hpp"
#include "engine/movement/micro/strips.hpp"
#include "engine/movement/micro/walls.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace shangquan {

/// Says where the bodies of a piece want to go: writes unit vectors into `to_x` and `to_y`, by slot.
using Guide = std::function<void(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y)>;

/// How many steps whoever is called `id` takes at once, now and then again after as many: 1 or 2; 0 while they rest from such a one.
using Strides = std::function<std::uint32_t(std::uint32_t id)>;

/// For people who take up to `strides` steps at once.
WallManners wall_manners(const MicroParameters& parameters, std::uint32_t strides = 1);

/// The collision-free speed model (Tordeux, Chraibi, Seyfried 2016) for people who have bodies: nobody comes nearer to
/// anybody than two radii, to a wall than one. Where a body goes depends on where all were before the step and on its own dice,
/// not on slots, threads or the build of the kernel.
class BodyWalk {
public:
    /// The walls, made with `wall_manners(parameters)`, must outlive the walk. No build given: the fastest.
    explicit BodyWalk(const Walls& walls, const MicroParameters& parameters = {}, Kernel build = nullptr);

    /// Seconds of the steps to come, `parameters.dt` at the most.
    void take_steps_of(float seconds) { view_.dt = seconds; }

    /// Puts the bodies in the order in which a step reads them.
    void arrange(Bodies& bodies, Workers& workers) { strips_.sort(bodies, workers); }

    /// Moves everybody by one step; `round` numbers the steps. Slots change.
    void step(Bodies& bodies, std::uint32_t round, Workers& workers, const Guide& guide) { step(bodies, round, workers, guide, nullptr); }
    /// The same for people of whom some take several steps at once. None given: one each.
    void step(Bodies& bodies, std::uint32_t round, Workers& workers, const Guide& guide, const Strides& strides);

private:
    void walk(const Bodies& bodies, const KernelView& view, const Guide& guide, const Piece& piece, std::uint32_t strides);

    MicroParameters parameters_;
    KernelView view_;
    Kernel kernel_;
    Strips strips_;
    std::vector<float> to_x_;
    std::vector<float> to_y_;
    std::vector<float> next_x_;
    std::vector<float> next_y_;
};

}  // namespace shangquan
