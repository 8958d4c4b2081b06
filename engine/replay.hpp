#pragma once

#include "engine/record/line_counter.hpp"
#include "engine/record/measures.hpp"

#include <cstdint>
#include <span>

namespace shangquan {

/// A crowd whose places are known step by step, measured as a run measures its own; nobody is simulated.
class Replay {
public:
    /// `zone` must outlive the replay.
    explicit Replay(const Zone& zone);

    /// A step is over: everybody's stride on `floor` is held against its counting lines, and each of the
    /// `places` that is walkable counts for the density.
    void step(FloorId floor, std::span<const Stride> strides, std::span<const Point> places);
    void close_minute() { density_.close_minute(alone_); }
    /// Closes an interval; `measures` has its figures until the next.
    void close_interval();

    [[nodiscard]] const WalkGrid& grid() const { return grid_; }
    [[nodiscard]] Measures measures() const { return {{zone_, density_, closed_, totals_}}; }
    /// Fingerprint of all densities and crossings.
    [[nodiscard]] std::uint64_t state_hash() const;

private:
    const Zone& zone_;
    WalkGrid grid_;
    Workers alone_{1};
    Walkers walkers_;  ///< places and cells only
    DensityRecord density_;
    LineCounter lines_;
    ZoneCounts closed_;
    ZoneCounts totals_;
};

}  // namespace shangquan
