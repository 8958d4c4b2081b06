#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

void draw_one_of_each(DrawnMap& map) {
    draw_sound(map);
    map.building("mall", box({40, 30}, {50, 40}), {{"levels", "7"}, {"name_zh", "\"商场\""}})
        .street("lane", "pedestrian", {{130, 20}, {140, 60}}, {{"width", "6.5"}})
        .water("pond", box({150, 30}, {170, 50}))
        .open_air("stage", box({80, 80}, {100, 95}))
        .connector("stairs", {{65, 60}, {55, 60}}, {{"direction", "\"up\""}, {"sign", "\"3A\""}})
        .line("gateway", {30, 20}, {30, 100});
}

/// Every feature of the zone, as additions to another.
std::vector<LayoutChange> additions(const ZoneLayers& zone) {
    std::vector<LayoutChange> changes;
    const auto add = [&](const auto& features) {
        for (const auto& feature : features) changes.push_back({LayoutOp::add, zone.id, feature});
    };
    add(zone.areas);
    add(zone.buildings);
    add(zone.streets);
    add(zone.water);
    add(zone.venues);
    add(zone.gates);
    add(zone.connectors);
    add(zone.lines);
    return changes;
}

class WrittenLayout : public testing::Test {
protected:
    WrittenLayout() { draw_one_of_each(map); }

    /// The region after the changes have been written and read back.
    ZoneLayers laid(const std::vector<LayoutChange>& changes) {
        RegionLayers region = read_region(map.region());
        write_layout_changes(file, changes, region);
        read_layout(file, region);
        return region.zones.front();
    }

    DrawnMap map;
    TempFolder folder;
    std::filesystem::path file = folder.path() / "plan.geojson";
};

TEST_F(WrittenLayout, GivesBackEveryKindOfFeatureToTheMillimetre) {
    const RegionLayers drawn = read_region(map.region());
    RegionLayers bare = drawn;
    ZoneLayers& town = bare.zones.front();
    const auto changes = additions(town);
    ZoneLayers empty;
    empty.id = "town";
    empty.frame = town.frame;
    empty.border = town.border;
    town = empty;
    write_layout_changes(file, changes, drawn);
    const auto read = read_layout(file, bare);
    ASSERT_EQ(read.size(), changes.size());
    EXPECT_EQ(town.buildings.at(0).levels, 7);
    EXPECT_EQ(town.buildings.at(0).name.zh, "商场");
    EXPECT_EQ(town.streets.at(0).width, 6.5);
    EXPECT_EQ(town.connectors.at(0).direction, ConnectorDirection::up);
    EXPECT_EQ(town.connectors.at(0).sign, "3A");
    EXPECT_EQ(town.venues.size(), 2U);
    EXPECT_EQ(town.gates.at(0).rate_in, 2.0);
    EXPECT_EQ(town.gates.at(0).source, drawn.zones.front().gates.at(0).source);
    EXPECT_NEAR((town.gates.at(0).position - drawn.zones.front().gates.at(0).position).norm(), 0.0, 0.002);
    EXPECT_NEAR((town.water.at(0).shape[0].outer()[2] - drawn.zones.front().water.at(0).shape[0].outer()[2]).norm(),
                0.0, 0.002);
}

TEST_F(WrittenLayout, ReplacesAndRemoves) {
    BuildingFeature mall = map.layers().buildings.front();
    mall.levels = 2;
    const ZoneLayers town =
        laid({{LayoutOp::replace, "town", mall}, {LayoutOp::remove, "town", map.layers().gates.at(0)}});
    EXPECT_EQ(town.buildings.at(0).levels, 2);
    EXPECT_TRUE(town.gates.empty());
}

TEST_F(WrittenLayout, LeavesNothingBehindWhereItCannotBeWritten) {
    StreetFeature bridge = map.layers().streets.front();
    bridge.layer = 1;
    const RegionLayers region = read_region(map.region());
    EXPECT_THROW(write_layout_changes(file, {{LayoutOp::replace, "town", bridge}}, region), InputError);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    EXPECT_THROW(write_layout_changes(folder.path() / "nowhere" / "plan.geojson", {}, region), std::runtime_error);
}

}  // namespace
}  // namespace shangquan
