#include "maps/ground/walkable.hpp"

#include "maps/ground/mend.hpp"

namespace shangquan {

namespace {

bool changes_nothing(AreaKind kind) { return kind == AreaKind::green || kind == AreaKind::core; }

Cover cover_of(AreaKind kind) {
    if (kind < AreaKind::crossing) return Cover::open;
    if (kind == AreaKind::crossing) return Cover::crossing;
    return kind <= AreaKind::bridge ? Cover::on_top : Cover::barrier;
}

}  // namespace

FloorMaker::FloorMaker(const ZoneLayers& layers, FindingList& findings)
    : findings_(findings),
      grid_(layers.frame.grid),
      border_(mend(bench_, layers.border, {"border", layers.id}, findings)) {
    grounds_.try_emplace(0, border_, bench_);
    for (const AreaFeature& area : layers.areas)
        if (!changes_nothing(area.kind) && area.kind != AreaKind::barrier)
            grounds_.try_emplace(area.level, border_, bench_);
    for (const AreaFeature& area : layers.areas) add(area);
    add_street(layers);
}

void FloorMaker::add(const AreaFeature& area) {
    const auto ground = grounds_.find(area.level);
    if (ground == grounds_.end() || changes_nothing(area.kind)) return;
    ground->second.add(cover_of(area.kind), mend(bench_, area.shape, {"areas", area.id}, findings_));
}

void FloorMaker::add_street(const ZoneLayers& layers) {
    TiledGround& ground = grounds_.at(0);
    for (const StreetFeature& street : layers.streets)
        if (street.layer == 0) add_way(street);
    for (const BuildingFeature& building : layers.buildings)
        ground.add(Cover::taken, mend(bench_, building.shape, {"buildings", building.id}, findings_));
    for (const WaterFeature& water : layers.water)
        ground.add(Cover::taken, mend(bench_, water.shape, {"water", water.id}, findings_));
}

/// Pedestrian streets are ground; of others the strips beside the carriageway are.
void FloorMaker::add_way(const StreetFeature& street) {
    TiledGround& ground = grounds_.at(0);
    const double half = street.width / 2.0;
    const bool driven = is_carriageway(street.kind);
    if (!driven || street.sidewalk > 0.0)
        ground.add(Cover::open, bench_.widened(street.line, half + (driven ? street.sidewalk : 0.0)));
    if (driven) ground.add(Cover::driven, bench_.widened(street.line, half));
}

std::vector<Floor> FloorMaker::floors() {
    std::vector<Floor> floors;
    for (auto& [level, ground] : grounds_) {
        Floor floor{.level = level, .walkable = ground.outlines(), .mask = {}, .cuts = {}};
        FloorCells cells = floor_cells(floor.walkable, grid_);
        floor.mask = std::move(cells.mask);
        floor.cuts = std::move(cells.cuts);
        if (level == 0 || !floor.walkable.empty()) floors.push_back(std::move(floor));
    }
    return floors;
}

}  // namespace shangquan
