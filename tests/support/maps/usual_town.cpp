#include "tests/support/maps/usual_town.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace shangquan {

namespace {

/// Usual streets: metres kerb to kerb and of sidewalk on each side.
struct UsualStreet {
    const char* highway;
    double width;
    double sidewalk;
};

constexpr std::array<UsualStreet, 14> usual_streets{{{"motorway", 15, 0},
                                                     {"motorway_link", 6, 0},
                                                     {"trunk", 15, 0},
                                                     {"trunk_link", 6, 0},
                                                     {"primary", 13, 4},
                                                     {"primary_link", 6, 3},
                                                     {"secondary", 10, 3.5},
                                                     {"secondary_link", 6, 3},
                                                     {"tertiary", 8, 3},
                                                     {"tertiary_link", 6, 3},
                                                     {"unclassified", 6, 3},
                                                     {"residential", 6, 3},
                                                     {"road", 6, 3},
                                                     {"busway", 7, 0}}};

/// A tag that has no column of its own; '' where absent.
std::string tag(const std::string& key) { return "ifnull(hstore_get_value(other_tags, '" + key + "'), '')"; }
std::string number(const std::string& key) { return "cast(hstore_get_value(other_tags, '" + key + "') AS REAL)"; }

std::string usual(double UsualStreet::*figure) {
    std::string text = "CASE highway";
    for (const UsualStreet& street : usual_streets)
        text += fmt::format(" WHEN '{}' THEN {}", street.highway, street.*figure);
    return text + " END";
}

const std::string at_grade =
    "(" + tag("tunnel") + " IN ('', 'no', 'building_passage') AND " + tag("level") + " IN ('', '0'))";
const std::string is_open = "(" + tag("access") + " NOT IN ('private', 'no') AND " + tag("area") + " <> 'yes')";
const std::string is_bridge = tag("bridge") + " NOT IN ('', 'no') AS bridge";
const std::string is_covered = tag("tunnel") + " = 'building_passage' OR " + tag("covered") + " NOT IN ('', 'no') OR " +
                               tag("indoor") + " NOT IN ('', 'no') AS covered";

/// Driven ways: width between the kerbs and both sidewalks together; streets shut to traffic are no such ways.
std::string streets() {
    const std::string width =
        "ifnull(" + number("width") + ", ifnull(3.25 * " + number("lanes") + ", " + usual(&UsualStreet::width) + "))";
    const std::string one = usual(&UsualStreet::sidewalk);
    const std::string both = "CASE " + tag("sidewalk") + " WHEN '' THEN 2 * " + one + " WHEN 'both' THEN 2 * " + one +
                             " WHEN 'left' THEN " + one + " WHEN 'right' THEN " + one + " ELSE 0 END";
    const std::string shut = tag("vehicle") + " = 'no' OR " + tag("motor_vehicle") + " = 'no'";
    return "SELECT geometry, " + width + " AS width, " + both + " AS pavements, " + shut + " AS shut, " + is_bridge +
           " FROM lines WHERE " + at_grade + " AND " + tag("area") + " <> 'yes' AND " + usual(&UsualStreet::width) +
           " > 0";
}

/// Ways people walk on: no narrower than 1.2 m.
std::string paths() {
    const std::string width =
        "max(1.2, ifnull(" + number("width") +
        ", CASE highway WHEN 'pedestrian' THEN 6 WHEN 'living_street' THEN 6 WHEN 'service' THEN 4 ELSE 3 END))";
    return "SELECT geometry, " + width + " AS width, " + tag("footway") + " = 'crossing' AS crossing, " +
           tag("footway") + " = 'sidewalk' AS sidewalk, " + is_bridge + ", " + is_covered + " FROM lines WHERE " +
           at_grade + " AND " + is_open +
           " AND highway IN ('pedestrian', 'living_street', 'service', 'footway', 'path', 'corridor', 'steps', "
           "'track', 'bridleway')";
}

/// Tunnels for walkers on no layer: some lead through houses.
std::string tunnels() {
    return "SELECT geometry FROM lines WHERE " + tag("tunnel") + " = 'yes' AND " + tag("layer") + " = '' AND " +
           tag("level") + " = '' AND highway IN ('footway', 'pedestrian', 'path', 'service')";
}

std::string grounds() {
    return "SELECT geometry FROM multipolygons WHERE " + tag("level") + " IN ('', '0') AND " + tag("access") +
           " NOT IN ('private', 'no') AND (" + tag("highway") +
           " IN ('pedestrian', 'footway', 'path', 'living_street', 'platform') OR place = 'square' OR leisure IN "
           "('park', 'garden', 'playground') OR amenity = 'marketplace' OR "
           "landuse IN ('village_green', 'recreation_ground') OR man_made = 'pier' OR " +
           tag("railway") + " = 'platform' OR " + tag("public_transport") + " = 'platform')";
}

std::string buildings() {
    return "SELECT geometry FROM multipolygons WHERE building NOT IN ('no', 'roof', 'carport') AND " +
           tag("building:min_level") + " IN ('', '0') AND " + tag("min_height") + " = '' AND " + tag("location") +
           " <> 'underground'";
}

const std::string water =
    "SELECT geometry FROM multipolygons WHERE natural = 'water' OR landuse IN ('reservoir', 'basin') OR amenity = "
    "'fountain'";

std::string widened(const std::string& layer, const std::string& width, const std::string& where) {
    return "SELECT ST_Buffer(geometry, (" + width + ") / 2.0) FROM " + layer + " WHERE " + where;
}

const std::string over_streets =
    "SELECT ST_Buffer(ST_Intersection(paths.geometry, ST_Buffer(streets.geometry, streets.width / 2.0)), 2.0) FROM "
    "paths, streets "
    "WHERE NOT streets.shut AND ST_Crosses(paths.geometry, streets.geometry)";
/// Metres across a drawn sidewalk in which no usual one is: half a usual one, and the strip before or behind it.
const std::string beside_sidewalks = "11";
/// A crossing drawn as a point is a disc as wide as the street.
const std::string marked =
    "SELECT ST_Buffer(points.geometry, streets.width / 2.0) FROM points, streets WHERE points.highway = 'crossing' AND "
    "NOT streets.shut AND "
    "ST_Distance(points.geometry, streets.geometry) < 0.1";

void add_ways(BurntTown& town) {
    town.add_layer("streets", streets());
    town.add_layer("paths", paths());
}

void burn_crossings(BurntTown& town, int value) {
    town.burn(value, widened("paths", "4", "crossing"));
    town.burn(value, over_streets);
    town.burn(value, marked);
}

}  // namespace

void burn_walkable(BurntTown& town) {
    add_ways(town);
    town.burn(1, widened("streets", "width + pavements", "NOT bridge AND (pavements > 0 OR shut)"));
    town.burn(0, widened("paths", beside_sidewalks, "sidewalk"));
    town.burn(1, grounds());
    town.burn(1, widened("streets", "width", "NOT bridge AND shut"));
    town.burn(1, widened("paths", "width", "NOT bridge"));
    town.burn(0, widened("streets", "width", "NOT bridge AND NOT shut"));
    town.burn(0, buildings());
    town.burn(0, water);
    town.burn(1, widened("streets", "width + pavements", "bridge AND pavements > 0"));
    town.burn(0, widened("streets", "width", "bridge AND NOT shut"));
    town.burn(1, widened("paths", "width", "bridge OR covered"));
    burn_crossings(town, 1);
    town.burn(0,
              "SELECT ST_Buffer(geometry, 0.2) FROM lines WHERE barrier IN ('wall', 'fence', 'hedge', 'city_wall', "
              "'retaining_wall', 'guard_rail')");
}

void burn_houses(BurntTown& town) {
    add_ways(town);
    town.burn(1, buildings());
    town.burn(0, widened("paths", "width", "covered"));
    town.add_layer("tunnels", tunnels());
    town.burn(0, widened("tunnels", "4", "1"));
    town.burn(0, "SELECT geometry FROM multipolygons WHERE " + tag("indoor") + " IN ('area', 'corridor')");
}

void burn_carriageways(BurntTown& town) {
    add_ways(town);
    town.burn(1, widened("streets", "width", "NOT bridge AND NOT shut"));
    burn_crossings(town, 0);
}

}  // namespace shangquan
