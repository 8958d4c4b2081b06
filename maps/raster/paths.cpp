#include "maps/raster/paths.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

namespace shangquan {

void check_readable(const std::filesystem::path& file) {
    if (!std::filesystem::is_regular_file(file)) throw InputError(fmt::format("{}: no such file", file.string()));
}

}  // namespace shangquan
