#include "scenarios/comparison.hpp"

#include "maps/input_error.hpp"
#include "maps/rasters.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/outputs/csv_file.hpp"
#include "scenarios/pending_folder.hpp"
#include "scenarios/pictures/render.hpp"
#include "scenarios/result_folder.hpp"
#include "scenarios/result_tables.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr float no_difference = -9999.0F;  ///< the file's nodata value: −1 is a difference like any other

/// Both results and where the comparison goes.
struct Pair {
    ResultFolder first;
    ResultFolder second;
    fs::path folder;
};

std::string percent(const Change& change) {
    return change.first != 0.0 ? fmt::format("{:.2f}", 100.0 * (change.second - change.first) / change.first) : "";
}

std::string number(double value) { return fmt::format("{:.10g}", value); }

void write_changes(const fs::path& file, const char* thing, const std::vector<Change>& changes) {
    CsvFile csv{file, {"zone", thing, "measure", "first", "second", "difference", "percent"}};
    for (const Change& change : changes)
        csv.row({change.zone, change.thing, change.measure, number(change.first), number(change.second),
                 number(change.second - change.first), percent(change)});
    csv.close();
}

void write_difference(const Pair& pair, const ZoneResult& zone, int level) {
    const ZoneResult& other = pair.second.zone(zone.id);
    const auto layers = read_zone(pair.second.map(other));
    const Raster before = read_geotiff(pair.first.raster(zone, Statistic::mean, level));
    const Raster after = read_geotiff(pair.second.raster(other, Statistic::mean, level));
    if (!(before.frame == after.frame))
        throw InputError(fmt::format("{}: zone \"{}\" covers other ground than in {}; only results on the same border can be compared",
                                     pair.second.path.string(), zone.id, pair.first.path.string()));
    const Raster difference = difference_of(before, after);
    const fs::path stem = pair.folder / zone.id / ("difference_mean_" + level_suffix(level));
    Raster marked = difference;
    for (float& value : marked.values)
        if (std::isnan(value)) value = no_difference;
    write_geotiff(stem.string() + ".tif", layers.frame, marked,
                  {{"QUANTITY", "difference of mean density, second minus first, ped/m2"},
                   {"FIRST", pair.first.scenario + " " + pair.first.state_hash},
                   {"SECOND", pair.second.scenario + " " + pair.second.state_hash},
                   {"MAP", zone.schematic ? "schematic, not surveyed" : layers.credit}},
                  no_difference);
    DifferenceTitles titles;
    titles.subject = {"平均密度差", "Difference of mean density"};
    titles.scenario = {pair.second.title.zh + " − " + pair.first.title.zh, pair.second.title.en + " − " + pair.first.title.en};
    titles.when = pair.first.day == pair.second.day ? pair.first.day : pair.first.day + " / " + pair.second.day;
    titles.origin = origin_of(pair.second);
    render_difference(stem.string() + ".png", layers, difference, titles, level);
}

std::string span_text(const ResultFolder& result) { return window_text({result.begin, result.end}); }

bool with_replay(const Pair& pair) { return !pair.first.replay_of.empty() || !pair.second.replay_of.empty(); }

void tell_what_to_mind(const Pair& pair, std::ostream& log) {
    if (with_replay(pair))
        log << "note: a replay has no venues and gates; people, densities and lines are compared, and differences hold "
               "chance as well as effect\n";
    else if (pair.first.seed != pair.second.seed)
        log << fmt::format("note: the seeds differ ({} and {}): differences hold chance as well as effect\n",
                           pair.first.seed, pair.second.seed);
    if (pair.first.begin != pair.second.begin || pair.first.end != pair.second.end)
        log << fmt::format("note: the spans differ ({} and {}): totals and means cover different hours\n",
                           span_text(pair.first), span_text(pair.second));
    if (pair.first.interval_minutes != pair.second.interval_minutes)
        log << fmt::format("note: the intervals differ ({} and {} minutes)\n", pair.first.interval_minutes,
                           pair.second.interval_minutes);
    if (pair.first.version != pair.second.version) log << "note: the program versions differ\n";
}

/// Zones of the first result that the second has as well.
std::vector<ZoneResult> common_zones(const Pair& pair, std::ostream& log) {
    std::vector<ZoneResult> common;
    for (const ZoneResult& zone : pair.first.zones) {
        const auto other = std::find_if(pair.second.zones.begin(), pair.second.zones.end(), [&](const ZoneResult& row) { return row.id == zone.id; });
        if (other == pair.second.zones.end()) log << "note: zone \"" << zone.id << "\" is in the first result only\n";
        else common.push_back(zone);
    }
    if (common.empty()) throw InputError(pair.second.path.string() + ": has no zone in common with " + pair.first.path.string());
    return common;
}

/// Floors of the zone in both results.
std::vector<int> common_levels(const Pair& pair, const ZoneResult& zone, std::ostream& log) {
    const auto& others = pair.second.zone(zone.id).levels;
    std::vector<int> common;
    std::set_intersection(zone.levels.begin(), zone.levels.end(), others.begin(), others.end(),
                          std::back_inserter(common));
    if (common.empty())
        throw InputError(fmt::format("{}: zone \"{}\" has no floor in common with {}", pair.second.path.string(),
                                     zone.id, pair.first.path.string()));
    const bool all = common == zone.levels && common == others;
    if (!all)
        log << fmt::format("note: zone \"{}\": only floors in both results are compared: {}\n", zone.id,
                           fmt::join(common, ", "));
    return common;
}

void write_tables(const Pair& pair, const std::vector<ZoneResult>& zones) {
    const auto write = [&](const char* thing, const TableColumns& columns) {
        write_changes(pair.folder / (columns.table + ".csv"), thing,
                      table_changes(pair.first, pair.second, zones, columns));
    };
    using enum TableColumns::Lacking;
    write("line", {"lines", {"forward", "backward"}, with_replay(pair) ? left_out : counts_as_zero});
    if (with_replay(pair)) return;
    write("venue", {"venues", {"entered", "turned_away"}});
    write("gate", {"gates", {"in", "out"}});
}

void print_table(const std::vector<Change>& changes, std::ostream& log) {
    log << fmt::format("{:<14} {:<32} {:>14} {:>14} {:>12} {:>9}\n", "zone", "measure", "first", "second", "difference", "%");
    for (const Change& change : changes)
        log << fmt::format("{:<14} {:<32} {:>14} {:>14} {:>12} {:>9}\n", change.zone, change.measure, number(change.first),
                           number(change.second), number(change.second - change.first), percent(change));
}

Json record(const Pair& pair, const fs::path& target, const std::vector<Change>& measures) {
    Json zones = Json::object();
    for (const Change& change : measures)
        zones[change.zone][change.measure] = {{"first", change.first}, {"second", change.second}, {"difference", change.second - change.first}};
    return {{"first", pair.first.path.string()},
            {"second", pair.second.path.string()},
            {"folder", target.string()},
            {"version", SHANGQUAN_VERSION},
            {"first_hash", pair.first.state_hash},
            {"second_hash", pair.second.state_hash},
            {"zones", zones}};
}

}  // namespace

std::string compare(const fs::path& first, const fs::path& second, const fs::path& out, std::ostream& log) {
    Pair pair{open_result(first), open_result(second), {}};
    const fs::path target = out.empty() ? first_free(fs::path("results") / (pair.second.scenario + "-minus-" + pair.first.scenario)) : out;
    PendingFolder folder{target};
    pair.folder = folder.path();
    tell_what_to_mind(pair, log);
    const auto zones = common_zones(pair, log);
    for (const ZoneResult& zone : zones) {
        fs::create_directories(folder.path() / zone.id);
        for (const int level : common_levels(pair, zone, log)) write_difference(pair, zone, level);
    }
    const auto measures = measures_of(pair.first, pair.second, zones);
    write_changes(folder.path() / "measures.csv", "thing", measures);
    write_tables(pair, zones);
    print_table(measures, log);
    const Json json = record(pair, target, measures);
    std::ofstream{folder.path() / "compare.json"} << json.dump(2) << '\n';
    folder.publish();
    return json.dump();
}

}  // namespace shangquan
