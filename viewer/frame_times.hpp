#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>

namespace shangquan {

/// Writes a line a frame: milliseconds from taking events to the last pixel, without waiting for the screen, and the
/// interval shown. Writes nothing without a file.
class FrameTimes {
public:
    explicit FrameTimes(const std::optional<std::filesystem::path>& file) {
        if (file) stream_.open(*file);
        if (file) stream_ << "frame,milliseconds,interval\n";
    }

    [[nodiscard]] bool wanted() const { return stream_.is_open(); }

    void add(double seconds, std::size_t interval) {
        stream_ << frame_++ << ',' << 1000.0 * seconds << ',' << interval << std::endl;
    }

private:
    std::ofstream stream_;
    std::size_t frame_ = 0;
};

}  // namespace shangquan
