#pragma once

#include "maps/zone_layers.hpp"

#include <array>
#include <filesystem>
#include <string_view>

namespace shangquan {

inline constexpr std::array<std::string_view, 8> zone_layer_names{"areas",  "buildings", "streets",    "water",
                                                                  "venues", "gates",     "connectors", "lines"};

/// What the border layer says about a zone.
struct Border {
    std::string id;
    Name name;
    Name region;
    bool schematic = false;
    std::string credit;
    MultiPolygon degrees;  ///< longitude and latitude
};

/// Every zone of a border layer (`region` of a region's folder, `border` of a GeoPackage). Throws `InputError`.
std::vector<Border> read_borders(const std::filesystem::path& where, const std::string& layer,
                                 std::vector<LayerNote>& notes);

/// The layers of the zone with that border, from a folder of files or a file with many layers. Throws `InputError`.
ZoneLayers read_zone_layers(const std::filesystem::path& where, const Border& border);

}  // namespace shangquan
