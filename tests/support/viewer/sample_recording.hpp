#pragma once

#include "scenarios/trajectories/trajectory_file.hpp"

#include <filesystem>
#include <vector>

namespace shangquan {

/// Beside a sample result: from 10:30:00 to 10:30:10, a frame a second, one who walks east with 1.2 m/s, one who stands, and one who comes in
/// the fourth frame. The first is followed.
inline void write_sample_recording(const std::filesystem::path& result) {
    Polygon ground;
    ground.outer() = {{90.0, 300.0}, {90.0, 340.0}, {660.0, 340.0}, {660.0, 300.0}, {90.0, 300.0}};
    TrajectoryWriter writer{result / "sample" / "trajectories_walk.sqlite", {1.0, ground, {{"level", "0"}, {"begin", "2026-10-01T10:30:00"}, {"purpose/shopper/zh", "购物"}, {"purpose/shopper/en", "Shopping"}}}};
    writer.add_appearance({1, 501, {100.0, 320.0}, 500}, "shopper");
    writer.add_appearance({2, 502, {130.0, 310.0}, 502}, "diner");
    writer.add_appearance({3, 503, {150.0, 330.0}, 500}, "shopper");
    writer.add_deed({0, 501, "to_venue", "noodles"});
    writer.add_deed({7, 501, "venue_line", "noodles"});
    for (std::int64_t frame = 0; frame <= 10; ++frame) {
        std::vector<TrajectoryRow> rows{{1, 100.0 + 1.2 * static_cast<double>(frame), 320.0, 1.0, 0.0}, {2, 130.0, 310.0, 0.0, 0.0}};
        if (frame >= 4) rows.push_back({3, 150.0, 330.0 - 0.6 * static_cast<double>(frame - 4), 0.0, -1.0});
        writer.add_frame(frame, rows);
    }
    writer.close();
}

}  // namespace shangquan
