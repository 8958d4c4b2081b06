#include "viewer/desk.hpp"

#include <algorithm>

namespace shangquan {

namespace {

constexpr double walking_pace = 5.0 / 60.0;  ///< simulated minutes a second at which walking is seen
constexpr double dot_reach = 0.6;            ///< of what counts as on a symbol

/// The recording of a floor: that of the moment if there are several.
std::unique_ptr<WalkerShow> recording_of(const OpenZone& zone, int level, double minute) {
    std::unique_ptr<WalkerShow> found;
    for (const auto& file : recordings_in(zone.result().path / zone.zone().id)) {
        auto show = std::make_unique<WalkerShow>(file);
        if (show->level() != level) continue;
        const bool now = show->begin_minute() <= minute && minute <= show->end_minute();
        if (now || !found) found = std::move(show);
        if (now) break;
    }
    return found;
}

}  // namespace

/// Shows who was recorded on the floor, from when the recording begins if the clock stands elsewhere.
void Desk::toggle_walkers() {
    if (walkers_) {
        hide_walkers();
        return lay_out();
    }
    attempt([&] {
        walkers_ = recording_of(session_.first(), session_.level(), playback.minute());
        if (!walkers_) return complain(words(Text::no_recording));
        playback.to_the_end = true;
        const double begin = walkers_->begin_minute();
        const double end = walkers_->end_minute();
        if (playback.minute() < begin || playback.minute() > end) {
            playback.loop(static_cast<int>(begin), std::max(static_cast<int>(begin), static_cast<int>(end - 1.0 / 60.0)));
            playback.seek(begin);
        }
        playback.speed = std::min(playback.speed, walking_pace);
    });
}

/// The clock goes on as fast as before they were shown.
void Desk::hide_walkers() {
    if (walkers_) playback.speed = settings.speed;
    playback.to_the_end = false;
    walkers_.reset();
    followed_.reset();
}

void Desk::show_walkers() {
    if (!walkers_) return;
    try {
        walkers_->show(playback.minute(), settings.walker_color);
    } catch (const std::exception& error) {
        hide_walkers();
        complain(error.what());
    }
}

/// Picks the walker there, if there is one.
bool Desk::follow_walker(const Point& place, double reach) {
    const WalkerDot* const dot = walkers_ ? walkers_->nearest(place, dot_reach * reach) : nullptr;
    if (dot == nullptr) return false;
    attempt([&] { followed_ = walkers_->follow(dot->id); });
    picked_.reset();
    counts_.clear();
    lay_out();
    return true;
}

}  // namespace shangquan
