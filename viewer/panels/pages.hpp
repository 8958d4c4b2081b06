#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// Whichever page lies over the map: keys, settings, pictures and videos.
void draw_page(Desk& desk);

/// Format, span and progress of a video; says so where there is no ffmpeg.
void draw_video_controls(Desk& desk);

/// Tells of a video that is finished or failed.
void report_video(Desk& desk);

}  // namespace shangquan
