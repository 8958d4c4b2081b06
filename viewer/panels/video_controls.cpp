#include "scenarios/clock.hpp"
#include "viewer/exports.hpp"
#include "viewer/panels/pages.hpp"
#include "viewer/panels/widgets.hpp"

#include <fmt/format.h>

namespace shangquan {
namespace {

/// The intervals of the loop, or all.
std::vector<int> minutes_of(const Desk& desk) {
    std::vector<int> minutes;
    const MinuteSpan span = desk.playback.played();
    for (const int minute : desk.playback.minutes())
        if (minute >= span.from && minute <= span.until) minutes.push_back(minute);
    return minutes;
}

void start_video(Desk& desk) {
    const Session& session = desk.session();
    try {
        const std::string stem = file_stem(desk, session.result());
        desk.video = std::make_unique<VideoJob>(VideoRequest{
            session.result().path, session.zone().id, render_request(desk), minutes_of(desk),
            free_file(desk.folders.exports, stem, video_endings[static_cast<std::size_t>(desk.video_format)]),
            desk.video_format});
    } catch (const std::exception& error) {
        desk.complain(error.what());
    }
}

void draw_progress(Desk& desk) {
    ImGui::ProgressBar(static_cast<float>(desk.video->share()), {-1.0F, 0.0F}, desk.words(Text::drawing_video).c_str());
    if (wide_button(desk, Text::stop)) desk.video.reset();
}

}  // namespace

void draw_video_controls(Desk& desk) {
    heading(desk, Text::export_video);
    if (!desk.can_video) return soft_line(desk, desk.words(Text::no_ffmpeg));
    if (desk.video && !desk.video->finished()) return draw_progress(desk);
    const bool plays =
        !desk.session().layer().statistic && desk.session().choice().arrangement != Arrangement::difference;
    if (!plays) return soft_line(desk, desk.words(Text::video_of_now));
    const MinuteSpan span = desk.playback.played();
    soft_line(desk, fmt::format("{}  {}–{}", desk.words(Text::span_to_draw), clock_text(60 * span.from),
                                clock_text(60 * (span.until + desk.playback.interval_minutes()))));
    desk.video_format = static_cast<VideoFormat>(
        segments(desk, "format", {"MP4", "WebM", "GIF"}, static_cast<std::size_t>(desk.video_format)));
    if (wide_button(desk, Text::export_video)) start_video(desk);
}

void report_video(Desk& desk) {
    if (!desk.video || !desk.video->finished()) return;
    const std::string problem = desk.video->problem();
    if (problem.empty())
        desk.say(desk.words(Text::saved) + "  " +
                 std::filesystem::absolute(desk.video->request().out).lexically_normal().string());
    else
        desk.complain(problem);
    desk.video.reset();
}

}  // namespace shangquan
