#include "scenarios/result_tables.hpp"

#include "scenarios/csv_table.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;
using Sums = std::map<std::string, std::vector<double>>;  ///< thing -> sum by column

Json zones_of(const ResultFolder& result) {
    std::ifstream stream{result.path / "run.json"};
    return Json::parse(stream).at("zones");
}

Sums sums_of(const fs::path& file, const std::vector<std::string>& columns) {
    const CsvTable table{file};
    Sums sums;
    std::vector<std::size_t> places;
    for (const std::string& column : columns) places.push_back(table.column(column));
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto& sum = sums[table.text(row, 1)];
        sum.resize(columns.size(), 0.0);
        for (std::size_t k = 0; k < columns.size(); ++k) sum[k] += table.number(row, places[k]);
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
