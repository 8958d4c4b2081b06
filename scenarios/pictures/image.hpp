#pragma once

#include "scenarios/pictures/color.hpp"

#include <cassert>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// Pixels, row 0 at the top.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<Color> pixels;

    Image() = default;
    Image(int columns, int rows, Color fill = clear)
        : width(columns),
          height(rows),
          pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), fill) {}

    [[nodiscard]] Color at(int x, int y) const { return pixels[index(x, y)]; }
    Color& at(int x, int y) { return pixels[index(x, y)]; }

private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        assert(x >= 0 && y >= 0 && x < width && y < height);
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

/// Writes a PNG under a temporary name and renames it, so that it is there completely or not at all.
/// Throws `InputError` where the folder cannot be written.
void write_png(const std::filesystem::path& file, const Image& image);

/// The bytes of a PNG.
std::string png_of(const Image& image);

/// Throws `InputError` where the file is missing or no PNG.
Image read_png(const std::filesystem::path& file);

}  // namespace shangquan
