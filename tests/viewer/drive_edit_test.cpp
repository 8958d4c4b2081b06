#include "maps/read_layers.hpp"
#include "scenarios/scenario_file.hpp"
#include "tests/support/viewer/drive.hpp"
#include "tests/support/viewer/plaza.hpp"
#include "viewer/desk.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace shangquan {
namespace {

std::string pointed(const PagePoint& pixel) {
    return std::to_string(std::lround(pixel.x())) + " " + std::to_string(std::lround(pixel.y()));
}

/// Where things lie in the panel of a window of 1440 × 900.
constexpr const char* building_tool = "click 1135 93\n";
constexpr const char* closure_tool = "click 1252 64\n";
constexpr const char* gate_tool = "click 1135 122\n";
constexpr const char* undo_button = "click 1135 151\n";
constexpr const char* english_name = "click 1330 237\n";
constexpr const char* until_field = "click 1330 265\n";
constexpr const char* file_name = "click 1330 789\n";
constexpr const char* save_button = "click 1165 847\n";
constexpr const char* run_button = "click 1341 847\n";

/// Edits a plaza with a pointer and keys as a planner would, and looks at the files and the screen.
class DrivenEdit : public testing::Test {
protected:
    void SetUp() override {
        if (!can_drive()) GTEST_SKIP() << "needs xvfb-run, xauth and xdotool";
        desk = std::make_unique<Desk>(std::vector{plaza.result()}, Settings{});
        desk->resize(1440, 900, 1.0);
        desk->act(Action::whole_zone);
        desk->start_editing();
    }

    Drive edit(const std::string& acts) const {
        const std::string folders = "--plans " + plans().string() + " --results " + results().string() + " ";
        Drive done = drive(plaza.folder() / "home", folders + plaza.result().string(), "key d\n" + acts);
        EXPECT_EQ(done.status, 0) << done.words;
        return done;
    }

    [[nodiscard]] std::string click(const Point& place) const {
        return "click " + pointed(desk->views()[0].to_page(place)) + "\n";
    }
    [[nodiscard]] std::string drag(const Point& from, const Point& to) const {
        return "drag " + pointed(desk->views()[0].to_page(from)) + " " + pointed(desk->views()[0].to_page(to)) + "\n";
    }
    [[nodiscard]] std::filesystem::path plans() const { return plaza.folder() / "plans"; }
    [[nodiscard]] std::filesystem::path results() const { return plaza.folder() / "results"; }

    Plaza plaza;
    std::unique_ptr<Desk> desk;  ///< has what the window should have
};

TEST_F(DrivenEdit, DrawsRunsAndShowsTheDifference) {
    const std::string house = click({70, 48}) + click({70, 72}) + click({90, 72}) + click({90, 48});
    const Drive done = edit(std::string(building_tool) + house + "key Return\n" + english_name + "type Tea house\n" +
                            closure_tool + click({30, 30}) + click({30, 50}) + click({60, 50}) + click({60, 30}) +
                            "key Return\n" + until_field + "key ctrl+a\ntype 10:30\n" + file_name +
                            "key ctrl+a\ntype tea_house\n" + run_button + "wait 12\nkey ctrl+Right\nat 20 895\n");
    const Scenario plan = read_scenario(plans() / "tea_house.toml");
    ASSERT_EQ(plan.edits.size(), 1U);
    EXPECT_EQ(std::get<CloseArea>(plan.edits[0]).hours.at(0).until, 10 * 3600 + 1800);
    const std::vector<std::filesystem::path> compared{plaza.result(), results() / "tea_house"};
    ASSERT_TRUE(std::filesystem::exists(compared[1])) << done.words;
    EXPECT_TRUE(std::filesystem::exists(results() / "tea_house-coarse"));
    EXPECT_TRUE(std::filesystem::exists(results() / "plaza-coarse"));
    Desk wanted{compared, Settings{}};
    EXPECT_EQ(wanted.session().results()[1].zones.size(), 1U);
    wanted.choose({0, 0, 1, 0, 1, Arrangement::difference});
    wanted.playback.seek(wanted.playback.last_minute());
    wanted.advance(0.0);
    int equal = 0;
    int checked = 0;
    const MapView view = desk->views()[0];
    for (double y = 100; y < 600; y += 7) {
        for (double x = view.page.left + 20; x < view.page.right() - legend_width; x += 7) {
            const auto value = wanted.session().value_at(view.to_map(PagePoint(x + 0.5, y + 0.5)));
            const Color color = value ? color_of(wanted.color_scale(), *value) : clear;
            if (color == clear) continue;
            ++checked;
            if (perceived_distance(done.screen.at(static_cast<int>(x), static_cast<int>(y)), color) < 0.02) ++equal;
        }
    }
    EXPECT_GT(checked, 50);
    EXPECT_GT(equal, 0.7 * checked);
}

TEST_F(DrivenEdit, MovesDeletesUndoesAndSaves) {
    edit(click({105, 60}) + drag({100, 55}, {95, 50}) + click({180, 60}) + "key Delete\n" + undo_button +
         click({60, 60}) + "key Delete ctrl+z ctrl+y\n" + save_button);
    RegionLayers region = read_region(plaza.scenario().region);
    const auto changes = read_layout(plans() / "plaza-plan.geojson", region);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].op, LayoutOp::replace);
    EXPECT_EQ(std::get<BuildingFeature>(changes[0].feature).id, "kiosk");
    EXPECT_EQ(changes[1].op, LayoutOp::remove);
    EXPECT_EQ(std::get<VenueFeature>(changes[1].feature).id, "shop");
    EXPECT_FALSE(std::filesystem::exists(plans() / "plaza-plan.geojson.part"));
}

TEST_F(DrivenEdit, SaysWhatIsWrongWithAGateOffTheGroundAndDoesNotSaveIt) {
    const Drive done = edit("key Page_Down\n" + std::string(gate_tool) + click({30, 25}) + "wait 1\n" + save_button +
                            "at 20 895\nkey ctrl+q\n");
    const Rect& map = desk->layout().map;
    EXPECT_EQ(done.screen.at(static_cast<int>(map.left) + 90, static_cast<int>(map.top) + 20),
              (Color{0xfa, 0xfa, 0xf8, 255}))
        << "the plate of the message";
    EXPECT_FALSE(std::filesystem::exists(plans()));
}

TEST_F(DrivenEdit, ShowsARunAsItGoesAndOpensItsResult) {
    const std::string folders = "--results " + results().string() + " ";
    const Drive done =
        drive(plaza.folder() / "home", folders + plaza.scenario_file().string(),
              "wait 3\nsay live\nkey space\nsay held\nwait 1\nsay still\nkey space\n"
              "key period period period\nwait 8\nsay complete\nclick 376 768\nwait 1\nnext\nsay opened\n");
    EXPECT_EQ(done.status, 0) << done.words;
    EXPECT_TRUE(done.title("live").starts_with("Sample plaza 10:")) << done.words;
    EXPECT_TRUE(done.title("held").ends_with(" paused - Shangquan")) << done.words;
    EXPECT_EQ(done.title("held"), done.title("still"));
    EXPECT_EQ(done.title("complete"), "Sample plaza 11:00 complete - Shangquan");
    EXPECT_EQ(done.title("opened"), "Town 10:00 Pedestrian density - Shangquan");
}

TEST_F(DrivenEdit, SaysWhatIsWrongWithABrokenScenario) {
    std::ofstream{plaza.scenario_file(), std::ios::app} << "\n[nonsense]\n";
    const Drive done = drive(plaza.folder() / "home", plaza.scenario_file().string(), "say shown\n");
    EXPECT_EQ(done.status, 0) << done.words;
    EXPECT_EQ(done.title("shown"), "Shangquan");
}

}  // namespace
}  // namespace shangquan
