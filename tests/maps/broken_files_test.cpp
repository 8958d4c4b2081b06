#include "maps/input_error.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace shangquan {
namespace {

/// What is drawn wrong and the message, "@" standing for the region's folder.
struct Broken {
    std::string name;
    std::function<void(DrawnMap&)> draw;
    std::string message;
};

void PrintTo(const Broken& broken, std::ostream* out) { *out << broken.name; }

std::string with_folder_hidden(const std::string& message, const std::string& folder) {
    std::string shown;
    std::size_t from = 0;
    for (std::size_t at = message.find(folder); at != std::string::npos; at = message.find(folder, from)) {
        shown.append(message, from, at - from);
        shown.push_back('@');
        from = at + folder.size();
    }
    return shown.append(message, from);
}

std::string message_of(const DrawnMap& map) {
    const std::string folder = map.region().string();
    try {
        read_region(folder);
    } catch (const InputError& error) {
        return with_folder_hidden(error.what(), folder);
    }
    return "no message";
}

class BrokenFile : public testing::TestWithParam<Broken> {};

TEST_P(BrokenFile, IsNamedWithWhatWasExpected) {
    DrawnMap map;
    draw_sound(map);
    GetParam().draw(map);
    EXPECT_EQ(message_of(map), GetParam().message);
}

const std::string town = R"("town")";

Properties link(const Properties& more) {
    Properties all = more;
    all.insert(
        {{"id", R"("line-9")"}, {"kind", R"("metro")"}, {"minutes", "5"}, {"from_zone", town}, {"to_zone", town}});
    return all;
}

const std::vector<Broken> properties{
    {"MissingId",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"id", "null"}});
     },
     "@/town/venues.geojson: venue number 2: id is missing"},
    {"UpperCaseId",
     [](DrawnMap& map) {
         map.venue("Bar", {60, 60});
     },
     "@/town/venues.geojson: venue \"Bar\": id may have lower case letters, digits, - and _ only"},
    {"DoubleId",
     [](DrawnMap& map) {
         map.gate("west", {60, 60});
     },
     "@/town/gates.geojson: gate \"west\": id is used twice in this layer"},
    {"UnknownAreaKind",
     [](DrawnMap& map) {
         map.area("field-1", "sqare", box({50, 50}, {60, 60}));
     },
     "@/town/areas.geojson: area \"field-1\": kind is \"sqare\"; did you mean \"square\"?"},
    {"LightsInASquare",
     [](DrawnMap& map) {
         map.area("lit", "square", box({50, 50}, {60, 60}), {{"cycle_s", "90"}, {"green_s", "30"}});
     },
     "@/town/areas.geojson: area \"lit\": cycle_s is for areas of kind \"crossing\""},
    {"AlwaysGreen",
     [](DrawnMap& map) {
         map.area("lit", "crossing", box({50, 50}, {60, 60}), {{"cycle_s", "90"}, {"green_s", "90"}});
     },
     "@/town/areas.geojson: area \"lit\": green_s is 90, must be above 0 and less than cycle_s, 90"},
    {"StrangeBuildingKind",
     [](DrawnMap& map) {
         map.building("hut", box({50, 50}, {60, 60}), {{"kind", R"("xx")"}});
     },
     "@/town/buildings.geojson: building \"hut\": kind is \"xx\"; known: \"mall\", \"retail\", \"office\", "
     "\"residential\", \"hotel\", \"culture\", \"station\", \"logistics\", \"other\""},
    {"UnknownCategory",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"category", R"("restaurnt")"}});
     },
     "@/town/venues.geojson: venue \"bar\": category is \"restaurnt\"; did you mean "
     "\"restaurant\"?"},
    {"MissingGateKind",
     [](DrawnMap& map) {
         map.gate("east", {60, 60}, {{"kind", "null"}});
     },
     "@/town/gates.geojson: gate \"east\": kind is missing; known: \"metro_exit\", \"bus_stop\", \"car_park\", "
     "\"taxi_rank\", \"pier\", \"street_edge\""},
    {"UnknownConfidence",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"confidence", R"("hihg")"}});
     },
     "@/town/venues.geojson: venue \"bar\": confidence is \"hihg\"; did you mean \"high\"?"},
    {"NegativeCapacity",
     [](DrawnMap& map) {
         map.venue("noodle-bar", {60, 60}, {{"capacity", "-3"}});
     },
     "@/town/venues.geojson: venue \"noodle-bar\": capacity is -3, must be at least 1"},
    {"HalfAPerson",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"capacity", "2.5"}});
     },
     "@/town/venues.geojson: venue \"bar\": capacity is 2.5, must be a whole number"},
    {"CapacityInWords",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"capacity", R"("many")"}});
     },
     "@/town/venues.geojson: venue \"bar\": capacity is \"many\", must be a number from 1 to 500000"},
    {"MissingCapacity",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"capacity", "null"}});
     },
     "@/town/venues.geojson: venue \"bar\": capacity is missing, must be a number from 1 to 500000"},
    {"AbsurdFloorArea",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"floor_area", "1e9"}});
     },
     "@/town/venues.geojson: venue \"bar\": floor_area is 1000000000, must be at most 1000000"},
    {"NotANumber",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"floor_area", "NaN"}});
     },
     "@/town/venues.geojson: venue \"bar\": floor_area is \"nan\", must be a number from 1 to 1000000"},
    {"SpokenHours",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"open", R"("10 am")"}, {"close", R"("22:00")"}});
     },
     "@/town/venues.geojson: venue \"bar\": open is \"10 am\", must be a time such as \"10:00\" (\"26:00\" is two in "
     "the "
     "morning)"},
    {"SeventyMinutes",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"open", R"("09:70")"}, {"close", R"("22:00")"}});
     },
     "@/town/venues.geojson: venue \"bar\": open is \"09:70\", must be a time such as \"10:00\" (\"26:00\" is two in "
     "the "
     "morning)"},
    {"ClosesBeforeItOpens",
     [](DrawnMap& map) {
         map.venue("bar", {60, 60}, {{"open", R"("18:00")"}, {"close", R"("02:00")"}});
     },
     "@/town/venues.geojson: venue \"bar\": close is \"02:00\", must be later than open, \"18:00\""},
    {"NegativeRate",
     [](DrawnMap& map) {
         map.gate("east", {60, 60}, {{"rate_in", "-1"}});
     },
     "@/town/gates.geojson: gate \"east\": rate_in is -1, must be at least 0"},
    {"RateBesideTurnstiles",
     [](DrawnMap& map) {
         map.gate("east", {60, 60}, {{"rate_in", "3"}, {"turnstiles_in", "6"}});
     },
     "@/town/gates.geojson: gate \"east\": rate_in is 3, must be absent where there are turnstiles"},
    {"ShutGate",
     [](DrawnMap& map) {
         map.gate("east", {60, 60}, {{"rate_in", "0"}, {"rate_out", "0"}});
     },
     "@/town/gates.geojson: gate \"east\": rate_in and rate_out are both 0, one must be above 0"},
    {"FloorInTheSky",
     [](DrawnMap& map) {
         map.gate("east", {60, 60}, {{"floor", "400"}});
     },
     "@/town/gates.geojson: gate \"east\": floor is 400, must be at most 50"},
    {"StreetWithoutWidth",
     [](DrawnMap& map) {
         map.street("road", "primary", {{20, 60}, {90, 60}}, {});
     },
     "@/town/streets.geojson: street \"road\": width is missing, must be a number from 0.5 to 100"},
    {"StairsUpsideDown",
     [](DrawnMap& map) {
         map.connector("stairs", {{60, 60}, {70, 60}}, {{"from_floor", "1"}, {"to_floor", "0"}});
     },
     "@/town/connectors.geojson: connector \"stairs\": from_floor is 1, must be below to_floor, 0"},
    {"UnknownDirection",
     [](DrawnMap& map) {
         map.connector("stairs", {{60, 60}, {70, 60}}, {{"direction", R"("upp")"}});
     },
     "@/town/connectors.geojson: connector \"stairs\": direction is \"upp\"; did you mean \"up\"?"},
    {"PerhapsSchematic",
     [](DrawnMap& map) {
         map.without("region").feature("region", {{"id", town}, {"zone", town}, {"schematic", R"("perhaps")"}},
                                       polygon_json(box({16, 16}, {216, 116})));
     },
     "@/region.geojson: zone \"town\": schematic is \"perhaps\", must be true or false"},
};

const std::vector<Broken> geometries{
    {"PointForAnArea",
     [](DrawnMap& map) {
         map.feature("areas", {{"id", R"("dot")"}, {"kind", R"("park")"}}, point_json({60, 60}));
     },
     "@/town/areas.geojson: area \"dot\": geometry is Point, must be Polygon or MultiPolygon"},
    {"PolygonForAGate",
     [](DrawnMap& map) {
         map.feature("gates", {{"id", R"("wide")"}, {"kind", R"("pier")"}, {"rate_in", "1"}, {"rate_out", "1"}},
                     polygon_json(box({50, 50}, {60, 60})));
     },
     "@/town/gates.geojson: gate \"wide\": geometry is Polygon, must be Point"},
    {"LineForAVenue",
     [](DrawnMap& map) {
         map.feature("venues", {{"id", R"("bar")"}, {"category", R"("rest")"}, {"capacity", "1"}, {"floor_area", "9"}},
                     line_json({{50, 50}, {60, 60}}));
     },
     "@/town/venues.geojson: venue \"bar\": geometry is LineString, must be Point or MultiPoint (doors) or Polygon "
     "(open air)"},
    {"CountingLineWithABend",
     [](DrawnMap& map) {
         map.feature("lines", {{"id", R"("bent")"}}, line_json({{50, 50}, {60, 60}, {70, 50}}));
     },
     "@/town/lines.geojson: line \"bent\": line has 3 points, must have 2"},
    {"NoGeometry",
     [](DrawnMap& map) {
         map.feature("areas", {{"id", R"("void")"}, {"kind", R"("park")"}}, "null");
     },
     "@/town/areas.geojson: area \"void\": geometry is empty"},
    {"EmptyGeometry",
     [](DrawnMap& map) {
         map.feature("areas", {{"id", R"("void")"}, {"kind", R"("park")"}},
                     R"({"type": "Polygon", "coordinates": []})");
     },
     "@/town/areas.geojson: area \"void\": geometry is empty"},
    {"SwappedDegrees",
     [](DrawnMap& map) {
         map.feature("gates", {{"id", R"("odd")"}, {"kind", R"("pier")"}, {"rate_in", "1"}, {"rate_out", "1"}},
                     R"({"type": "Point", "coordinates": [28.9, 105.0]})");
     },
     "@/town/gates.geojson: gate \"odd\": coordinate (28.9, 105) is not a longitude within ±180 and a latitude within "
     "±90; "
     "longitude and latitude look swapped"},
    {"MetresForDegrees",
     [](DrawnMap& map) {
         map.feature("gates", {{"id", R"("odd")"}, {"kind", R"("pier")"}, {"rate_in", "1"}, {"rate_out", "1"}},
                     R"({"type": "Point", "coordinates": [500020, 3200060]})");
     },
     "@/town/gates.geojson: gate \"odd\": coordinate (500020, 3200060) is not a longitude within ±180 and a latitude "
     "within "
     "±90"},
    {"InAnotherTown",
     [](DrawnMap& map) {
         map.gate("lost", {5240, 60});
     },
     "@/town/gates.geojson: gate \"lost\": lies 5.0 km outside the border of its zone, must be within 2 km"},
};

const std::vector<Broken> files{
    {"NoAreas", [](DrawnMap& map) { map.without("areas"); }, "@/town: layer areas is missing, every zone needs one"},
    {"NoGates", [](DrawnMap& map) { map.without("gates"); }, "@/town: layer gates is missing, every zone needs one"},
    {"NoVenues", [](DrawnMap& map) { map.without("venues"); }, "@/town: layer venues is missing, every zone needs one"},
    {"EmptyLayer",
     [](DrawnMap& map) { map.text("town/gates.geojson", R"({"type": "FeatureCollection", "features": []})"); },
     "@/town/gates.geojson: has no features, must have at least one"},
    {"NoBorders", [](DrawnMap& map) { map.without("region"); },
     "@: layer region is missing, it holds the border of every zone"},
    {"NoZones", [](DrawnMap& map) { map.text("region.geojson", R"({"type": "FeatureCollection", "features": []})"); },
     "@/region.geojson: has no zones, must have at least one"},
    {"NoFolder",
     [](DrawnMap& map) {
         map.feature("region", {{"id", R"("city")"}, {"zone", R"("city")"}}, polygon_json(box({16, 16}, {216, 116})));
     },
     "@: folder of zone \"city\" is missing, expected @/city"},
    {"TwoBordersOfAZone",
     [](DrawnMap& map) {
         map.feature("region", {{"id", R"("more")"}, {"zone", town}}, polygon_json(box({16, 16}, {216, 116})));
     },
     "@/region.geojson: zone \"more\": zone is \"town\", which another border has already"},
    {"BorderOfAProvince",
     [](DrawnMap& map) {
         map.without("region").feature("region", {{"id", town}, {"zone", town}}, polygon_json(box({16, 16}, {2e4, 1e4})));
     },
     "@/region.geojson: zone \"town\": spans 200 km², expected 100 at most"},
    {"LayerTwice", [](DrawnMap& map) { map.text("town/areas.json", "{}"); },
     "@/town: the layer areas is there twice, in areas.geojson and in areas.json; keep one"},
    {"LinkToNowhere",
     [](DrawnMap& map) {
         map.feature("transit", link({{"to_zone", R"("twon")"}}), line_json({{50, 50}, {60, 60}}));
     },
     "@/transit.geojson: transit \"line-9\": to_zone is \"twon\"; did you mean \"town\"?"},
    {"LinkInACircle",
     [](DrawnMap& map) {
         map.feature("transit", link({}), line_json({{50, 50}, {60, 60}}));
     },
     "@/transit.geojson: transit \"line-9\": from_zone and to_zone are both \"town\", must be two zones"},
    {"LinkInNoTime",
     [](DrawnMap& map) {
         map.feature("transit", link({{"minutes", "0.5"}}), line_json({{50, 50}, {60, 60}}));
     },
     "@/transit.geojson: transit \"line-9\": minutes is 0.5, must be at least 1"},
    {"TruncatedFile",
     [](DrawnMap& map) {
         map.text("town/areas.geojson", R"({"type": "FeatureCollection", "features": [{"type": "Fea)");
     },
     "@/town/areas.geojson: cannot be read: At line 1, character 57: Unterminated string"},
    {"CutAfterAFeature",
     [](DrawnMap& map) {
         map.text("town/areas.geojson", R"({"type": "FeatureCollection", "features": [)" +
                                            feature_json({{"id", R"("plaza")"}, {"kind", R"("square")"}},
                                                         polygon_json(box({20, 20}, {120, 100}))) +
                                            ",");
     },
     "@/town/areas.geojson: cannot be read: At line 1, character 340: Unterminated array"},
    {"NotAMap", [](DrawnMap& map) { map.text("town/areas.geojson", "walkable areas"); },
     "@/town/areas.geojson: cannot be read: no format of vector data is recognised"},
};

std::string name_of(const testing::TestParamInfo<Broken>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Property, BrokenFile, testing::ValuesIn(properties), name_of);
INSTANTIATE_TEST_SUITE_P(Geometry, BrokenFile, testing::ValuesIn(geometries), name_of);
INSTANTIATE_TEST_SUITE_P(Layer, BrokenFile, testing::ValuesIn(files), name_of);

}  // namespace
}  // namespace shangquan
