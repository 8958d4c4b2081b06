#pragma once

#include "engine/place/names.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// What a run says about one of its zones.
struct ZoneResult {
    std::string id;
    Name name;
    bool schematic = false;
    std::vector<int> levels;               ///< floors with rasters, ascending
    std::optional<std::int64_t> admitted = {};  ///< nothing in a replay, like the next two
    std::optional<std::int64_t> left = {};
    std::optional<std::int64_t> present = {};
};

/// The single rasters a run leaves beside its density series.
enum class Statistic : std::uint8_t { mean, maximum, los_e_time };

/// One finished run on disk, or a replay.
struct ResultFolder {
    std::filesystem::path path;
    std::string scenario;  ///< its id
    Name title;
    std::string day;  ///< ISO date
    int begin = 0;    ///< seconds after midnight
    int end = 86400;  ///< seconds after midnight
    int interval_minutes = 15;
    std::string version;
    std::string state_hash;
    std::uint64_t seed = 0;  ///< 0 of a replay
    std::vector<ZoneResult> zones;
    std::string replay_of = {};  ///< name of the file that was replayed; empty: a run

    /// Throws `InputError` with the zones there are and the nearest of them.
    [[nodiscard]] const ZoneResult& zone(std::string_view id) const;
    [[nodiscard]] std::filesystem::path density_series(const ZoneResult& zone) const;
    /// How people moved; replays have none.
    [[nodiscard]] std::filesystem::path motion_series(const ZoneResult& zone) const;
    [[nodiscard]] std::filesystem::path table(const ZoneResult& zone, const std::string& name) const;
    [[nodiscard]] std::filesystem::path raster(const ZoneResult& zone, Statistic statistic, int level) const;
    [[nodiscard]] std::filesystem::path map(const ZoneResult& zone) const;
};

/// Reads `run.json` and checks that every zone's files are there. Throws `InputError` for a folder that is missing,
/// half written or no result.
ResultFolder open_result(const std::filesystem::path& folder);

/// How file names write a floor: p0, p1, m1.
std::string level_suffix(int level);

}  // namespace shangquan
