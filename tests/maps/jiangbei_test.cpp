#include "maps/build_region.hpp"
#include "maps/read_layers.hpp"

#include <gtest/gtest.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/distance.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path{SHANGQUAN_ROOT} / "maps" / "jiangbei";

/// The drawn map of the home ground: whole, and with what its names promise.
class Jiangbei : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (fs::exists(folder / "region.geojson")) layers = std::make_unique<RegionLayers>(read_region(folder));
    }
    static void TearDownTestSuite() { layers.reset(); }
    void SetUp() override {
        if (!layers) GTEST_SKIP() << "no map in " << folder;
    }

    static const ZoneLayers& guanyinqiao() {
        const auto found = std::find_if(layers->zones.begin(), layers->zones.end(),
                                        [](const ZoneLayers& zone) { return zone.id == "guanyinqiao"; });
        if (found == layers->zones.end()) throw std::runtime_error("no zone guanyinqiao");
        return *found;
    }

    static std::unique_ptr<RegionLayers> layers;
};

std::unique_ptr<RegionLayers> Jiangbei::layers;

TEST_F(Jiangbei, LoadsAndBuildsWithoutAnError) {
    const BuiltRegion built = build_region(*layers);
    EXPECT_EQ(built.region.zones.size(), 6U);
    EXPECT_FALSE(built.region.transit.empty());
    for (const Finding& finding : built.findings)
        EXPECT_NE(finding.severity, Finding::Severity::error)
            << finding.zone << " " << finding.layer << " " << finding.feature << ": " << finding.message;
}

TEST_F(Jiangbei, HasOneWholeToWalkInEveryZone) {
    for (const Finding& finding : build_region(*layers).findings)
        EXPECT_NE(finding.rule, "apart") << finding.zone << ": " << finding.message;
}

TEST_F(Jiangbei, HasTheGroundOfItsOutlines) {
    for (const Zone& zone : build_region(*layers).region.zones)
        for (const Floor& floor : zone.floors) {
            const double drawn = boost::geometry::area(floor.walkable);
            EXPECT_GT(area_of(floor), 0.98 * drawn) << zone.id << " floor " << floor.level << ", islands and slivers aside";
            EXPECT_LT(area_of(floor), 1.001 * drawn) << zone.id << " floor " << floor.level;
        }
}

TEST_F(Jiangbei, SaysThatItIsSchematic) {
    for (const ZoneLayers& zone : layers->zones) EXPECT_TRUE(zone.schematic) << zone.id;
}

template <class Item>
void expect_origins(const std::vector<Item>& items, const std::string& where) {
    for (const Item& item : items) {
        EXPECT_FALSE(item.source.empty()) << where << " " << item.id;
        EXPECT_FALSE(item.confidence.empty()) << where << " " << item.id;
    }
}

TEST_F(Jiangbei, GivesSourceAndConfidenceOfEveryFeature) {
    for (const ZoneLayers& zone : layers->zones) {
        expect_origins(zone.areas, zone.id + " areas");
        expect_origins(zone.buildings, zone.id + " buildings");
        expect_origins(zone.streets, zone.id + " streets");
        expect_origins(zone.water, zone.id + " water");
        expect_origins(zone.venues, zone.id + " venues");
        expect_origins(zone.gates, zone.id + " gates");
        expect_origins(zone.connectors, zone.id + " connectors");
        expect_origins(zone.lines, zone.id + " lines");
    }
    expect_origins(layers->stations, "stations");
    expect_origins(layers->transit, "links");
}

TEST_F(Jiangbei, HasItsBuildingsAndVenues) {
    const ZoneLayers& zone = guanyinqiao();
    EXPECT_GE(std::count_if(zone.buildings.begin(), zone.buildings.end(),
                            [](const BuildingFeature& building) { return !building.name.zh.empty(); }),
              40);
    EXPECT_GE(zone.venues.size(), 150U);
}

const ConnectorFeature& connector_of(const ZoneLayers& zone, const std::string& id) {
    const auto found = std::find_if(zone.connectors.begin(), zone.connectors.end(),
                                    [&](const ConnectorFeature& connector) { return connector.id == id; });
    if (found == zone.connectors.end()) throw std::runtime_error("no connector " + id);
    return *found;
}

TEST_F(Jiangbei, LetsPassengersAlightOnThePlatformsUnderGuanyinqiao) {
    int doors = 0;
    for (const GateFeature& gate : guanyinqiao().gates) {
        if (!gate.station.starts_with("观音桥")) continue;
        ++doors;
        EXPECT_EQ(gate.level, -2) << gate.id;
    }
    EXPECT_GE(doors, 4);
}

// zh.wikipedia 观音桥站: ten exits.
TEST_F(Jiangbei, HasStairsEscalatorsAndALiftAtEveryExitOfGuanyinqiaoStation) {
    for (int exit = 1; exit <= 10; ++exit) {
        const std::string id = "exit-" + std::to_string(exit);
        EXPECT_EQ(connector_of(guanyinqiao(), id + "-stairs").kind, ConnectorKind::stairs);
        EXPECT_EQ(connector_of(guanyinqiao(), id + "-up").direction, ConnectorDirection::up);
        EXPECT_EQ(connector_of(guanyinqiao(), id + "-down").direction, ConnectorDirection::down);
        EXPECT_EQ(connector_of(guanyinqiao(), id + "-lift").kind, ConnectorKind::lift);
        for (const char* part : {"-stairs", "-up", "-down", "-lift"}) {
            const ConnectorFeature& way = connector_of(guanyinqiao(), id + part);
            EXPECT_EQ(way.from_level, -1) << way.id;
            EXPECT_EQ(way.to_level, 0) << way.id;
        }
        EXPECT_EQ(connector_of(guanyinqiao(), id + "-stairs").sign, std::to_string(exit));
    }
}

TEST_F(Jiangbei, HasFootbridgesWithStairsEscalatorsAndALiftOnBothSidesOfTheirRoad) {
    constexpr double narrowest_road = 21.0;  // metres, 建新北路 from kerb to kerb
    int bridges = 0;
    for (const AreaFeature& bridge : guanyinqiao().areas) {
        if (!bridge.id.starts_with("footbridge-")) continue;
        ++bridges;
        EXPECT_EQ(bridge.level, 1) << bridge.id;
        std::map<std::string, std::vector<Point>> feet;
        for (const ConnectorFeature& way : guanyinqiao().connectors)
            if (way.id.starts_with(bridge.id + "-")) feet[way.id.substr(way.id.rfind('-'))].push_back(way.line.front());
        for (const char* part : {"-stairs", "-up", "-down", "-lift"}) {
            ASSERT_EQ(feet[part].size(), 2U) << bridge.id << part;
            EXPECT_GT((feet[part][0] - feet[part][1]).norm(), narrowest_road) << bridge.id << part;
        }
    }
    EXPECT_EQ(bridges, 6);
}

bool leads_over_a_primary_street(const AreaFeature& crossing, const ZoneLayers& zone) {
    return std::any_of(zone.streets.begin(), zone.streets.end(), [&](const StreetFeature& street) {
        return street.layer == 0 && street.kind == StreetKind::primary && boost::geometry::distance(street.line, crossing.shape) == 0.0;
    });
}

TEST_F(Jiangbei, HasLightsAtTheCrossingsOfPrimaryStreetsOnly) {
    int crossings = 0;
    std::map<double, int> begins;
    for (const ZoneLayers& zone : layers->zones)
        for (const AreaFeature& area : zone.areas) {
            if (area.kind != AreaKind::crossing) continue;
            ++begins[area.signal.cycle > 0.0 ? area.signal.offset : -1.0];
            const bool primary = leads_over_a_primary_street(area, zone);
            EXPECT_EQ(area.signal.cycle, primary ? 90.0 : 0.0) << zone.id << " " << area.id;
            EXPECT_EQ(area.signal.green, primary ? 30.0 : 0.0) << zone.id << " " << area.id;
            crossings += primary ? 1 : 0;
        }
    EXPECT_GE(crossings, 100);
    EXPECT_EQ(begins[0.0] + begins[45.0], crossings) << "the arms of a junction take turns";
    EXPECT_GT(std::min(begins[0.0], begins[45.0]), 0);
}

// The sky corridor is planned: it belongs into a layout.
TEST_F(Jiangbei, RestsOnNoPlan) {
    const auto planned = [](const Feature& feature) { return feature.source.find("4,100 m planned") != std::string::npos; };
    EXPECT_TRUE(std::none_of(guanyinqiao().areas.begin(), guanyinqiao().areas.end(), planned));
    EXPECT_TRUE(std::none_of(guanyinqiao().connectors.begin(), guanyinqiao().connectors.end(), planned));
}

}  // namespace
}  // namespace shangquan
