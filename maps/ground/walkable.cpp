#include "maps/ground/walkable.hpp"

#include "maps/ground/mend.hpp"

#include <algorithm>
#include <set>

namespace shangquan {

namespace {

bool changes_nothing(AreaKind kind) { return kind == AreaKind::green || kind == AreaKind::core; }
bool lies_on_top(AreaKind kind) { return kind >= AreaKind::crossing && kind <= AreaKind::bridge; }
bool is_open_ground(AreaKind kind) { return kind < AreaKind::crossing; }
bool is_carriageway(StreetKind kind) { return kind < StreetKind::pedestrian; }
bool on_the_ground(const StreetFeature& street) { return street.layer == 0; }

/// The areas of a floor, mended and sorted by what they do.
struct SortedAreas {
    std::vector<Shape> open;
    std::vector<Shape> on_top;
    std::vector<Shape> barriers;
};

class GroundMaker {
public:
    GroundMaker(const ZoneLayers& layers, FindingList& findings)
        : layers_(layers), findings_(findings), border_(mend(bench_, layers.border, {"border", layers.id}, findings)) {}

    MultiPolygon walkable(int level) {
        SortedAreas areas = sorted_areas(level);
        std::vector<Shape> taken = copies(areas.barriers);
        if (level == 0) {
            add_ways(areas.open);
            add_obstacles(taken);
        }
        Shape ground = without(bench_.united(areas.open), std::move(taken));
        areas.on_top.push_back(std::move(ground));
        ground = without(bench_.united(areas.on_top), std::move(areas.barriers));
        return bench_.polygons(bench_.common(ground, border_));
    }

private:
    SortedAreas sorted_areas(int level) {
        SortedAreas sorted;
        for (const AreaFeature& area : layers_.areas) {
            if (area.level != level || changes_nothing(area.kind)) continue;
            std::vector<Shape>& pile = is_open_ground(area.kind) ? sorted.open
                                       : lies_on_top(area.kind)  ? sorted.on_top
                                                                 : sorted.barriers;
            pile.push_back(mend(bench_, area.shape, {"areas", area.id}, findings_));
        }
        return sorted;
    }

    /// Pedestrian streets and the strips beside the others.
    void add_ways(std::vector<Shape>& open) {
        for (const StreetFeature& street : layers_.streets) {
            if (!on_the_ground(street)) continue;
            const double strip = is_carriageway(street.kind) ? street.sidewalk : 0.0;
            if (is_carriageway(street.kind) && strip <= 0.0) continue;
            open.push_back(bench_.widened(street.line, street.width / 2.0 + strip));
        }
    }

    /// Carriageways, buildings and water.
    void add_obstacles(std::vector<Shape>& taken) {
        for (const StreetFeature& street : layers_.streets)
            if (on_the_ground(street) && is_carriageway(street.kind))
                taken.push_back(bench_.widened(street.line, street.width / 2.0));
        for (const BuildingFeature& building : layers_.buildings)
            taken.push_back(mend(bench_, building.shape, {"buildings", building.id}, findings_));
        for (const WaterFeature& water : layers_.water)
            taken.push_back(mend(bench_, water.shape, {"water", water.id}, findings_));
    }

    Shape without(Shape ground, std::vector<Shape> taken) {
        return taken.empty() ? std::move(ground) : bench_.minus(ground, bench_.united(taken));
    }

    std::vector<Shape> copies(const std::vector<Shape>& shapes) {
        std::vector<Shape> copies;
        for (const Shape& shape : shapes) copies.push_back(bench_.copy(shape));
        return copies;
    }

    const ZoneLayers& layers_;
    FindingList& findings_;
    ShapeBench bench_;
    Shape border_;
};

std::set<int> levels_of(const ZoneLayers& layers) {
    std::set<int> levels{0};
    for (const AreaFeature& area : layers.areas)
        if (!changes_nothing(area.kind) && area.kind != AreaKind::barrier) levels.insert(area.level);
    return levels;
}

}  // namespace

std::vector<Floor> make_floors(const ZoneLayers& layers, FindingList& findings) {
    GroundMaker maker{layers, findings};
    std::vector<Floor> floors;
    for (const int level : levels_of(layers)) {
        Floor floor{.level = level, .walkable = maker.walkable(level), .mask = {}};
        floor.mask = inside_cells(floor.walkable, layers.frame.grid);
        if (level == 0 || !floor.walkable.empty()) floors.push_back(std::move(floor));
    }
    return floors;
}

}  // namespace shangquan
