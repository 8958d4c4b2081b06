#include "maps/import/tags.hpp"

#include "maps/import/building_rules.hpp"
#include "maps/import/thing.hpp"
#include "maps/import/venue_rules.hpp"
#include "maps/import/way_rules.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

Tags tags(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    Tags made;
    for (const auto& [key, value] : pairs) made.set(key, value);
    return made;
}

TEST(Tags, ReadsAListInTheWordsOfPostgres) {
    Tags read;
    read.set_all(R"("name"=>"Café \"Zur Post\"","shop"=>"books","note"=>"a \\ b")");
    EXPECT_EQ(read["name"], "Café \"Zur Post\"");
    EXPECT_EQ(read["shop"], "books");
    EXPECT_EQ(read["note"], "a \\ b");
    EXPECT_EQ(read["absent"], "");
}

TEST(Tags, StopsWhereAListBreaksOff) {
    Tags read;
    read.set_all(R"("name"=>"Post","shop)");
    EXPECT_EQ(read["name"], "Post");
    EXPECT_FALSE(read.has("shop"));
}

TEST(Tags, ReadsLengthsInMetresAndFeet) {
    EXPECT_DOUBLE_EQ(tags({{"width", "3.5"}}).metres("width").value(), 3.5);
    EXPECT_DOUBLE_EQ(tags({{"width", "4 m"}}).metres("width").value(), 4.0);
    EXPECT_DOUBLE_EQ(tags({{"width", "10'6\""}}).metres("width").value(), 10 * 0.3048 + 6 * 0.0254);
    EXPECT_DOUBLE_EQ(tags({{"lanes", "2;3"}}).metres("lanes").value(), 2.0);
    for (const char* wrong : {"", "wide", "-2", "0", "nan", "inf", "1e999"})
        EXPECT_FALSE(tags({{"width", wrong}}).metres("width")) << wrong;
}

TEST(Tags, ReadsLevelsAndRangesOfThem) {
    EXPECT_EQ(tags({{"level", "0;1;2"}}).levels(), (std::vector{0, 1, 2}));
    EXPECT_EQ(tags({{"level", "-1-1"}}).levels(), (std::vector{-1, 0, 1}));
    EXPECT_EQ(tags({{"level", "-2--1"}}).levels(), (std::vector{-2, -1}));
    EXPECT_EQ(tags({{"level", "1.5"}}).levels(), (std::vector{1}));
    EXPECT_EQ(tags({{"level", "0-999999999"}}).levels().size(), 51U);
    EXPECT_TRUE(tags({{"level", "mezzanine"}}).levels().empty());
}

TEST(WayRules, KnowWhoMayWalkWhere) {
    EXPECT_TRUE(way_form(tags({{"highway", "residential"}}))->carriageway());
    EXPECT_FALSE(way_form(tags({{"highway", "pedestrian"}}))->carriageway());
    EXPECT_FALSE(way_form(tags({{"highway", "construction"}})));
    EXPECT_FALSE(way_form(tags({{"highway", "footway"}, {"access", "private"}})));
    EXPECT_FALSE(way_form(tags({{"highway", "footway"}, {"foot", "no"}})));
    EXPECT_FALSE(way_form(tags({{"highway", "cycleway"}})));
    EXPECT_TRUE(way_form(tags({{"highway", "cycleway"}, {"foot", "designated"}})));
    EXPECT_FALSE(way_form(tags({{"waterway", "river"}})));
}

TEST(WayRules, TakeLanesWhereNoWidthIsGiven) {
    EXPECT_DOUBLE_EQ(way_form(tags({{"highway", "primary"}, {"lanes", "4"}}))->width, 13.0);
    EXPECT_DOUBLE_EQ(way_form(tags({{"highway", "primary"}, {"lanes", "4"}, {"width", "11"}}))->width, 11.0);
    EXPECT_DOUBLE_EQ(way_form(tags({{"highway", "primary"}, {"width", "1e30"}}))->width, 60.0);
    EXPECT_DOUBLE_EQ(way_form(tags({{"highway", "footway"}, {"width", "1"}}))->width, least_way);
}

TEST(BuildingRules, TellWallsFromRoofs) {
    EXPECT_TRUE(stands_in_the_way(tags({{"building", "yes"}})));
    EXPECT_FALSE(stands_in_the_way(tags({{"building", "roof"}})));
    EXPECT_FALSE(stands_in_the_way(tags({{"building", "no"}})));
    EXPECT_FALSE(stands_in_the_way(tags({{"building", "yes"}, {"location", "underground"}})));
    EXPECT_FALSE(stands_in_the_way(tags({{"building", "yes"}, {"building:min_level", "2"}})));
}

TEST(BuildingRules, CountStoreysByTagHeightOrKind) {
    EXPECT_EQ(building_levels(tags({{"building", "retail"}, {"building:levels", "7"}})), 7);
    EXPECT_EQ(building_levels(tags({{"building", "retail"}, {"height", "33"}})), 10);
    EXPECT_EQ(building_levels(tags({{"building", "retail"}})), 3);
}

TEST(VenueRules, KnowWhatPeopleComeFor) {
    EXPECT_EQ(venue_form(tags({{"shop", "shoes"}}))->category, Category::fashion);
    EXPECT_EQ(venue_form(tags({{"amenity", "restaurant"}}))->category, Category::restaurant);
    EXPECT_FALSE(venue_form(tags({{"shop", "vacant"}})));
    EXPECT_FALSE(venue_form(tags({{"amenity", "bench"}})));
}

TEST(VenueRules, ReadTheFirstOpeningHours) {
    const auto hours = [](const char* text) {
        return venue_form(tags({{"shop", "shoes"}, {"opening_hours", text}}))->hours;
    };
    EXPECT_EQ(hours("Mo-Fr 09:00-18:30; Sa 10:00-16:00"), (Hours{9 * 3600, 18 * 3600 + 1800}));
    EXPECT_EQ(hours("18:00-02:00"), (Hours{18 * 3600, 26 * 3600}));
    EXPECT_EQ(hours("24/7"), (Hours{0, 86400}));
    EXPECT_EQ(hours("sunrise-sunset"), (Hours{10 * 3600, 20 * 3600}));
    EXPECT_EQ(hours("9:"), (Hours{10 * 3600, 20 * 3600}));
}

TEST(LayerWords, NameWhatLayersOfOthersHold) {
    EXPECT_EQ(tag_of_layer("A-WALL").first, "barrier");
    EXPECT_EQ(tag_of_layer("gis_osm_buildings_a_free").first, "building");
    EXPECT_EQ(tag_of_layer("人行道").second, "footway");
    EXPECT_EQ(tag_of_layer("Sidewalks").second, "footway");
    EXPECT_EQ(tag_of_layer("0").first, "");
}

}  // namespace
}  // namespace shangquan
