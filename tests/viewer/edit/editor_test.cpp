#include "viewer/edit/editor.hpp"

#include "tests/support/viewer/plaza.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

class EditorTest : public testing::Test {
protected:
    EditorTest() { editor.show("town", 0, {-1, 0}); }

    void draw(Tool tool, const std::vector<Point>& corners) {
        editor.choose(tool);
        for (const Point& corner : corners) editor.click(corner, 2.0);
        editor.finish();
    }
    std::optional<Text> told() {
        while (editor.check().busy()) editor.advance();
        const auto remark = editor.take_remark();
        return remark ? remark->what : std::nullopt;
    }

    Plaza plaza;
    Editor editor{open_result(plaza.result())};
};

TEST_F(EditorTest, DrawsAndSelectsWhatItHasDrawn) {
    draw(Tool::building, {{40, 80}, {40, 90}, {60, 90}, {60, 80}});
    ASSERT_TRUE(editor.selected());
    EXPECT_EQ(identity_of(*editor.selected()).id, "building-1");
    EXPECT_EQ(editor.sketch.tool, Tool::select);
    EXPECT_EQ(editor.map().buildings.size(), 2U);
}

TEST_F(EditorTest, NeedsNoFinishWhereTheNumberOfCornersIsKnown) {
    editor.choose(Tool::gate);
    editor.click({100, 22}, 2.0);
    EXPECT_EQ(editor.map().gates.size(), 3U);
    editor.choose(Tool::stairs);
    editor.click({80, 40}, 2.0);
    editor.click({84, 40}, 2.0);
    EXPECT_EQ(editor.map().connectors.size(), 2U);
}

TEST_F(EditorTest, SelectsTheSmallestFirstAndWhatLiesBelowNext) {
    draw(Tool::ground, {{30, 80}, {30, 90}, {40, 90}, {40, 80}});
    editor.let_go();
    editor.click({35, 85}, 2.0);
    EXPECT_EQ(identity_of(*editor.selected()).id, "ground-1");
    editor.click({35, 85}, 2.0);
    EXPECT_EQ(identity_of(*editor.selected()).id, "plaza");
    editor.click({35, 85}, 2.0);
    EXPECT_EQ(identity_of(*editor.selected()).id, "ground-1");
}

TEST_F(EditorTest, DragsCornersAndThings) {
    editor.click({105, 60}, 2.0);
    ASSERT_TRUE(editor.grab({100, 55}, 2.0)) << "a corner of the kiosk";
    editor.drag({95, 50});
    editor.drop();
    EXPECT_EQ(editor.document().layout().at(0).op, LayoutOp::replace);
    EXPECT_FALSE(editor.grab({105, 60}, 2.0)) << "the middle of a building of the map moves the map";
    editor.click({180, 61}, 2.0);
    ASSERT_TRUE(editor.grab({180, 61}, 2.0));
    editor.drag({170, 61});
    editor.drop();
    EXPECT_NEAR(editor.map().venues[1].doors[0].x(), 170.0, 1.5);
}

TEST_F(EditorTest, RefusesOutlinesThatCrossThemselvesAndKeepsTheSketch) {
    draw(Tool::building, {{40, 80}, {60, 90}, {60, 80}, {40, 90}});
    EXPECT_EQ(told(), Text::crosses_itself);
    EXPECT_EQ(editor.sketch.corners.size(), 4U);
    editor.undo();
    EXPECT_EQ(editor.sketch.corners.size(), 3U) << "undoing takes the last corner back";
    editor.finish();
    EXPECT_EQ(editor.map().buildings.size(), 2U);
}

TEST_F(EditorTest, SaysThatAGateIsOffTheGroundAndDoesNotSaveIt) {
    editor.show("town", -1, {-1, 0});
    draw(Tool::gate, {{20.5, 21}});
    EXPECT_EQ(told(), Text::off_ground);
    EXPECT_FALSE(editor.save(plaza.folder() / "plans"));
    EXPECT_EQ(told(), Text::off_ground);
    EXPECT_FALSE(std::filesystem::exists(plaza.folder() / "plans"));
    EXPECT_TRUE(editor.unsaved());
}

TEST_F(EditorTest, TellsWhatAWallCutsOff) {
    draw(Tool::wall, {{190, 18}, {190, 112}});
    EXPECT_EQ(told(), std::nullopt) << "the wall itself is sound";
    const auto& findings = editor.check().findings();
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(words_for(findings.front()), Text::not_joined);
}

TEST_F(EditorTest, SavesOnceAndUnderANewNameAfterMoreEdits) {
    draw(Tool::building, {{40, 80}, {40, 90}, {60, 90}, {60, 80}});
    const auto first = editor.save(plaza.folder() / "plans");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->scenario.filename(), "plaza-plan.toml");
    EXPECT_FALSE(editor.unsaved());
    EXPECT_EQ(editor.save(plaza.folder() / "plans")->scenario, first->scenario) << "nothing has changed";
    editor.remove();
    EXPECT_EQ(editor.save(plaza.folder() / "plans")->scenario.filename(), "plaza-plan-2.toml");
    EXPECT_EQ(editor.heading.name, "plaza-plan-2");
}

TEST_F(EditorTest, LetsGoOfOneThingAfterAnother) {
    editor.choose(Tool::building);
    editor.click({40, 80}, 2.0);
    EXPECT_TRUE(editor.let_go());
    EXPECT_TRUE(editor.sketch.corners.empty());
    EXPECT_TRUE(editor.let_go());
    EXPECT_EQ(editor.sketch.tool, Tool::select);
    EXPECT_FALSE(editor.let_go());
}

}  // namespace
}  // namespace shangquan
