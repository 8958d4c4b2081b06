#include "viewer/walkers/walker_show.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

WalkerShow::WalkerShow(const std::filesystem::path& recording)
    : recording_(std::make_unique<WalkerRecording>(recording)), ahead_(std::make_shared<WalkerRecording>(recording)) {}

double WalkerShow::end_minute() const { return minute_of(recording_->last_frame()); }

/// Read already, or now.
const WalkerShow::Frame& WalkerShow::frame(std::int64_t number) {
    Frame& kept = frames_[static_cast<std::size_t>(number % 3)];
    if (kept.number == number) return kept;
    if (next_.valid()) {
        Frame read = next_.get();
        frames_[static_cast<std::size_t>(read.number % 3)] = std::move(read);
    }
    if (kept.number != number) kept = {number, recording_->frame(number)};
    return kept;
}

void WalkerShow::read_ahead(std::int64_t number) {
    if (number > recording_->last_frame() || next_.valid() || frames_[static_cast<std::size_t>(number % 3)].number == number) return;
    next_ = std::async(std::launch::async, [number, recording = ahead_] { return Frame{number, recording->frame(number)}; });
}

void WalkerShow::add(const RecordedWalker& now, const RecordedWalker* next, double share, WalkerColor by) {
    const RecordedWalker& then = next != nullptr ? *next : now;
    const auto part = static_cast<float>(share);
    const double speed = recording_->fps() * std::hypot(then.x - now.x, then.y - now.y);
    const RecordedVisitor* const visitor = by == WalkerColor::speed ? nullptr : recording_->visitor_of(now.id);
    dots_.push_back({now.x + part * (then.x - now.x), now.y + part * (then.y - now.y), walker_color(by, speed, visitor), now.id});
}

void WalkerShow::show(double minute, WalkerColor by) {
    dots_.clear();
    const double at = (minute - begin_minute()) * 60.0 * recording_->fps();
    if (at < 0.0 || at > static_cast<double>(recording_->last_frame())) return;
    const auto number = static_cast<std::int64_t>(at);
    const std::int64_t following = std::min(number + 1, recording_->last_frame());
    frame(number);
    const auto& next = frame(following).walkers;
    const auto& now = frame(number).walkers;
    dots_.reserve(now.size());
    auto then = next.begin();
    for (const RecordedWalker& walker : now) {
        while (then != next.end() && then->id < walker.id) ++then;
        add(walker, then != next.end() && then->id == walker.id ? &*then : nullptr, at - static_cast<double>(number), by);
    }
    read_ahead(following + 1);
}

const WalkerDot* WalkerShow::nearest(const Point& place, double reach) const {
    const WalkerDot* best = nullptr;
    double least = reach;
    for (const WalkerDot& dot : dots_) {
        const double away = std::hypot(dot.x - place.x(), dot.y - place.y());
        if (away > least) continue;
        least = away;
        best = &dot;
    }
    return best;
}

FollowedVisitor WalkerShow::follow(std::int64_t id) {
    FollowedVisitor followed;
    followed.id = id;
    const RecordedVisitor* const visitor = recording_->visitor_of(id);
    if (visitor == nullptr) return followed;
    followed.visitor = visitor->visitor;
    if (visitor->purpose < purposes().size()) followed.purpose = purposes()[visitor->purpose];
    followed.path = recording_->path(visitor->visitor);
    followed.deeds = recording_->deeds(visitor->visitor);
    return followed;
}

}  // namespace shangquan
