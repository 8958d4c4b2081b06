#include "scenarios/csv_table.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>

namespace shangquan {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t k = 0; k < line.size(); ++k) {
        const bool quote = line[k] == '"';
        if (quote && quoted && k + 1 < line.size() && line[k + 1] == '"')
            fields.back() += line[k++];
        else if (quote)
            quoted = !quoted;
        else if (line[k] == ',' && !quoted)
            fields.emplace_back();
        else
            fields.back() += line[k];
    }
    return fields;
}

constexpr std::size_t lines_before = 2;  ///< the head, and lines count from one

}  // namespace

CsvTable::CsvTable(const std::filesystem::path& file) : file_(file) {
    std::ifstream stream{file};
    std::string line;
    if (!std::getline(stream, line)) throw InputError(file.string() + ": cannot be read");
    head_ = fields_of(line);
    while (std::getline(stream, line)) {
        rows_.push_back(fields_of(line));
        if (rows_.back().size() != head_.size())
            throw InputError(fmt::format("{}:{}: has {} fields, the head has {}; the line is cut off or damaged",
                                         file.string(), rows_.size() - 1 + lines_before, rows_.back().size(),
                                         head_.size()));
    }
}

std::size_t CsvTable::column(const std::string& name) const {
    const auto found = std::find(head_.begin(), head_.end(), name);
    if (found == head_.end()) throw InputError(fmt::format("{}: has no column \"{}\"", file_.string(), name));
    return static_cast<std::size_t>(found - head_.begin());
}

double CsvTable::number(std::size_t row, std::size_t column) const {
    const std::string& field = rows_[row][column];
    double value = 0.0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || end != field.data() + field.size())
        throw InputError(fmt::format("{}:{}: \"{}\" is not a number", file_.string(), row + lines_before, field));
    return value;
}

std::vector<double> CsvTable::series(const std::string& key, const std::string& wanted,
                                     const std::string& column_name) const {
    const std::size_t keys = column(key);
    const std::size_t values = column(column_name);
    std::vector<double> series;
    for (std::size_t row = 0; row < rows(); ++row)
        if (text(row, keys) == wanted) series.push_back(number(row, values));
    return series;
}

}  // namespace shangquan
