#include "scenarios/map_import.hpp"

#include "maps/input_error.hpp"
#include "scenarios/first_scenario.hpp"
#include "scenarios/map_report.hpp"
#include "scenarios/pending_folder.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>

namespace shangquan {

namespace {

namespace fs = std::filesystem;

std::string zone_id(const fs::path& out) {
    const std::string id = fs::absolute(out / "x").lexically_normal().parent_path().filename().string();
    const auto plain = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
    };
    if (id.empty() || !std::all_of(id.begin(), id.end(), plain))
        throw InputError(fmt::format("--out: \"{}\" names the zone, expected lower-case letters, digits, - and _", id));
    return id;
}

void write_text(const fs::path& file, std::string_view text) {
    std::ofstream out{file, std::ios::binary};
    out << text;
    if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", file.string()));
}

std::string source_text(const MapImport& request, const ImportedTown& town) {
    std::string text = fmt::format("# Where {} comes from\n\nImported on {:%Y-%m-%d} from:\n\n", town.layers.id, fmt::localtime(std::time(nullptr)));
    for (const fs::path& file : request.sources.files) text += fmt::format("- `{}`\n", file.filename().string());
    text += fmt::format("\nDatum: {}.{}{}\n", datum_names[static_cast<std::size_t>(request.sources.datum)],
                        request.sources.crs ? fmt::format(" Reference system given: {}.", *request.sources.crs) : "",
                        request.sources.clip ? fmt::format(" Cut to {}.", *request.sources.clip) : "");
    if (!town.layers.credit.empty())
        text += fmt::format("\n{}: the data is available under the Open Database License, https://www.openstreetmap.org/copyright;\n"
                            "whoever passes this folder on passes on the same rights. Pictures show the credit.\n",
                            town.layers.credit);
    text += "\nWidths, sidewalks, storeys, floor areas, capacities, opening hours and rates that the sources do not state are the usual ones\n"
            "of their kind (assumed; `confidence` is then `medium` or `low`). `repairs.gpkg` lists what was mended, joined or left out.\n";
    return text;
}

}  // namespace

void import_map(const MapImport& request, std::ostream& told) {
    const std::string id = zone_id(request.out);
    PendingFolder pending{request.out};
    ImportedTown town = import_town(request.sources, id);
    town.layers.name = {id, id};
    write_region_folder(pending.path(), town.layers);
    write_text(pending.path() / "SOURCE.md", source_text(request, town));
    if (!report_import(pending.path(), town.findings, told))
        throw InputError(fmt::format("{}: nobody could come or go there; nothing is written", request.out.string()));
    if (request.visitors) {
        write_text(pending.path() / "scenario.toml", first_scenario(town.layers, *request.visitors));
        write_text(pending.path() / "behaviour.toml", usual_behaviour());
    }
    pending.publish();
}

}  // namespace shangquan
