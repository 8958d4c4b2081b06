#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// 16 hexadecimal digits over the names (relative to `folder`) and bytes of the files, in the order of their names.
std::string checksum(const std::filesystem::path& folder, std::vector<std::filesystem::path> files);

}  // namespace shangquan
