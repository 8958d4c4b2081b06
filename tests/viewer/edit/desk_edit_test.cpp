#include "tests/support/sample_result.hpp"
#include "tests/support/viewer/plaza.hpp"
#include "viewer/desk.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace shangquan {
namespace {

class DeskEdit : public testing::Test {
protected:
    [[nodiscard]] DeskFolders folders() const {
        return {plaza.folder() / "out", plaza.folder() / "plans", plaza.folder() / "results"};
    }
    static void draw_stall(Desk& desk) {
        desk.editor()->choose(Tool::building);
        for (const Point& corner : {Point(70, 48), Point(70, 72), Point(90, 72), Point(90, 48)})
            desk.click(corner, 2.0);
        desk.act(Action::finish_area);
    }

    Plaza plaza;
    Desk desk{{plaza.result()}, Settings{}, folders()};
};

TEST_F(DeskEdit, ShowsTheEditedMapWhileItIsEdited) {
    desk.act(Action::edit_layout);
    EXPECT_GT(desk.layout().detail.width, 0.0);
    const auto before = desk.map_revision();
    draw_stall(desk);
    EXPECT_EQ(desk.map_of_pane(0).buildings.size(), 2U);
    EXPECT_GT(desk.map_revision(), before);
    desk.act(Action::undo);
    EXPECT_EQ(desk.map_of_pane(0).buildings.size(), 1U);
    desk.act(Action::redo);
    desk.act(Action::edit_layout);
    EXPECT_EQ(desk.map_of_pane(0).buildings.size(), 1U) << "as it was run";
    EXPECT_EQ(desk.layout().detail.width, 0.0);
    desk.act(Action::edit_layout);
    EXPECT_EQ(desk.map_of_pane(0).buildings.size(), 2U) << "goes on where it was left";
}

TEST_F(DeskEdit, AsksBeforeEditsAreLost) {
    desk.start_editing();
    draw_stall(desk);
    desk.act(Action::quit);
    EXPECT_FALSE(desk.closing);
    EXPECT_EQ(desk.notice.words, desk.words(Text::unsaved_edits));
    desk.act(Action::quit);
    EXPECT_TRUE(desk.closing);
}

TEST_F(DeskEdit, ClosesAtOnceWhenAllIsSaved) {
    desk.start_editing();
    draw_stall(desk);
    desk.save_plan_drawn();
    EXPECT_FALSE(desk.notice.wrong) << desk.notice.words;
    desk.act(Action::quit);
    EXPECT_TRUE(desk.closing);
}

TEST_F(DeskEdit, ShowsWhatAPlanChangesWhenItsRunIsDone) {
    desk.start_editing();
    draw_stall(desk);
    desk.run_plan(RunDepth::full);
    while (desk.runs.running()) {
        std::this_thread::yield();
        desk.advance(0.0);
    }
    EXPECT_FALSE(desk.notice.wrong) << desk.notice.words;
    EXPECT_EQ(desk.session().choice().arrangement, Arrangement::difference);
    EXPECT_EQ(desk.session().choice().result, 0U);
    EXPECT_EQ(desk.session().results()[desk.session().choice().other].scenario, "plaza-plan");
    EXPECT_NE(desk.editor(), nullptr) << "editing goes on";
}

TEST_F(DeskEdit, SaysThatAResultHasNoScenario) {
    write_sample_result(plaza.folder() / "sample");
    Desk sample{{plaza.folder() / "sample"}, Settings{}, folders()};
    sample.act(Action::edit_layout);
    EXPECT_EQ(sample.editor(), nullptr);
    EXPECT_TRUE(sample.notice.wrong);
}

}  // namespace
}  // namespace shangquan
