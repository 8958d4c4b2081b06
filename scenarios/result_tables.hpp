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

/// Day sums of the columns of `<zone>/<table>.csv` by its second column; a thing that one result lacks counts as 0 there.
std::vector<Change> table_changes(const ResultFolder& first, const ResultFolder& second, const std::vector<ZoneResult>& zones,
                                  const std::string& table, const std::vector<std::string>& columns);

}  // namespace shangquan
