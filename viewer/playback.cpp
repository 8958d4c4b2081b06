#include "viewer/playback.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace shangquan {

Playback::Playback(std::vector<int> minutes, int interval_minutes)
    : minutes_(std::move(minutes)),
      interval_minutes_(interval_minutes),
      minute_(minutes_.empty() ? 0 : minutes_.front()) {
    assert(!minutes_.empty());
    span_ = whole();
}

std::size_t Playback::step() const {
    const auto after = std::upper_bound(minutes_.begin(), minutes_.end(), minute_);
    return static_cast<std::size_t>(after - minutes_.begin()) - 1;
}

int Playback::interval_at_minute(double minute) const {
    const auto after = std::upper_bound(minutes_.begin(), minutes_.end(), minute);
    return after == minutes_.begin() ? minutes_.front() : *(after - 1);
}

void Playback::toggle() {
    if (!playing_ && !looping_ && minute_ >= latest()) minute_ = first_minute();
    playing_ = !playing_;
}

void Playback::advance(double seconds) {
    if (!playing_) return;
    const double next = minute_ + speed * seconds;
    if (looping_) {
        const double length = span_.until + interval_minutes_ - span_.from;
        const bool inside = next >= span_.from && next < span_.from + length;
        minute_ = inside || next < span_.from ? std::max<double>(next, span_.from)
                                              : span_.from + std::fmod(next - span_.from, length);
        return;
    }
    seek(next);
    playing_ = minute_ < latest();
}

void Playback::seek(double minute) { minute_ = std::clamp<double>(minute, first_minute(), latest()); }

void Playback::move(int steps) {
    playing_ = false;
    const int last = static_cast<int>(minutes_.size()) - 1;
    show(static_cast<std::size_t>(std::clamp(static_cast<int>(step()) + steps, 0, last)));
}

void Playback::show(std::size_t step) { minute_ = minutes_[std::min(step, minutes_.size() - 1)]; }

void Playback::faster() {
    const auto* next = std::upper_bound(std::begin(playback_speeds), std::end(playback_speeds), speed);
    if (next != std::end(playback_speeds)) speed = *next;
}

void Playback::slower() {
    const auto* next = std::lower_bound(std::begin(playback_speeds), std::end(playback_speeds), speed);
    if (next != std::begin(playback_speeds)) speed = *(next - 1);
}

void Playback::loop(int from, int until) {
    span_ = {interval_at_minute(std::min(from, until)), interval_at_minute(std::max(from, until))};
    looping_ = true;
}

void Playback::loop_from_here() { loop(shown_minute(), std::max(shown_minute(), span_.until)); }

void Playback::loop_until_here() { loop(std::min(span_.from, shown_minute()), shown_minute()); }

void Playback::toggle_loop() { looping_ = !looping_; }

void Playback::forget_span() {
    span_ = whole();
    looping_ = false;
}

}  // namespace shangquan
