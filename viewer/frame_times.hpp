#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>

namespace shangquan {

/// Writes a line a frame: milliseconds of work since the frame began, without waiting for the screen, and the interval
/// shown. Writes nothing without a file.
class FrameTimes {
public:
    explicit FrameTimes(const std::optional<std::filesystem::path>& file) {
        if (file) stream_.open(*file);
        if (file) stream_ << "frame,milliseconds,interval\n";
    }

    void add(double seconds, std::size_t interval) {
        if (stream_.is_open()) stream_ << frame_++ << ',' << 1000.0 * seconds << ',' << interval << '\n';
    }

private:
    std::ofstream stream_;
    std::size_t frame_ = 0;
};

}  // namespace shangquan
