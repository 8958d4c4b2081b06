#include "scenarios/outputs/csv_file.hpp"

#include <stdexcept>

namespace shangquan {

namespace {

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\n\r") == std::string::npos) return field;
    std::string text = "\"";
    for (const char character : field) {
        if (character == '"') text += '"';
        text += character;
    }
    return text + '"';
}

}  // namespace

CsvFile::CsvFile(const std::filesystem::path& file, const std::vector<std::string>& head) : path_(file), stream_(file) {
    row(head);
}

void CsvFile::row(const std::vector<std::string>& fields) {
    for (std::size_t k = 0; k < fields.size(); ++k) stream_ << (k == 0 ? "" : ",") << quoted(fields[k]);
    stream_ << '\n';
}

void CsvFile::close() {
    stream_.close();
    if (!stream_) throw std::runtime_error(path_.string() + ": cannot be written");
}

}  // namespace shangquan
