#include "viewer/edit/save_plan.hpp"

#include "maps/input_error.hpp"
#include "scenarios/map_report.hpp"
#include "scenarios/prepare.hpp"
#include "scenarios/scenario_file.hpp"
#include "tests/support/viewer/plaza.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

class SavedPlaza : public testing::Test {
protected:
    SavedPlaza() {
        Thing kiosk{document.map("town").buildings.front()};
        shift(kiosk, {20, 0});
        document.change("town", kiosk);
        ClosedArea closure;
        closure.id = "closure-1";
        closure.ring.outer() = {{30, 30}, {30, 50}, {60, 50}, {60, 30}, {30, 30}};
        closure.hours = {{36600, 38400}};
        document.add("town", closure);
    }

    Plaza plaza;
    EditDocument document{plaza.scenario()};
    std::filesystem::path plans = plaza.folder() / "plans";
    PlanHeading heading{"moved_kiosk", {"移亭", ""}};
};

TEST_F(SavedPlaza, IsAScenarioThatReadsAsItWasDrawn) {
    const SavedPlan saved = save_plan(document, heading, plans);
    const Scenario read = read_scenario(saved.scenario);
    EXPECT_EQ(read.name, "moved_kiosk");
    EXPECT_EQ(read.title, (Name{"移亭", "移亭"})) << "either language stands in for the other";
    EXPECT_TRUE(std::filesystem::equivalent(read.layout, plans / "moved_kiosk.geojson"));
    EXPECT_EQ(read.edits, document.scenario().edits);
    EXPECT_EQ(read.totals, plaza.scenario().totals);
    const ZoneLayers laid = layers_of(read).zones.front();
    EXPECT_NEAR(laid.buildings.front().shape[0].outer()[0].x(), 120.0, 10.1);
    ASSERT_EQ(laid.closures.size(), 1U);
    EXPECT_EQ(laid.closures[0].until, 38400);
}

TEST_F(SavedPlaza, PassesTheCheckOfItsMap) {
    const SavedPlan saved = save_plan(document, heading, plans);
    std::ostringstream told;
    EXPECT_TRUE(report_map(plaza.scenario().region, saved.layout, told)) << told.str();
}

TEST_F(SavedPlaza, IsTheSameToTheByteWhenSavedAgain) {
    const SavedPlan first = save_plan(document, heading, plans);
    const SavedPlan second = save_plan(document, heading, plaza.folder() / "elsewhere");
    std::ostringstream one;
    std::ostringstream other;
    one << std::ifstream(first.layout).rdbuf();
    other << std::ifstream(second.layout).rdbuf();
    EXPECT_GT(one.str().size(), 100U);
    EXPECT_EQ(one.str(), other.str());
}

TEST_F(SavedPlaza, OverwritesNothing) {
    save_plan(document, heading, plans);
    EXPECT_THROW(save_plan(document, heading, plans), InputError);
    EXPECT_EQ(wrong_with_name("moved_kiosk", plans), Text::name_taken);
    EXPECT_EQ(free_plan_name(plans, "moved_kiosk"), "moved_kiosk-2");
    EXPECT_EQ(wrong_with_name("Moved Kiosk", plans), Text::name_letters);
}

TEST_F(SavedPlaza, HasNoLayoutWhereOnlyGroundIsShut) {
    EditDocument shut{plaza.scenario()};
    ClosedArea closure;
    closure.id = "closure-1";
    closure.ring.outer() = {{30, 30}, {30, 50}, {60, 50}, {30, 30}};
    shut.add("town", closure);
    const SavedPlan saved = save_plan(shut, heading, plans);
    EXPECT_TRUE(saved.layout.empty());
    EXPECT_TRUE(read_scenario(saved.scenario).layout.empty());
}

TEST_F(SavedPlaza, LeavesNothingHalfWritten) {
    std::ofstream{plans} << "a file where the folder should be";
    EXPECT_THROW(save_plan(document, heading, plans), std::runtime_error);
    std::filesystem::remove(plans);
    save_plan(document, heading, plans);
    for (const auto& entry : std::filesystem::directory_iterator(plans)) EXPECT_NE(entry.path().extension(), ".part");
}

TEST_F(SavedPlaza, LeavesNoLayoutWithoutItsScenario) {
    std::filesystem::create_directories(plans / "moved_kiosk.toml.part" / "in the way");
    EXPECT_THROW(save_plan(document, heading, plans), std::runtime_error);
    EXPECT_FALSE(std::filesystem::exists(plans / "moved_kiosk.geojson"));
    EXPECT_FALSE(std::filesystem::exists(plans / "moved_kiosk.toml"));
}

}  // namespace
}  // namespace shangquan
