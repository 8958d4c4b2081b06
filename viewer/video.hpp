#pragma once

#include "scenarios/pictures/render.hpp"

#include <array>
#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace shangquan {

enum class VideoFormat : std::uint8_t { mp4, webm, gif };

inline constexpr std::array<const char*, 3> video_endings{".mp4", ".webm", ".gif"};

/// The pictures of a video: one result, zone and layer, an interval a picture.
struct VideoRequest {
    std::filesystem::path result;
    std::string zone;
    RenderRequest picture;     ///< but for its minute and file
    std::vector<int> minutes;  ///< begin of each interval
    std::filesystem::path out;
    VideoFormat format = VideoFormat::mp4;
};

/// Draws pictures as `render` does and has ffmpeg join them, four a second, beside everything else. The file appears
/// when it is complete.
class VideoJob {
public:
    explicit VideoJob(VideoRequest request);
    ~VideoJob();  ///< stops what is not finished
    VideoJob(const VideoJob&) = delete;
    VideoJob& operator=(const VideoJob&) = delete;

    [[nodiscard]] const VideoRequest& request() const { return request_; }
    [[nodiscard]] double share() const {
        return static_cast<double>(drawn_) / static_cast<double>(request_.minutes.size());
    }
    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] const std::string& problem() const { return problem_; }  ///< once finished; empty: all went well

private:
    void work(const std::stop_token& stop);
    void draw_pictures(const std::filesystem::path& folder, const std::stop_token& stop);

    VideoRequest request_;
    std::atomic<std::size_t> drawn_ = 0;
    std::atomic<bool> finished_ = false;
    std::string problem_;
    std::jthread worker_;
};

/// Whether the program is installed.
bool ffmpeg_present();

/// What ffmpeg is told, its own name first.
std::vector<std::string> ffmpeg_arguments(const std::filesystem::path& pictures, VideoFormat format,
                                          const std::filesystem::path& out);

}  // namespace shangquan
