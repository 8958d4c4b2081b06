#include "maps/build_region.hpp"
#include "maps/read_layers.hpp"

#include <gtest/gtest.h>
#include <Eigen/Geometry>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <numbers>
#include <set>
#include <sstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path{SHANGQUAN_ROOT} / "maps" / "jiangbei";
const fs::path facts = fs::path{SHANGQUAN_ROOT} / ".." / "shared" / "data" / "jiangbei_facts.csv";

/// The drawn map of the home ground against the facts it is made from.
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

double area_of(const ZoneLayers& zone, const std::set<AreaKind>& kinds) {
    double sum = 0.0;
    for (const AreaFeature& area : zone.areas)
        if (area.level == 0 && kinds.contains(area.kind)) sum += boost::geometry::area(area.shape);
    return sum;
}

/// Longer and shorter side of the smallest rectangle, at any angle, around the points.
std::pair<double, double> extent_of(const MultiPolygon& area) {
    std::pair<double, double> best{1e9, 1e9};
    for (int degree = 0; degree < 90; ++degree) {
        const double angle = degree * std::numbers::pi / 180.0;
        const Eigen::Rotation2Dd turn{angle};
        Point low{1e9, 1e9};
        Point high{-1e9, -1e9};
        for (const Polygon& polygon : area)
            for (const Point& corner : polygon.outer()) {
                low = low.cwiseMin(turn * corner);
                high = high.cwiseMax(turn * corner);
            }
        const Point size = high - low;
        if (size.prod() < best.first * best.second) best = {size.maxCoeff(), size.minCoeff()};
    }
    return best;
}

/// Metres between two places, on a sphere: good to a millimetre in 100 m here.
double metres_between(LonLat a, LonLat b) {
    constexpr double degree = 6371008.8 * std::numbers::pi / 180.0;
    return std::hypot((a.lat - b.lat) * degree, (a.lon - b.lon) * degree * std::cos(a.lat * std::numbers::pi / 180.0));
}

/// Name and place of every metro station of the facts file; a station of two lines may have two places.
std::multimap<std::string, LonLat> stations_of_facts() {
    std::multimap<std::string, LonLat> stations;
    std::ifstream in{facts};
    for (std::string line; std::getline(in, line);) {
        std::stringstream row{line};
        std::string zh, en, kind, lon, lat;
        std::getline(row, zh, ',') && std::getline(row, en, ',') && std::getline(row, kind, ',') &&
            std::getline(row, lon, ',') && std::getline(row, lat, ',');
        if (kind == "metro_station" && !lon.empty()) stations.insert({zh, {std::stod(lon), std::stod(lat)}});
    }
    return stations;
}

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

// Figures of the district: pedestrian street 70,000 m², public space 300,000 m², core 0.76 km², culture cluster
// 1,500 × 700 m; drawn by hand, so within 15 %.
TEST_F(Jiangbei, HasThePedestrianStreetAndThePublicSpaceOfTheFacts) {
    const double street = area_of(guanyinqiao(), {AreaKind::pedestrian_street});
    EXPECT_NEAR(street, 70000.0, 0.15 * 70000.0);
    const double space =
        area_of(guanyinqiao(), {AreaKind::pedestrian_street, AreaKind::square, AreaKind::park, AreaKind::promenade});
    EXPECT_NEAR(space, 300000.0, 0.15 * 300000.0);
}

TEST_F(Jiangbei, HasTheCoreOfTheFacts) {
    MultiPolygon core;
    for (const AreaFeature& area : guanyinqiao().areas)
        if (area.kind == AreaKind::core) core.insert(core.end(), area.shape.begin(), area.shape.end());
    ASSERT_FALSE(core.empty());
    EXPECT_NEAR(boost::geometry::area(core), 760000.0, 0.15 * 760000.0);
    const auto [longer, shorter] = extent_of(core);
    EXPECT_NEAR(longer, 1500.0, 0.15 * 1500.0);
    EXPECT_NEAR(shorter, 700.0, 0.15 * 700.0);
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
    }
}

TEST_F(Jiangbei, HasItsMetroStationsWithinTwentyMetres) {
    if (!fs::exists(facts)) GTEST_SKIP() << "no facts in " << facts;
    const auto known = stations_of_facts();
    int compared = 0;
    for (const StationFeature& station : layers->stations) {
        const auto [first, last] = known.equal_range(station.name.zh);
        if (first == last) continue;
        ++compared;
        double nearest = 1e9;
        for (auto fact = first; fact != last; ++fact)
            nearest = std::min(nearest, metres_between(station.place, fact->second));
        EXPECT_LE(nearest, 20.0) << station.name.zh;
    }
    EXPECT_GE(compared, 6);
}

}  // namespace
}  // namespace shangquan
