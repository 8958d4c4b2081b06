#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace shangquan {

/// A comma-separated table in UTF-8 (RFC 4180): fields with a comma, a quote or a line break are quoted.
class CsvFile {
public:
    CsvFile(const std::filesystem::path& file, const std::vector<std::string>& head);

    void row(const std::vector<std::string>& fields);
    /// Throws std::runtime_error when not everything reached the disk.
    void close();

private:
    std::filesystem::path path_;
    std::ofstream stream_;
};

}  // namespace shangquan
