#pragma once

#include <filesystem>

namespace shangquan {

/// Throws `InputError` where the file is missing.
void check_readable(const std::filesystem::path& file);

}  // namespace shangquan
