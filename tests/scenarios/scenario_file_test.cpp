#include "scenarios/scenario_file.hpp"

#include "tests/support/scenarios/text_folder.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

constexpr std::size_t fashion = static_cast<std::size_t>(Category::fashion);
constexpr std::size_t restaurant = static_cast<std::size_t>(Category::restaurant);

TEST(ScenarioFile, IsReadAsItSays) {
    const TextFolder folder;
    const Scenario scenario = read_scenario(folder.file());
    EXPECT_EQ(scenario.name, "small");
    EXPECT_EQ(scenario.title, (Name{"小", "Small"}));
    EXPECT_TRUE(std::filesystem::equivalent(scenario.region, folder.file("map")));
    EXPECT_EQ(scenario.day, "2025-10-01");
    EXPECT_EQ(scenario.begin, 21600);
    EXPECT_EQ(scenario.end, 86400);
    EXPECT_EQ(scenario.seed, 1U);
    EXPECT_EQ(scenario.scale, 1.0);
    ASSERT_EQ(scenario.totals.size(), 1U);
    EXPECT_EQ(scenario.totals[0].zone, "core");
    EXPECT_EQ(scenario.totals[0].demand.visitors, 1000.0);
    EXPECT_TRUE(scenario.totals[0].assumed);
    EXPECT_EQ(scenario.totals[0].demand.profile[12], 10.0);
    EXPECT_EQ(scenario.totals[0].demand.modes[static_cast<std::size_t>(GateKind::metro_exit)], 0.6);
    EXPECT_EQ(scenario.totals[0].demand.modes[static_cast<std::size_t>(GateKind::pier)], 0.0);
    ASSERT_EQ(scenario.edits.size(), 2U);
    const CloseArea closure{"core", "square", {}, 0, {{50400, 64800}, {72000, 79200}}};
    EXPECT_EQ(scenario.edits[0], Edit(closure));
    EXPECT_EQ(std::get<AddVenue>(scenario.edits[1]).doors, (std::vector<LonLat>{{106.53, 29.57}}));
}

TEST(ScenarioFile, ReadsTheAssumptionsWithTheirSources) {
    const TextFolder folder;
    const Scenario scenario = read_scenario(folder.file());
    EXPECT_EQ(scenario.behaviour.categories[restaurant].appeal[12], 2.5);  // the curve says 2, the offset 0.5
    EXPECT_EQ(scenario.behaviour.categories[restaurant].appeal[3], 0.5);
    ASSERT_EQ(scenario.behaviour.segments.size(), 2U);
    EXPECT_EQ(scenario.behaviour.segments[0].name, "diner");
    EXPECT_EQ(scenario.behaviour.segments[1].preference[fashion], 0.8);
    EXPECT_EQ(scenario.sources.at("walking"), "Moussaid 2010");
    EXPECT_EQ(scenario.sources.at("categories.cinema"), "");
}

TEST(ScenarioFile, TakesTheVariantOfItsKindOfDay) {
    const TextFolder folder;
    EXPECT_EQ(read_scenario(folder.file()).behaviour.walking.group_lambda, 1.15);
    EXPECT_EQ(read_scenario(folder.file(), {"scenario.kind=weekday"}).behaviour.walking.group_lambda, 0.85);
}

TEST(ScenarioFile, LetsInlineTablesWinOverTheIncludedFile) {
    const TextFolder folder;
    folder.replace("scenario.toml", "[demand.core]", "[walking]\ngroup_lambda = 2.0\nassumed = true\n\n[demand.core]");
    const Scenario scenario = read_scenario(folder.file());
    EXPECT_EQ(scenario.behaviour.walking.group_lambda, 2.0);
    EXPECT_EQ(scenario.behaviour.walking.free_speed_mean, 1.2);
    EXPECT_EQ(scenario.sources.at("walking"), "");
}

TEST(ScenarioFile, CanBeBasedOnAnotherWhoseEditsComeFirst) {
    const TextFolder folder;
    std::filesystem::create_directory(folder.file("variants"));
    folder.write("variants/fewer.toml",
                 "[scenario]\nbase = \"../scenario.toml\"\nname = \"fewer\"\n[demand.core]\nvisitors = 10\n"
                 "[[edit]]\nop = \"scale_arrivals\"\nzone = \"core\"\nfactor = 0.5\n");
    const Scenario base = read_scenario(folder.file());
    const Scenario variant = read_scenario(folder.file("variants/fewer.toml"));
    EXPECT_EQ(variant.name, "fewer");
    EXPECT_EQ(variant.title, base.title);
    EXPECT_EQ(variant.region, base.region);
    EXPECT_EQ(variant.totals[0].demand.visitors, 10.0);
    ASSERT_EQ(variant.edits.size(), 3U);
    EXPECT_EQ(variant.edits[0], base.edits[0]);
    EXPECT_EQ(variant.edits[2], Edit(ScaleArrivals{"core", 0.5}));
}

TEST(Override, WinsOverTheFile) {
    const TextFolder folder;
    const Scenario scenario = read_scenario(
        folder.file(), {"demand.core.visitors=1000000", "scenario.seed=7", "scenario.span=\"08:00-10:00\"",
                        "segments.diner.share=2", "scenario.day=2026-01-01"});
    EXPECT_EQ(scenario.totals[0].demand.visitors, 1e6);
    EXPECT_EQ(scenario.seed, 7U);
    EXPECT_EQ(scenario.begin, 28800);
    EXPECT_EQ(scenario.behaviour.segments[0].share, 2.0);
    EXPECT_EQ(scenario.day, "2026-01-01");
}

TEST(Override, TakesABareWordAsText) {
    const TextFolder folder;
    EXPECT_EQ(read_scenario(folder.file(), {"scenario.name=another"}).name, "another");
    EXPECT_EQ(read_scenario(folder.file(), {"scenario.span=06:00-22:00"}).end, 79200);
    EXPECT_EQ(read_scenario(folder.file(), {"demand.core.source=our own count"}).totals[0].source, "our own count");
}

TEST(Override, WinsOverAnEarlierOne) {
    const TextFolder folder;
    EXPECT_EQ(read_scenario(folder.file(), {"scenario.seed=7", "scenario.seed=8"}).seed, 8U);
}

TEST(Override, CanDropEveryEdit) {
    const TextFolder folder;
    EXPECT_TRUE(read_scenario(folder.file(), {"edit=[]"}).edits.empty());
}

TEST(ResolvedScenario, ReadsBackEqual) {
    const TextFolder folder;
    const Scenario scenario =
        read_scenario(folder.file(), {"demand.core.visitors=1234.5678901234567", "scenario.scale=0.1"});
    folder.write("resolved.toml", write_scenario(scenario));
    EXPECT_EQ(read_scenario(folder.file("resolved.toml")), scenario);
}

TEST(ResolvedScenario, NamesItsMapFromTheFolderItLiesIn) {
    const TextFolder folder;
    std::filesystem::create_directories(folder.file("results/one"));
    const Scenario scenario = read_scenario(folder.file());
    folder.write("results/one/scenario.toml", write_scenario(scenario, folder.file("results/one")));
    EXPECT_NE(write_scenario(scenario, folder.file("results/one")).find("region = \"../../map\"\n"), std::string::npos);
    EXPECT_EQ(read_scenario(folder.file("results/one/scenario.toml")), scenario);
}

TEST(ScenarioFile, NamesALayoutBesideIt) {
    const TextFolder folder;
    folder.write("layout.geojson", "{}");
    folder.replace("scenario.toml", "region = \"map\"", "region = \"map\"\nlayout = \"layout.geojson\"");
    const Scenario scenario = read_scenario(folder.file());
    EXPECT_TRUE(std::filesystem::equivalent(scenario.layout, folder.file("layout.geojson")));
    std::filesystem::create_directories(folder.file("results/one"));
    folder.write("results/one/scenario.toml", write_scenario(scenario, folder.file("results/one")));
    EXPECT_EQ(read_scenario(folder.file("results/one/scenario.toml")), scenario);
}

TEST(ResolvedScenario, KeepsFocusAreas) {
    const TextFolder folder;
    Scenario scenario = read_scenario(folder.file());
    scenario.focus_areas = {{"core", {{106.5, 29.5}, {106.6, 29.5}, {106.6, 29.6}}},
                            {"core", {{106.5, 29.5}, {106.6, 29.5}, {106.6, 29.55}, {106.5, 29.6}}}};
    folder.write("resolved.toml", write_scenario(scenario));
    EXPECT_EQ(read_scenario(folder.file("resolved.toml")), scenario);
}

TEST(ResolvedScenario, KeepsEveryKindOfEditAndAwkwardTexts) {
    const TextFolder folder;
    Scenario scenario = read_scenario(folder.file());
    const LonLatRing ring{{106.5, 29.5}, {106.6, 29.5}, {106.6, 29.6}};
    scenario.title.en = "A \"quoted\" \\ title\twith a tab";
    scenario.edits = {
        CloseArea{"core", "", ring, -1, {TimeWindow{}}},
        RemoveBuilding{"core", "old"},
        AddBuilding{"core", "new", {"新", "New"}, BuildingKind::mall, 6, ring, "a plan"},
        AddArea{"core", "yard", {"院", "Yard"}, AreaKind::square, 1, ring, ""},
        RemoveArea{"core", "fence"},
        RemoveVenue{"core", "Bar 1"},
        AddVenue{"core",
                 "hall",
                 {"厅", "Hall"},
                 Category::culture,
                 0,
                 300.25,
                 90,
                 {36000, 93600},
                 -0.5,
                 "new",
                 {ring[0]},
                 {},
                 ""},
        SetCapacity{"core", "bar", 12},
        SetHours{"core", "bar", {36000, 79200}},
        SetSignal{"core", "zebra", {90.0, 25.5, 12.0}},
        SetDirection{"core", "escalator-2", ConnectorDirection::down},
        ScaleArrivals{"core", 1.2},
    };
    ASSERT_EQ(scenario.edits.size(), std::variant_size_v<Edit>);
    folder.write("resolved.toml", write_scenario(scenario));
    EXPECT_EQ(read_scenario(folder.file("resolved.toml")), scenario);
}

}  // namespace
}  // namespace shangquan
