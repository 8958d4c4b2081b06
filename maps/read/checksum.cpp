#include "maps/read/checksum.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string_view>

namespace shangquan {

namespace {

/// FNV-1a, 64 bit (Fowler, Noll, Vo 1991).
void take_in(std::uint64_t& hash, std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw InputError(fmt::format("{}: cannot be read", file.string()));
    return bytes;
}

}  // namespace

std::string checksum(const std::filesystem::path& folder, std::vector<std::filesystem::path> files) {
    std::sort(files.begin(), files.end());
    std::uint64_t hash = 14695981039346656037ULL;
    for (const auto& file : files) {
        take_in(hash, file.lexically_relative(folder).generic_string());
        take_in(hash, bytes_of(file));
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace shangquan
