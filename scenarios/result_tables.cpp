#include "scenarios/result_tables.hpp"

#include "maps/input_error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;
using Sums = std::map<std::string, std::vector<double>>;  ///< thing -> sum by column

Json zones_of(const ResultFolder& result) {
    std::ifstream stream{result.path / "run.json"};
    return Json::parse(stream).at("zones");
}

/// The fields of a line of a table as `CsvFile` writes it, one record a line.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t k = 0; k < line.size(); ++k) {
        const bool quote = line[k] == '"';
        if (quote && quoted && k + 1 < line.size() && line[k + 1] == '"') fields.back() += line[k++];
        else if (quote) quoted = !quoted;
        else if (line[k] == ',' && !quoted) fields.emplace_back();
        else fields.back() += line[k];
    }
    return fields;
}

std::size_t column_of(const std::vector<std::string>& head, const std::string& name, const fs::path& file) {
    const auto found = std::find(head.begin(), head.end(), name);
    if (found == head.end()) throw InputError(file.string() + ": has no column \"" + name + "\"");
    return static_cast<std::size_t>(found - head.begin());
}

double number_in(const std::vector<std::string>& fields, std::size_t column, const fs::path& file, int line) {
    const std::string where = file.string() + ":" + std::to_string(line);
    if (column >= fields.size()) throw InputError(where + ": the line is cut off");
    std::istringstream text{fields[column]};
    double value = 0.0;
    if (!(text >> value)) throw InputError(where + ": \"" + fields[column] + "\" is not a number");
    return value;
}

Sums sums_of(const fs::path& file, const std::vector<std::string>& columns) {
    std::ifstream stream{file};
    std::string line;
    if (!std::getline(stream, line)) throw InputError(file.string() + ": cannot be read");
    const auto head = fields_of(line);
    std::vector<std::size_t> places;
    for (const std::string& column : columns) places.push_back(column_of(head, column, file));
    Sums sums;
    for (int number = 2; std::getline(stream, line); ++number) {
        const auto fields = fields_of(line);
        if (fields.size() < 2) throw InputError(file.string() + ":" + std::to_string(number) + ": the line is cut off");
        auto& sum = sums[fields[1]];
        sum.resize(columns.size(), 0.0);
        for (std::size_t k = 0; k < columns.size(); ++k) sum[k] += number_in(fields, places[k], file, number);
    }
    return sums;
}

double value_of(const Sums& sums, const std::string& thing, std::size_t column) {
    const auto found = sums.find(thing);
    return found == sums.end() ? 0.0 : found->second[column];
}

}  // namespace

std::vector<Change> measures_of(const ResultFolder& first, const ResultFolder& second, const std::vector<ZoneResult>& zones) {
    const Json before = zones_of(first);
    const Json after = zones_of(second);
    std::vector<Change> changes;
    for (const ZoneResult& zone : zones)
        for (const auto& [measure, value] : before.at(zone.id).items()) {
            const Json& other = after.at(zone.id);
            if (!value.is_number() || !other.contains(measure) || !other.at(measure).is_number()) continue;
            changes.push_back({zone.id, "", measure, value.get<double>(), other.at(measure).get<double>()});
        }
    return changes;
}

std::vector<Change> table_changes(const ResultFolder& first, const ResultFolder& second,
                                  const std::vector<ZoneResult>& zones, const TableColumns& wanted) {
    std::vector<Change> changes;
    for (const ZoneResult& zone : zones) {
        const Sums before = sums_of(first.path / zone.id / (wanted.table + ".csv"), wanted.columns);
        const Sums after = sums_of(second.path / zone.id / (wanted.table + ".csv"), wanted.columns);
        Sums things = before;
        things.insert(after.begin(), after.end());
        for (const auto& [thing, sums] : things) {
            const bool in_both = before.contains(thing) && after.contains(thing);
            if (!in_both && wanted.lacking == TableColumns::Lacking::left_out) continue;
            for (std::size_t k = 0; k < wanted.columns.size(); ++k)
                changes.push_back(
                    {zone.id, thing, wanted.columns[k], value_of(before, thing, k), value_of(after, thing, k)});
        }
    }
    return changes;
}

}  // namespace shangquan
