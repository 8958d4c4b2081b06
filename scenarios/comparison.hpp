#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace shangquan {

/// Subtracts two result folders, second minus first: for each zone both have, a GeoTIFF and a PNG of the difference of mean
/// density on every floor, and tables of measures, lines, venues and gates, absolute and in percent; a replay has no venues
/// and gates. Writes to `out`, or to a new folder below `results/` when empty, under a temporary name until complete. Returns
/// one line of JSON; what a reader should mind (other seed, other span, zones and floors in one result only) goes to `log`.
/// Throws `InputError`.
std::string compare(const std::filesystem::path& first, const std::filesystem::path& second,
                    const std::filesystem::path& out, std::ostream& log);

}  // namespace shangquan
