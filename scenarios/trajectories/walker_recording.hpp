#pragma once

#include "engine/base/geometry.hpp"
#include "engine/place/names.hpp"
#include "scenarios/trajectories/database.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace shangquan {

/// Somebody in a frame.
struct RecordedWalker {
    std::int64_t id = 0;
    float x = 0.0F;  ///< metres
    float y = 0.0F;
};

/// Whose appearance an id is.
struct RecordedVisitor {
    std::uint64_t visitor = 0;
    std::uint64_t party = 0;     ///< visitor who leads the group
    std::uint16_t purpose = 0;   ///< row of `purposes()`
};

/// Where somebody was.
struct RecordedPlace {
    std::int64_t frame = 0;
    Point place = Point::Zero();
};

/// What somebody began to do.
struct RecordedDeed {
    std::int64_t frame = 0;
    std::string stage;  ///< as `Itineraries` write it
    std::string place;  ///< id
};

/// A recording of a run, read a frame at a time. Functions throw `InputError`.
class WalkerRecording {
public:
    explicit WalkerRecording(const std::filesystem::path& file);

    [[nodiscard]] double fps() const { return fps_; }
    [[nodiscard]] double begin() const { return begin_; }  ///< of frame 0, seconds after midnight
    [[nodiscard]] int level() const { return level_; }
    [[nodiscard]] std::int64_t last_frame() const { return last_frame_; }
    /// Why visitors come, in words, in the order first seen; none in recordings of earlier versions.
    [[nodiscard]] const std::vector<Name>& purposes() const { return purposes_; }
    /// Nothing where the recording does not say.
    [[nodiscard]] const RecordedVisitor* visitor_of(std::int64_t id) const;

    /// Ascending by id.
    [[nodiscard]] std::vector<RecordedWalker> frame(std::int64_t number);
    /// All appearances of a visitor, by frame.
    [[nodiscard]] std::vector<RecordedPlace> path(std::uint64_t visitor);
    [[nodiscard]] std::vector<RecordedDeed> deeds(std::uint64_t visitor);

private:
    void read_head();
    void read_visitors();

    std::filesystem::path file_;
    Database database_;
    double fps_ = 1.0;
    double begin_ = 0.0;
    int level_ = 0;
    std::int64_t last_frame_ = 0;
    [[nodiscard]] Name words_for(const std::string& purpose) const;

    std::map<std::string, std::string> metadata_;
    std::vector<Name> purposes_;
    std::unordered_map<std::int64_t, RecordedVisitor> visitors_;
};

/// The recordings of a zone, by name.
std::vector<std::filesystem::path> recordings_in(const std::filesystem::path& zone_folder);

}  // namespace shangquan
