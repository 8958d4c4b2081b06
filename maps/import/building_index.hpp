#pragma once

#include "maps/import/line_index.hpp"
#include "maps/zone_layers.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace shangquan {

/// Outlines of buildings, asked for what is near; answers are rows of the buildings, which must outlive it.
class BuildingIndex {
public:
    explicit BuildingIndex(const std::vector<BuildingFeature>& buildings);

    /// The building whose outline is nearest to a place, within `reach` metres.
    [[nodiscard]] std::optional<std::size_t> nearest(const Point& place, double reach) const;
    /// That building, if the place is in it.
    [[nodiscard]] std::optional<std::size_t> around(const Point& place, double reach) const;

private:
    struct Outline {
        std::size_t building;
        Polyline line;
    };

    static std::vector<Outline> outlines_of(const std::vector<BuildingFeature>& buildings);
    static std::vector<const Polyline*> lines_of(const std::vector<Outline>& outlines);

    const std::vector<BuildingFeature>& buildings_;
    std::vector<Outline> outlines_;
    LineIndex index_;
};

}  // namespace shangquan
