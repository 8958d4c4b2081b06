#pragma once

#include "engine/base/geometry.hpp"
#include "engine/demand/behaviour.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace shangquan {

/// Where somebody was in a frame.
struct TrajectoryRow {
    std::int64_t id = 0;  ///< of an appearance: whoever comes back after an absence has another
    double x = 0.0;       ///< metres
    double y = 0.0;
    double ori_x = 0.0;   ///< unit vector of where they last walked to; 0, 0 where they have not walked
    double ori_y = 0.0;

    bool operator==(const TrajectoryRow&) const = default;
};

/// How somebody came to be in a recording.
struct Appearance {
    std::int64_t id = 0;
    std::uint64_t visitor = 0;   ///< whose it is
    Point from = Point::Zero();  ///< where they were a step before their first frame, metres
    std::uint64_t party = 0;     ///< visitor who leads their group
    std::uint8_t segment = 0;    ///< row of the behaviour's segments

    bool operator==(const Appearance&) const = default;
};

/// Something that somebody began to do.
struct ItineraryRow {
    std::int64_t frame = 0;
    std::uint64_t visitor = 0;
    std::string stage;  ///< to_venue, venue_line, staying, inside, connector_line, riding, to_gate, gate_line, left
    std::string place;  ///< id of the venue, gate or connector; empty where they left

    bool operator==(const ItineraryRow&) const = default;
};

/// What a file of trajectories says about itself.
struct TrajectoryHead {
    double fps = 1.0;  ///< frames per second
    Polygon ground;    ///< on which all of them are
    std::map<std::string, std::string> about;  ///< further keys of `metadata`
};

/// Why visitors of a segment come: its words, where it has them, else its name without underscores.
Name purpose_words(const Segment& segment);

/// The key of `metadata` for what visitors come for, in the words of a language, "zh" or "en".
std::string purpose_key(const std::string& purpose, const std::string& language);

/// Writes JuPedSim's SQLite format, version 2 (tables trajectory_data, metadata, geometry, frame_data), which PedPy
/// reads; a table `visitor` that tells whose appearance an id is, where it came from, with whom and why; and a table `itinerary` of what
/// these visitors did. Functions throw
/// std::runtime_error when the disk says no.
class TrajectoryWriter {
public:
    TrajectoryWriter(const std::filesystem::path& file, const TrajectoryHead& head);
    ~TrajectoryWriter();

    /// Frames ascend; ids are unique within a frame.
    void add_frame(std::int64_t frame, std::span<const TrajectoryRow> rows);
    /// `purpose`: why they come; the metadata may put it in words (`purpose_key`).
    void add_appearance(const Appearance& appearance, const std::string& purpose);
    void add_deed(const ItineraryRow& row);
    void close();

private:
    struct File;
    std::unique_ptr<File> file_;
};

struct Trajectories {
    struct Frame {
        std::int64_t number = 0;
        std::vector<TrajectoryRow> rows;  ///< ascending id
    };
    TrajectoryHead head;
    std::vector<Frame> frames;  ///< ascending number, one at least; those without anybody are left out
    std::int64_t first = 0;     ///< number of the first frame, and
    std::int64_t last = 0;      ///< of the last, with or without anybody
    std::int64_t apart = 1;     ///< the numbers of frames go up by so many
    /// By id, where the file tells: where somebody was a step before their first frame.
    std::map<std::int64_t, Point> came_from;
};

/// First and last frame and how far frames are apart, as those with anybody tell.
void find_span(Trajectories& all);

inline constexpr double farthest_place = 1e5;         ///< metres from the origin; beyond it is a mistake
inline constexpr double highest_frame_rate = 1000.0;  ///< frames per second
inline constexpr std::int64_t highest_frame = 1'000'000'000;

/// Reads JuPedSim's SQLite format, version 1 or 2, whoever wrote it. Throws `InputError` where it is none, where
/// somebody is in a frame twice, and where a place is none.
Trajectories read_trajectories(const std::filesystem::path& file);

}  // namespace shangquan
