#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// One file of code: its path below the root (`maps/read_zone.cpp`) and its text.
struct SourceFile {
    std::filesystem::path path;
    std::string text;
    bool has_own_header = false;  ///< a source beside a header of the same name
};

/// The rules of the house this file breaks, one line each: `path:line: what is wrong`. Empty when it keeps them all.
std::vector<std::string> broken_rules(const SourceFile& file);

/// Every `.cpp` and `.hpp` below a folder of the root, in the order of their paths.
std::vector<SourceFile> source_files(const std::filesystem::path& root, const std::string& folder);

}  // namespace shangquan
