#pragma once

#include "viewer/walkers/walker_colors.hpp"

#include <array>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace shangquan {

/// A walker at a moment.
struct WalkerDot {
    float x = 0.0F;  ///< metres
    float y = 0.0F;
    Color color;
    std::int64_t id = 0;
};

/// Somebody picked among the walkers, with all the recording tells of them.
struct FollowedVisitor {
    std::int64_t id = 0;  ///< of the appearance picked
    std::uint64_t visitor = 0;
    Name purpose;
    std::vector<RecordedPlace> path;
    std::vector<RecordedDeed> deeds;
};

/// The walkers of a recording at any moment, between frames in a straight line. Knows no window. Functions throw `InputError`.
class WalkerShow {
public:
    explicit WalkerShow(const std::filesystem::path& recording);

    [[nodiscard]] int level() const { return recording_->level(); }
    [[nodiscard]] double begin_minute() const { return recording_->begin() / 60.0; }
    [[nodiscard]] double end_minute() const;
    [[nodiscard]] const std::vector<Name>& purposes() const { return recording_->purposes(); }

    /// Puts everybody where they are then; nobody where the recording does not reach.
    void show(double minute, WalkerColor by);
    [[nodiscard]] const std::vector<WalkerDot>& dots() const { return dots_; }

    /// Who is nearest to a place now, within `reach` metres.
    [[nodiscard]] const WalkerDot* nearest(const Point& place, double reach) const;
    [[nodiscard]] FollowedVisitor follow(std::int64_t id);
    /// Minutes after midnight of a frame.
    [[nodiscard]] double minute_of(std::int64_t frame) const { return begin_minute() + static_cast<double>(frame) / recording_->fps() / 60.0; }

private:
    struct Frame {
        std::int64_t number = -1;
        std::vector<RecordedWalker> walkers;
    };
    const Frame& frame(std::int64_t number);
    void read_ahead(std::int64_t number);
    void add(const RecordedWalker& now, const RecordedWalker* next, double share, WalkerColor by);

    std::unique_ptr<WalkerRecording> recording_;
    std::shared_ptr<WalkerRecording> ahead_;  ///< the same, for the thread that reads ahead
    std::array<Frame, 3> frames_;             ///< by number modulo three
    std::future<Frame> next_;
    std::vector<WalkerDot> dots_;
};

}  // namespace shangquan
