#include "scenarios/result_folder.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

namespace shangquan {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> statistic_files{"density_mean", "density_max", "time_above_los_e"};

/// Reads values out of one object and knows where it stands for the message.
class Section {
public:
    Section(const Json& json, std::string where) : json_(json), where_(std::move(where)) {
        if (!json_.is_object())
            throw InputError(fmt::format("{}: is {}, must be an object", where_, json_.type_name()));
    }

    template <class Value>
    [[nodiscard]] Value get(const char* key) const {
        try {
            return at(key).get<Value>();
        } catch (const Json::exception&) {
            throw InputError(
                fmt::format("{}.{}: is {}, which is not what a run writes there", where_, key, at(key).dump()));
        }
    }

    [[nodiscard]] Section section(const char* key) const { return {at(key), where_ + "." + key}; }

    [[nodiscard]] const Json& json() const { return json_; }

private:
    [[nodiscard]] const Json& at(const char* key) const {
        const auto found = json_.find(key);
        if (found == json_.end())
            throw InputError(fmt::format(
                "{}: \"{}\" is missing; the folder was not written by this program or is incomplete", where_, key));
        return *found;
    }

    const Json& json_;
    std::string where_;
};

Json parsed(const std::filesystem::path& file) {
    std::ifstream stream{file};
    try {
        return Json::parse(stream);
    } catch (const Json::parse_error& error) {
        throw InputError(fmt::format("{}: broken at byte {}: not JSON as a run writes it", file.string(), error.byte));
    }
}

ZoneResult read_zone_result(const Section& section, const std::string& id, const std::string& replay_of) {
    const Section zone = section.section(id.c_str());
    ZoneResult result{id,
                      {zone.get<std::string>("name_zh"), zone.get<std::string>("name_en")},
                      zone.get<bool>("schematic"),
                      zone.get<std::vector<int>>("levels"),
                      {},
                      {},
                      {}};
    std::sort(result.levels.begin(), result.levels.end());
    if (!replay_of.empty()) return result;
    result.admitted = zone.get<std::int64_t>("admitted");
    result.left = zone.get<std::int64_t>("left");
    result.present = zone.get<std::int64_t>("present");
    return result;
}

void require(const std::filesystem::path& file) {
    if (!std::filesystem::is_regular_file(file))
        throw InputError(
            fmt::format("{}: missing; the result folder is incomplete, run the scenario again", file.string()));
}

void check_files(const ResultFolder& result) {
    constexpr std::array statistics{Statistic::mean, Statistic::maximum, Statistic::los_e_time};
    for (const ZoneResult& zone : result.zones) {
        require(result.density_series(zone));
        require(result.map(zone));
        for (const Statistic statistic : statistics)
            for (const int level : zone.levels) require(result.raster(zone, statistic, level));
    }
}

}  // namespace

const ZoneResult& ResultFolder::zone(std::string_view id) const {
    const auto found = std::find_if(zones.begin(), zones.end(), [&](const ZoneResult& zone) { return zone.id == id; });
    if (found != zones.end()) return *found;
    std::vector<std::string_view> known;
    for (const ZoneResult& zone : zones) known.push_back(zone.id);
    throw InputError(fmt::format("{}: there is no zone \"{}\"{}", path.string(), id, suggestion(id, known)));
}

std::filesystem::path ResultFolder::density_series(const ZoneResult& zone) const {
    return path / zone.id / "density.nc";
}

std::filesystem::path ResultFolder::motion_series(const ZoneResult& zone) const { return path / zone.id / "motion.nc"; }

std::filesystem::path ResultFolder::table(const ZoneResult& zone, const std::string& name) const { return path / zone.id / (name + ".csv"); }

std::filesystem::path ResultFolder::raster(const ZoneResult& zone, Statistic statistic, int level) const {
    const auto name = statistic_files[static_cast<std::size_t>(statistic)];
    return path / zone.id / fmt::format("{}_{}.tif", name, level_suffix(level));
}

std::filesystem::path ResultFolder::map(const ZoneResult& zone) const { return path / zone.id / "map.gpkg"; }

ResultFolder open_result(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder))
        throw InputError(
            fmt::format("{}: there is no such folder; give the folder a run has written", folder.string()));
    const std::filesystem::path file = folder / "run.json";
    if (!std::filesystem::is_regular_file(file))
        throw InputError(
            fmt::format("{}: holds no run.json; it is no result, or its run was interrupted", folder.string()));
    const Json json = parsed(file);
    const Section run{json, file.string()};
    const Section scenario = run.section("scenario");
    const std::string replay_of = json.contains("replay") ? run.section("replay").get<std::string>("file") : "";
    ResultFolder result{folder,
                        scenario.get<std::string>("name"),
                        {scenario.get<std::string>("title_zh"), scenario.get<std::string>("title_en")},
                        scenario.get<std::string>("day"),
                        scenario.get<int>("begin_s"),
                        scenario.get<int>("end_s"),
                        scenario.get<int>("interval_min"),
                        run.get<std::string>("version"),
                        run.get<std::string>("state_hash"),
                        replay_of.empty() ? run.get<std::uint64_t>("seed") : 0,
                        {},
                        replay_of};
    const Section zones = run.section("zones");
    for (const auto& [id, zone] : zones.json().items()) result.zones.push_back(read_zone_result(zones, id, replay_of));
    if (result.zones.empty())
        throw InputError(fmt::format("{}.zones: is empty, at least one zone was expected", file.string()));
    check_files(result);
    return result;
}

std::string level_suffix(int level) { return fmt::format("{}{}", level < 0 ? 'm' : 'p', level < 0 ? -level : level); }

}  // namespace shangquan
