#pragma once

#include "maps/zone_layers.hpp"

#include <filesystem>
#include <functional>
#include <variant>
#include <vector>

namespace shangquan {

/// A feature of any layer of a zone; the layers stand in the order of `zone_layer_names`.
using MapFeature = std::variant<AreaFeature, BuildingFeature, StreetFeature, WaterFeature, VenueFeature, GateFeature,
                                ConnectorFeature, LineFeature>;

/// What a layout says happens to a feature.
enum class LayoutOp : std::uint8_t { add, remove, replace };

inline constexpr std::array<std::string_view, 3> layout_op_names{"add", "remove", "replace"};

/// One feature of a layout.
struct LayoutChange {
    LayoutOp op = LayoutOp::add;
    std::string zone;
    MapFeature feature;  ///< in metres of the zone's frame; what is removed, as it was
};

/// Whether the zone has a feature of that id in the layer of this one.
bool has_feature(const ZoneLayers& zone, const MapFeature& feature);

/// Does to the zone what the change says; a building takes its venues with it. What is to be removed or replaced must
/// be there.
void make_change(const LayoutChange& change, ZoneLayers& zone);

/// Puts every point of the feature where `place` says.
void place_points(MapFeature& feature, const std::function<Point(const Point&)>& place);

/// Writes a layout as one GeoJSON file in WGS-84, degrees to 1 mm, so that reading it over the same region makes the
/// same changes. The file appears when it is complete. Throws std::runtime_error where it cannot be written, and
/// `InputError` for a street that does not lie on the ground, which such a file cannot say.
void write_layout_changes(const std::filesystem::path& file, const std::vector<LayoutChange>& changes,
                          const RegionLayers& region);

}  // namespace shangquan
