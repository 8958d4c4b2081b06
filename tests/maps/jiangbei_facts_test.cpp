#include "maps/read_layers.hpp"
#include "tests/support/maps/drawn_sizes.hpp"
#include "tests/support/maps/fact_file.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <boost/geometry/algorithms/distance.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path{SHANGQUAN_ROOT} / "maps" / "jiangbei";

const RegionLayers& region() {
    static const RegionLayers layers = read_region(folder);
    return layers;
}

template <class Item>
const Item& by_id(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    if (found == items.end()) throw std::runtime_error(fmt::format("the map has no {}", id));
    return *found;
}

const ZoneLayers& zone(std::string_view id) { return by_id(region().zones, id); }
const MultiPolygon& area(std::string_view in, std::string_view id) { return by_id(zone(in).areas, id).shape; }
const BuildingFeature& building(std::string_view in, std::string_view id) { return by_id(zone(in).buildings, id); }

/// Ground of the street level of some kinds in Guanyinqiao.
double street_level(const std::set<AreaKind>& kinds) {
    double sum = 0.0;
    for (const AreaFeature& each : zone("guanyinqiao").areas)
        if (each.level == 0 && kinds.contains(each.kind)) sum += square_metres(each.shape);
    return sum;
}

double gross(std::string_view in, const std::vector<std::string_view>& ids) {
    double sum = 0.0;
    for (const std::string_view id : ids) sum += building(in, id).levels * square_metres(building(in, id).shape);
    return sum;
}

double footprints(std::string_view in, const std::vector<std::string_view>& ids) {
    double sum = 0.0;
    for (const std::string_view id : ids) sum += square_metres(building(in, id).shape);
    return sum;
}

/// Floor area of the venues of some buildings.
double shops(std::string_view in, const std::set<std::string>& ids) {
    double sum = 0.0;
    for (const VenueFeature& venue : zone(in).venues)
        if (ids.contains(venue.building)) sum += venue.floor_area;
    return sum;
}

double shops_below(std::string_view in) {
    double sum = 0.0;
    for (const VenueFeature& venue : zone(in).venues)
        if (venue.level < 0) sum += venue.floor_area;
    return sum;
}

double band_lengths(const std::vector<std::string_view>& ids) {
    double sum = 0.0;
    for (const std::string_view id : ids) sum += band_length(area("guanyinqiao", id));
    return sum;
}

ZoneLayers guanyinqiao_under(const std::string& layout) {
    RegionLayers laid = region();
    read_layout(folder / "layouts" / (layout + ".geojson"), laid);
    return by_id(laid.zones, "guanyinqiao");
}

/// Length of the decks of a layout, without landings beside them.
double corridor_length(const std::string& layout) {
    double sum = 0.0;
    for (const AreaFeature& each : guanyinqiao_under(layout).areas)
        if (each.id.starts_with("sky-corridor-")) sum += band_length(each.shape);
    return sum;
}

/// Stairs from the street to the decks of a layout.
double ways_up(const std::string& layout) {
    const std::vector<ConnectorFeature> all = guanyinqiao_under(layout).connectors;
    return static_cast<double>(std::count_if(all.begin(), all.end(), [](const ConnectorFeature& way) {
        return way.id.starts_with("sky-") && way.kind == ConnectorKind::stairs;
    }));
}

/// A figure of the facts file and how the map is measured for it.
struct Figure {
    std::string test;
    std::string name;
    std::string kind;
    std::string mark;  ///< what stands before the number; empty: it is the value
    double unit;       ///< of the number in metres or square metres
    double (*ours)();
};

void PrintTo(const Figure& figure, std::ostream* out) { *out << figure.test; }

const std::vector<std::string_view> paradise_walk{"paradise-walk-a", "paradise-walk-b"};

const Figure figures[] = {
    {"PedestrianStreet", "观音桥步行街", "area", "", 1.0, [] { return street_level({AreaKind::pedestrian_street}); }},
    {"PublicSpace", "观音桥步行街", "public_space", "", 1.0,
     [] { return street_level({AreaKind::pedestrian_street, AreaKind::square, AreaKind::park, AreaKind::promenade}); }},
    {"LengthOfThePedestrianStreets", "观音桥步行街", "length", "", 1.0,
     [] {
         return band_lengths({"pedestrian-street", "paradise-walk-pedestrian", "pedestrian-street-east", "pedestrian-street-tianjie",
                              "pedestrian-street-west", "datong-lane", "carnival-lane"});
     }},
    {"Sculpture", "观音桥雕塑", "size", "", 1.0, [] { return extent(area("guanyinqiao", "bridge-sculpture")).longer; }},
    {"PlannedArea", "观音桥商圈", "area_planned", "", 1e6, [] { return square_metres(zone("guanyinqiao").border); }},
    {"CultureCluster", "观音桥文化旅游休闲区 (国家级夜间集聚区)", "area", "", 1e6, [] { return square_metres(area("guanyinqiao", "core")); }},
    {"CultureClusterLength", "观音桥文化旅游休闲区", "extent", "", 1.0, [] { return extent(area("guanyinqiao", "core")).longer; }},
    {"CultureClusterWidth", "观音桥文化旅游休闲区", "extent", "x ", 1.0, [] { return extent(area("guanyinqiao", "core")).shorter; }},
    {"JinyuanUnderground", "金源地下不夜城", "area", "", 1.0, [] { return shops_below("guanyinqiao"); }},
    {"ParadiseWalkShops", "龙湖北城天街", "retail_area", "", 1.0, [] { return shops("guanyinqiao", {"paradise-walk-a", "paradise-walk-b"}); }},
    {"ParadiseWalkFloors", "龙湖北城天街", "gfa", "", 1.0, [] { return gross("guanyinqiao", paradise_walk); }},
    {"ParadiseWalkLand", "龙湖北城天街", "land", "", 1.0, [] { return footprints("guanyinqiao", paradise_walk); }},
    {"SunValleyFloors", "太阳谷", "gfa", "", 1.0, [] { return gross("guanyinqiao", {"sun-valley", "sun-valley-tower"}); }},
    {"SunValleyLand", "太阳谷", "gfa", "= ", 1.0,
     [] {
         return footprints("guanyinqiao", {"sun-valley", "sun-valley-tower"}) + square_metres(area("guanyinqiao", "sun-valley-square"));
     }},
    {"ChongbaiShops", "重百江北商场", "retail_area", "", 1.0, [] { return shops("guanyinqiao", {"chongbai-jiangbei"}); }},
    {"SouthHallOfLine3", "观音桥站3号线", "platforms", "south hall ", 1.0, [] { return square_metres(area("guanyinqiao", "concourse-south-hall")); }},
    {"IslandPlatformOfLine9", "观音桥站9号线", "station_length", "platform ", 1.0,
     [] { return extent(area("guanyinqiao", "line-9-platform")).shorter; }},
    {"SkyCorridorWithWaysUpAtEveryStop", "观音桥空中连廊", "length", "", 1.0, [] { return corridor_length("sky_corridor_stops"); }},
    {"SkyCorridorWithWaysUpAtStations", "观音桥空中连廊", "length", "", 1.0, [] { return corridor_length("sky_corridor_stations"); }},
    {"StationsOfTheSkyCorridor", "观音桥空中连廊", "links", "", 1.0, [] { return ways_up("sky_corridor_stations"); }},
    {"GrandTheatreFloors", "重庆大剧院", "landmark", "", 1.0, [] { return gross("jiangbeizui", {"grand-theatre"}); }},
    {"GrandTheatreSeats", "重庆大剧院", "capacity", "", 1.0,
     [] { return static_cast<double>(by_id(zone("jiangbeizui").venues, "theatre-opera").capacity); }},
    {"GrandTheatreLength", "重庆大剧院", "footprint", "", 1.0, [] { return extent(building("jiangbeizui", "grand-theatre").shape).longer; }},
    {"GrandTheatreWidth", "重庆大剧院", "footprint", "x ", 1.0, [] { return extent(building("jiangbeizui", "grand-theatre").shape).shorter; }},
    {"ScienceMuseumFloors", "重庆科技馆", "landmark", "", 1.0, [] { return gross("jiangbeizui", {"science-museum"}); }},
    {"IfsFloors", "重庆国金中心 (IFS)", "mall/office", "", 1.0, [] { return gross("jiangbeizui", {"ifs", "ifs-t1"}); }},
    {"CruisePortCore", "寸滩国际邮轮母港片区", "area", "", 1e6, [] { return square_metres(area("cuntan", "core")); }},
    {"CruisePortAxis", "寸滩国际邮轮母港片区", "area", "central axis ", 1.0, [] { return band_length(area("cuntan", "central-axis")); }},
    {"BondedGoodsCentre", "重庆保税商品展示交易中心", "area", "", 1.0, [] { return shops("cuntan", {"bonded-goods-centre"}); }},
    {"BondedCarHall", "重庆保税商品展示交易中心", "area", "(+", 1.0, [] { return shops("cuntan", {"bonded-cars"}); }},
};

class FactPlace : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(fact_file())) GTEST_SKIP() << "no facts in " << fact_file();
    }
};

class FactFigure : public FactPlace, public testing::WithParamInterface<Figure> {};

TEST_P(FactFigure, IsMetByTheMapWithinFifteenPercent) {
    const Figure& figure = GetParam();
    const double fact = figure.unit * number_of(figure.name, figure.kind, figure.mark);
    const double ours = figure.ours();
    EXPECT_NEAR(ours, fact, 0.15 * fact) << fmt::format("{} {}: fact {:.0f}, ours {:.0f}, ratio {:.2f}", figure.name, figure.kind,
                                                        fact, ours, ours / fact);
}

INSTANTIATE_TEST_SUITE_P(Jiangbei, FactFigure, testing::ValuesIn(figures), [](const auto& each) { return each.param.test; });

TEST_F(FactPlace, OfEveryMetroStationIsMetWithinTwentyMetres) {
    int compared = 0;
    for (const StationFeature& station : region().stations) {
        const auto metres = distance_to_fact(station.name.zh, "metro_station", station.place);
        if (!metres) continue;
        ++compared;
        EXPECT_LE(*metres, 20.0) << station.name.zh;
    }
    EXPECT_GE(compared, 6);
}

TEST_F(FactPlace, OfEveryBusStopInAZoneIsMetWithinTwentyMetres) {
    int compared = 0;
    for (const ZoneLayers& each : region().zones)
        for (const GateFeature& gate : each.gates) {
            if (!gate.station.starts_with("bus:")) continue;
            const auto metres = distance_to_fact(gate.station.substr(4), "bus_stop", to_lon_lat(each.frame, gate.position));
            if (!metres) continue;
            ++compared;
            EXPECT_LE(*metres, 20.0) << gate.station;
        }
    EXPECT_GE(compared, 20);
}

struct Landmark {
    std::string name;
    std::string kind;
    std::string zone;
    std::string building;
};

TEST_F(FactPlace, OfALandmarkLiesInItsBuilding) {
    const Landmark landmarks[] = {{"北城天街购物广场B区 (UME影城)", "mall", "guanyinqiao", "paradise-walk-b"},
                                  {"星光68广场", "mall", "guanyinqiao", "starlight-68"},
                                  {"世纪新都", "mall", "guanyinqiao", "century-new-city"},
                                  {"拓展大厦 (建新西路4号)", "building", "guanyinqiao", "tuozhan-building"},
                                  {"重庆大剧院", "landmark", "jiangbeizui", "grand-theatre"}};
    for (const Landmark& landmark : landmarks) {
        const auto fact = std::find_if(facts().begin(), facts().end(), [&](const Fact& each) {
            return each.name == landmark.name && each.kind == landmark.kind;
        });
        ASSERT_NE(fact, facts().end()) << landmark.name;
        const Point place = to_local(zone(landmark.zone).frame, *fact->place);
        EXPECT_EQ(boost::geometry::distance(place, building(landmark.zone, landmark.building).shape), 0.0) << landmark.name;
    }
}

}  // namespace
}  // namespace shangquan
