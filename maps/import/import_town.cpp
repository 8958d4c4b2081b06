#include "maps/import.hpp"
#include "maps/import/town.hpp"
#include "maps/import/walked_ground.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace shangquan {

namespace {

std::string origin_of(const std::vector<Source>& sources) {
    std::vector<std::string> names;
    for (const Source& source : sources)
        names.push_back(source.openstreetmap ? std::string{"OpenStreetMap"} : source.file.filename().string());
    return fmt::format("{}", fmt::join(names, ", "));
}

void tell_left_out(const std::vector<Source>& sources, FindingList& findings) {
    for (const Source& source : sources)
        if (source.left_out > 0)
            findings.warning({"source", source.file.filename().string()}, "left out",
                             fmt::format("{} features have no geometry that can be read; left out", source.left_out));
}

void tell_assumed(const Town& town, FindingList& findings) {
    const auto assumed =
        std::count_if(town.ways.begin(), town.ways.end(), [](const TownWay& way) { return way.form.assumed; });
    if (assumed > 0)
        findings.note({"streets", ""}, "assumed",
                      fmt::format("{} of {} ways do not say how wide they are; the usual width of their class is taken",
                                  assumed, town.ways.size()));
}

void tell_signals(const Town& town, FindingList& findings) {
    const auto count = std::count_if(town.layers.areas.begin(), town.layers.areas.end(),
                                     [](const AreaFeature& area) { return area.signal.cycle > 0.0; });
    if (count > 0)
        findings.note({"areas", ""}, "assumed",
                      fmt::format("{} crossings have lights whose times are the usual ones: green for 30 s of every 90 s", count));
}

void check_whole(const Town& town) {
    if (town.layers.areas.empty() && town.layers.streets.empty())
        throw InputError(fmt::format("{}: holds no streets, squares or footways people could walk on", town.origin));
}

}  // namespace

ImportedTown import_town(const ImportOptions& options, const std::string& id) {
    std::vector<Source> sources;
    for (const auto& file : options.files) sources.push_back(read_source(file, {options.datum, options.crs}));
    const std::string origin = origin_of(sources);
    const bool openstreetmap =
        std::any_of(sources.begin(), sources.end(), [](const Source& source) { return source.openstreetmap; });
    FindingList told{id};
    tell_left_out(sources, told);
    Town town{make_site(sources, options.clip), origin, id};
    drop_fragments(town);
    add_grounds(town);
    add_sea(town);
    sort_ways(town);
    find_passages(town);
    add_bridge_pavements(town);
    find_stairs(town);
    find_pavements(town);
    add_streets(town);
    add_barriers(town);
    add_crossings(town);
    check_whole(town);
    add_floors(town);
    const WalkedGround ground = join_islands(town);
    drop_loose_stairs(town, ground);
    add_gates(town, ground);
    add_venues(town, ground);
    tell_assumed(town, told);
    tell_signals(town, told);
    if (openstreetmap) town.layers.credit = "© OpenStreetMap contributors, ODbL 1.0";
    ImportedTown made{std::move(town.layers), told.take()};
    for (Finding& finding : town.findings.take()) made.findings.push_back(std::move(finding));
    return made;
}

}  // namespace shangquan
