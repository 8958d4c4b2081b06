#include "viewer/playback.hpp"

#include <algorithm>
#include <cassert>

namespace shangquan {

Playback::Playback(std::vector<int> minutes, int interval_minutes)
    : minutes_(std::move(minutes)),
      interval_minutes_(interval_minutes),
      minute_(minutes_.empty() ? 0 : minutes_.front()) {
    assert(!minutes_.empty());
}

std::size_t Playback::step() const {
    const auto after = std::upper_bound(minutes_.begin(), minutes_.end(), minute_);
    return static_cast<std::size_t>(after - minutes_.begin()) - 1;
}

void Playback::toggle() {
    if (!playing_ && minute_ >= last_minute()) minute_ = first_minute();
    playing_ = !playing_;
}

void Playback::advance(double seconds) {
    if (!playing_) return;
    seek(minute_ + speed * seconds);
    playing_ = minute_ < last_minute();
}

void Playback::seek(double minute) { minute_ = std::clamp<double>(minute, first_minute(), last_minute()); }

void Playback::move(int steps) {
    playing_ = false;
    const int last = static_cast<int>(minutes_.size()) - 1;
    minute_ = minutes_[static_cast<std::size_t>(std::clamp(static_cast<int>(step()) + steps, 0, last))];
}

}  // namespace shangquan
