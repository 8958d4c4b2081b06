#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// A table read whole, as `CsvFile` writes it: one record a line, a head first.
class CsvTable {
public:
    /// Throws `InputError` where the file cannot be read or a line has other than the head's number of fields.
    explicit CsvTable(const std::filesystem::path& file);

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }

    /// Throws `InputError` where there is no such column.
    [[nodiscard]] std::size_t column(const std::string& name) const;

    [[nodiscard]] const std::string& text(std::size_t row, std::size_t column) const { return rows_[row][column]; }

    /// Throws `InputError` naming file and line where the field is no number.
    [[nodiscard]] double number(std::size_t row, std::size_t column) const;

    /// The numbers of a column in the rows whose `key` column reads `wanted`, in order.
    [[nodiscard]] std::vector<double> series(const std::string& key, const std::string& wanted,
                                             const std::string& column) const;

private:
    std::filesystem::path file_;
    std::vector<std::string> head_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace shangquan
