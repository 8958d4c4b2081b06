#pragma once

#include "engine/replay.hpp"
#include "scenarios/outputs/output.hpp"
#include "scenarios/replay/crowd_figures.hpp"
#include "scenarios/replay/footing.hpp"
#include "scenarios/replay/setting.hpp"

#include <atomic>
#include <unordered_map>

namespace shangquan {

/// When a replay takes place: whole minutes of the clock around the recording.
struct ReplaySpan {
    int begin = 0;  ///< seconds after midnight, a whole minute
    int minutes = 1;
    int interval_minutes = 1;
    double first_frame = 0.0;  ///< seconds from `begin` to the frame everybody begins with
    double frame_seconds = 1.0;
    std::int64_t begin_frame = 0;  ///< the number of that frame
    std::int64_t apart = 1;
    std::int64_t frames = 1;  ///< after it, with or without anybody
};

/// The span of a recording. Throws `InputError` where it has one frame only, is longer than a day, or has frames
/// farther apart than the interval.
ReplaySpan span_of(const std::string& file, const Trajectories& recorded, const Moment& moment, int interval_minutes);

/// Feeds the frames of a recording that lies on the map to a replay, as a run feeds its steps, and its intervals to the
/// outputs. A frame stands for the time since the one before it; the first is where everybody begins.
class ReplayFeed {
public:
    ReplayFeed(const Trajectories& recorded, const ReplaySpan& span, const Zone& zone);

    /// Goes through all frames, or stops between two of them when `interrupt` becomes true.
    void play(const Outputs& outputs, const std::atomic<bool>& interrupt);

    [[nodiscard]] const Replay& replay() const { return replay_; }
    [[nodiscard]] const CrowdFigures& figures() const { return figures_; }
    /// Positions missing between the first and the last of somebody.
    [[nodiscard]] std::int64_t gaps() const { return gaps_; }

private:
    struct LastSeen {
        Point place;
        std::int64_t frame = 0;
    };

    [[nodiscard]] const std::vector<TrajectoryRow>& rows_of(std::int64_t frame) const;
    [[nodiscard]] std::vector<Stride> strides_of(std::int64_t frame);
    [[nodiscard]] std::vector<Point> places_of(std::int64_t frame) const;
    [[nodiscard]] Stride stride_of(const TrajectoryRow& row, std::int64_t frame);
    void close_minutes_until(int minute, const Outputs& outputs);
    void close_interval(const Outputs& outputs);

    const Trajectories& recorded_;
    ReplaySpan span_;
    Replay replay_;
    Footing footing_;
    CrowdFigures figures_;
    std::unordered_map<std::int64_t, LastSeen> last_seen_;
    std::int64_t gaps_ = 0;
    int minutes_closed_ = 0;
    int intervals_closed_ = 0;
};

}  // namespace shangquan
