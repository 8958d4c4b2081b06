#pragma once

#include "engine/base/geometry.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// A feature as a file of any format holds it, sound or not.
struct SourceFeature {
    enum class Type : std::uint8_t { point, line, polygon };

    std::string layer;
    Type type = Type::point;
    std::vector<std::vector<Point>> parts;  ///< in the file's coordinates; of polygons outline and holes, each closed
    std::vector<std::pair<std::string, std::string>> values;
};

using SourceFeatures = std::vector<SourceFeature>;

/// What an extract of OpenStreetMap (XML, an element a line) holds, in degrees; its bounds are a feature on the layer
/// "bounds". Tags are values, ways whose ends meet are polygons.
SourceFeatures read_extract(const std::filesystem::path& file);

/// What a layer's file holds; outlines of many parts come apart into features, of many points the first stays.
SourceFeatures read_layer(const std::filesystem::path& file, const std::string& layer);

}  // namespace shangquan
