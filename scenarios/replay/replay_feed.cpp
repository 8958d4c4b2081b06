#include "scenarios/replay/replay_feed.hpp"

#include "maps/input_error.hpp"
#include "scenarios/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

/// Row of the minute a step belongs to that ends so many seconds after the first begins.
int minute_of(double end) { return std::max(0, static_cast<int>(std::ceil(end / 60.0 - 1e-9)) - 1); }

}  // namespace

ReplaySpan span_of(const std::string& file, const Trajectories& recorded, const Moment& moment, int interval_minutes) {
    ReplaySpan span;
    span.begin = moment.begin / 60 * 60;
    span.interval_minutes = interval_minutes;
    span.first_frame = moment.begin - span.begin;
    span.frame_seconds = static_cast<double>(recorded.apart) / recorded.head.fps;
    span.begin_frame = moment.begin_frame;
    span.apart = recorded.apart;
    span.frames = (recorded.last - moment.begin_frame) / recorded.apart;
    if (span.frames < 1)
        throw InputError(file + ": holds a single frame; two are needed at least, for a step from one to the next");
    if (span.frame_seconds > 60.0 * interval_minutes)
        throw InputError(
            fmt::format("{}: its frames are {} s apart, more than an interval of {} min; give a longer --interval",
                        file, span.frame_seconds, interval_minutes));
    const double end = span.first_frame + static_cast<double>(span.frames) * span.frame_seconds;
    if (span.begin + end > latest_clock_time)
        throw InputError(fmt::format("{}: lasts {:.1f} hours from {}, must end by {} at the latest", file, end / 3600.0,
                                     clock_text(span.begin), clock_text(latest_clock_time)));
    span.minutes = minute_of(end) + 1;
    return span;
}

ReplayFeed::ReplayFeed(const Trajectories& recorded, const ReplaySpan& span, const Zone& zone)
    : recorded_(recorded),
      span_(span),
      replay_(zone),
      footing_(replay_.grid(), FloorId{0}),
      figures_(span.frame_seconds, zone.floors.front().mask) {}

const std::vector<TrajectoryRow>& ReplayFeed::rows_of(std::int64_t frame) const {
    static const std::vector<TrajectoryRow> nobody;
    const std::int64_t number = span_.begin_frame + frame * span_.apart;
    const auto found =
        std::lower_bound(recorded_.frames.begin(), recorded_.frames.end(), number,
                         [](const Trajectories::Frame& row, std::int64_t wanted) { return row.number < wanted; });
    return found != recorded_.frames.end() && found->number == number ? found->rows : nobody;
}

/// Whoever appears has come from where the file says, or from nowhere else.
Stride ReplayFeed::stride_of(const TrajectoryRow& row, std::int64_t frame) {
    const Point now{row.x, row.y};
    const auto [seen, fresh] = last_seen_.try_emplace(row.id, LastSeen{now, frame});
    const auto origin = recorded_.came_from.find(row.id);
    if (fresh) return {origin == recorded_.came_from.end() ? now : origin->second, now};
    gaps_ += frame - seen->second.frame - 1;
    return {std::exchange(seen->second, LastSeen{now, frame}).place, now};
}

std::vector<Stride> ReplayFeed::strides_of(std::int64_t frame) {
    std::vector<Stride> strides;
    for (const TrajectoryRow& row : rows_of(frame)) strides.push_back(stride_of(row, frame));
    return strides;
}

std::vector<Point> ReplayFeed::places_of(std::int64_t frame) const {
    std::vector<Point> places;
    for (const TrajectoryRow& row : rows_of(frame))
        if (const auto ground = footing_.under({row.x, row.y})) places.push_back(*ground);
    return places;
}

void ReplayFeed::play(const Outputs& outputs, const std::atomic<bool>& interrupt) {
    for (const TrajectoryRow& row : rows_of(0)) last_seen_[row.id] = {{row.x, row.y}, 0};
    for (std::int64_t frame = 1; frame <= span_.frames && !interrupt; ++frame) {
        close_minutes_until(minute_of(span_.first_frame + static_cast<double>(frame) * span_.frame_seconds), outputs);
        const std::vector<Point> places = places_of(frame);
        replay_.step(FloorId{0}, strides_of(frame), places);
        figures_.add_places(places);
        figures_.add_frame(rows_of(frame), rows_of(frame - figures_.reach()), rows_of(frame + figures_.reach()));
    }
    close_minutes_until(span_.minutes, outputs);
    if (span_.minutes % span_.interval_minutes != 0) close_interval(outputs);
}

void ReplayFeed::close_minutes_until(int minute, const Outputs& outputs) {
    for (; minutes_closed_ < minute; ++minutes_closed_) {
        replay_.close_minute();
        if ((minutes_closed_ + 1) % span_.interval_minutes == 0) close_interval(outputs);
    }
}

void ReplayFeed::close_interval(const Outputs& outputs) {
    const int begin = span_.begin + 60 * span_.interval_minutes * intervals_closed_++;
    replay_.close_interval();
    const Measures measures = replay_.measures();
    figures_.close_interval(begin, measures.front().counts.lines);
    for (const auto& output : outputs) output->interval_measured(measures, begin);
}

}  // namespace shangquan
