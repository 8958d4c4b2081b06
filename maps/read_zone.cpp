#include "maps/input_error.hpp"
#include "maps/read/read_zone_layers.hpp"
#include "maps/read_layers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

/// The border of a zone's folder stands in the region's layer beside it.
Border border_beside(const std::filesystem::path& folder, std::vector<LayerNote>& notes) {
    const std::filesystem::path region = folder.parent_path();
    const std::string zone = folder.filename().string();
    const auto borders = read_borders(region, "region", notes);
    const auto found =
        std::find_if(borders.begin(), borders.end(), [&](const Border& border) { return border.id == zone; });
    if (found == borders.end())
        throw InputError(fmt::format("{}: has no border for zone \"{}\"", (region / "region.geojson").string(), zone));
    return *found;
}

}  // namespace

ZoneLayers read_zone(const std::filesystem::path& where) {
    if (!std::filesystem::exists(where)) throw InputError(fmt::format("{}: no such file or folder", where.string()));
    std::vector<LayerNote> notes;
    const bool folder = std::filesystem::is_directory(where);
    const std::filesystem::path absolute = std::filesystem::canonical(where);
    const Border border = folder ? border_beside(absolute, notes) : read_borders(where, "border", notes).front();
    ZoneLayers zone = read_zone_layers(where, border);
    zone.notes.insert(zone.notes.begin(), notes.begin(), notes.end());
    return zone;
}

}  // namespace shangquan
