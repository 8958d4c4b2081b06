#include "viewer/edit/document.hpp"

#include "maps/input_error.hpp"
#include "tests/support/viewer/plaza.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

class EditedPlaza : public testing::Test {
protected:
    Plaza plaza;
    EditDocument document{plaza.scenario()};

    [[nodiscard]] const ZoneLayers& town() const { return document.map("town"); }
    [[nodiscard]] Thing kiosk() const { return *document.find("town", key_to(Thing{town().buildings.front()})); }

    static GateFeature gate(const std::string& id) {
        GateFeature made;
        made.id = id;
        made.rate_in = made.rate_out = 1.0;
        made.position = {100, 30};
        return made;
    }
};

TEST_F(EditedPlaza, AddsChangesAndRemovesOnTheMap) {
    document.add("town", gate("north"));
    EXPECT_EQ(town().gates.size(), 3U);
    Thing changed = kiosk();
    std::get<BuildingFeature>(changed).levels = 9;
    document.change("town", changed);
    EXPECT_EQ(town().buildings.front().levels, 9);
    document.remove("town", key_to(changed));
    EXPECT_TRUE(town().buildings.empty());
    const auto layout = document.layout();
    ASSERT_EQ(layout.size(), 2U) << "the building that was changed is only removed";
    EXPECT_EQ(layout[0].op, LayoutOp::add);
    EXPECT_EQ(layout[1].op, LayoutOp::remove);
}

TEST_F(EditedPlaza, ForgetsWhatItAddedAndThenRemoved) {
    document.add("town", gate("north"));
    document.remove("town", key_to(Thing{gate("north")}));
    EXPECT_TRUE(document.draft().empty());
    EXPECT_EQ(town().gates.size(), 2U);
}

TEST_F(EditedPlaza, IsAsBeforeWhenAllIsUndone) {
    document.add("town", gate("north"));
    document.remove("town", key_to(kiosk()));
    document.undo();
    document.undo();
    EXPECT_TRUE(document.draft().empty());
    EXPECT_EQ(town().gates.size(), 2U);
    EXPECT_EQ(town().buildings.size(), 1U);
    EXPECT_FALSE(document.can_undo());
    document.redo();
    EXPECT_EQ(town().gates.size(), 3U);
}

TEST_F(EditedPlaza, UndoesTheLettersOfAWordAsOneStep) {
    Thing changed = kiosk();
    for (const char* name : {"T", "Te", "Tea"}) {
        identity_of(changed).name.en = name;
        document.change("town", changed, "name");
    }
    document.undo();
    EXPECT_EQ(town().buildings.front().name.en, "Kiosk");
}

TEST_F(EditedPlaza, TakesVenuesAlongWithTheirBuilding) {
    VenueFeature tea;
    tea.id = "tea";
    tea.building = "kiosk";
    tea.doors = {Point(99, 60)};
    document.add("town", tea);
    document.remove("town", key_to(kiosk()));
    EXPECT_EQ(town().venues.size(), 2U);
    EXPECT_EQ(document.layout().size(), 1U);
}

TEST_F(EditedPlaza, ShutsGroundByAnEditOfTheScenario) {
    ClosedArea closure;
    closure.id = document.free_id("town", "closure");
    closure.ring.outer() = {{30, 30}, {30, 50}, {60, 50}, {60, 30}, {30, 30}};
    closure.hours = {{36000, 38000}};
    document.add("town", closure);
    EXPECT_TRUE(document.layout().empty());
    ASSERT_EQ(document.scenario().edits.size(), 1U);
    const auto edit = std::get<CloseArea>(document.scenario().edits[0]);
    EXPECT_EQ(edit.ring.size(), 4U);
    EXPECT_EQ(edit.hours[0].until, 38000);
    ASSERT_EQ(town().closures.size(), 1U);
    EXPECT_EQ(town().closures[0].from, 36000);
}

TEST_F(EditedPlaza, GoesOnWithTheLayoutAndClosuresOfItsScenario) {
    const auto file = plaza.folder() / "first.geojson";
    document.add("town", gate("north"));
    write_layout_changes(file, document.layout(), document.region());
    Scenario next = plaza.scenario();
    next.layout = file;
    CloseArea closure;
    closure.zone = "town";
    closure.ring = {to_lon_lat(town().frame, {30, 30}), to_lon_lat(town().frame, {30, 50}),
                    to_lon_lat(town().frame, {60, 30})};
    next.edits = {closure, SetCapacity{"town", "bar", 7}};
    EditDocument second{next};
    EXPECT_EQ(second.draft().size(), 2U);
    EXPECT_EQ(second.map("town").gates.size(), 3U);
    second.remove("town", key_to(Thing{gate("north")}));
    second.remove("town", key_to(second.draft().front().thing));
    EXPECT_TRUE(second.draft().empty());
    EXPECT_EQ(second.scenario().edits.size(), 1U) << "other edits stay";
    EXPECT_EQ(second.map("town").venues[1].capacity, 7);
}

TEST_F(EditedPlaza, RefusesWhatTheOtherEditsOfTheScenarioNeed) {
    Scenario needing = plaza.scenario();
    needing.edits = {SetCapacity{"town", "bar", 7}};
    EditDocument strict{needing};
    EXPECT_THROW(strict.remove("town", key_to(*strict.find("town", {2, "bar"}))), InputError);
    EXPECT_EQ(strict.map("town").venues.size(), 2U);
    EXPECT_FALSE(strict.can_undo());
}

TEST_F(EditedPlaza, DoesNotChangeWhatAnEditOfTheScenarioMade) {
    Scenario with_stall = plaza.scenario();
    AddArea stall{"town", "stall", {"摊", "Stall"}, AreaKind::barrier, 0, {}, ""};
    for (const Point& corner : {Point(30, 30), Point(30, 34), Point(34, 34)})
        stall.ring.push_back(to_lon_lat(town().frame, corner));
    with_stall.edits = {stall};
    const EditDocument built{with_stall};
    EXPECT_TRUE(built.fixed("town", *built.find("town", {0, "stall"})));
    EXPECT_FALSE(built.fixed("town", *built.find("town", {0, "plaza"})));
}

TEST_F(EditedPlaza, GivesIdsNothingHasOrHad) {
    EXPECT_EQ(document.free_id("town", "gate"), "gate-1");
    document.add("town", gate("gate-1"));
    EXPECT_EQ(document.free_id("town", "gate"), "gate-2");
    document.undo();
    EXPECT_EQ(document.free_id("town", "gate"), "gate-1");
}

}  // namespace
}  // namespace shangquan
