#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace shangquan {

/// Subtracts two result folders, second minus first: for each zone both have, a GeoTIFF and a PNG of the difference of mean
/// density on every floor, and tables of measures, venues and gates, absolute and in percent. Writes to `out`, or to a new
/// folder below `results/` when empty, under a temporary name until complete. Returns one line of JSON; what a reader
/// should mind (other seed, other day, zones in one result only) goes to `log`. Throws `InputError`.
std::string compare(const std::filesystem::path& first, const std::filesystem::path& second,
                    const std::filesystem::path& out, std::ostream& log);

}  // namespace shangquan
