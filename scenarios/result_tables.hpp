#pragma once

#include "scenarios/result_folder.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// One figure in two results.
struct Change {
    std::string zone;
    std::string thing;    ///< venue or gate; empty for figures of the zone
    std::string measure;
    double first = 0.0;
    double second = 0.0;
};

/// Every number `run.json` states of a zone, in both results.
std::vector<Change> measures_of(const ResultFolder& first, const ResultFolder& second, const std::vector<ZoneResult>& zones);

/// Columns of `<zone>/<table>.csv` and what of a thing that one result lacks.
struct TableColumns {
    enum class Lacking : std::uint8_t { counts_as_zero, left_out };
    std::string table;
    std::vector<std::string> columns;
    Lacking lacking = Lacking::counts_as_zero;
};

/// Day sums of the columns by the second column of the table.
std::vector<Change> table_changes(const ResultFolder& first, const ResultFolder& second,
                                  const std::vector<ZoneResult>& zones, const TableColumns& wanted);

}  // namespace shangquan
