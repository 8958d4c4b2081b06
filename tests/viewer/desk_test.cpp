#include "viewer/desk.hpp"

#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

class DeskTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(root());
        write_sample_result(root() / "usual");
        write_sample_result(root() / "busier", {"sample_busier", 1.5});
    }
    static std::filesystem::path root() { return std::filesystem::path(testing::TempDir()) / "desk_test"; }

    Desk desk{{root() / "usual", root() / "busier"}, Settings{}};
};

TEST_F(DeskTest, JumpsToThePeakOfTheCurveShown) {
    desk.act(Action::peak);
    EXPECT_EQ(desk.playback.shown_minute(), 705) << "80 persons";
    desk.curve_shown = CurveShown::core_density;
    desk.act(Action::peak);
    EXPECT_EQ(desk.playback.shown_minute(), 600) << "0.5 ped/m² all day: the first";
}

TEST_F(DeskTest, MovesByIntervalsHoursAndToTheEnds) {
    desk.act(Action::step_on);
    EXPECT_EQ(desk.playback.shown_minute(), 615);
    desk.act(Action::hour_on);
    EXPECT_EQ(desk.playback.shown_minute(), 675);
    desk.act(Action::first);
    EXPECT_EQ(desk.playback.shown_minute(), 600);
    desk.act(Action::last);
    EXPECT_EQ(desk.playback.shown_minute(), 705);
}

TEST_F(DeskTest, GoesThroughFloorsAndStopsAtTheLast) {
    EXPECT_EQ(desk.session().level(), 0);
    desk.act(Action::floor_up);
    desk.act(Action::floor_up);
    EXPECT_EQ(desk.session().level(), 1);
    for (int turn = 0; turn < 4; ++turn) desk.act(Action::floor_down);
    EXPECT_EQ(desk.session().level(), -1);
}

TEST_F(DeskTest, GoesThroughLayersGradingsResultsAndViewsInTurn) {
    desk.act(Action::previous_layer);
    EXPECT_EQ(desk.session().layer().name, Text::visits_so_far);
    desk.act(Action::next_layer);
    desk.act(Action::next_layer);
    EXPECT_EQ(desk.session().layer().name, Text::los_now);
    desk.act(Action::next_grading);
    EXPECT_EQ(desk.session().measure(), Measure::los_queue);
    for (int turn = 0; turn < 3; ++turn) desk.act(Action::next_grading);
    EXPECT_EQ(desk.session().measure(), Measure::los);
    desk.act(Action::next_result);
    EXPECT_EQ(desk.session().result().scenario, "sample_busier");
    desk.act(Action::next_arrangement);
    EXPECT_EQ(desk.session().choice().arrangement, Arrangement::side_by_side);
}

TEST_F(DeskTest, KeepsTheClockWhenTheResultChanges) {
    desk.playback.seek(650);
    desk.playback.loop(630, 660);
    desk.act(Action::next_result);
    EXPECT_EQ(desk.playback.shown_minute(), 645);
    EXPECT_EQ(desk.playback.span(), (MinuteSpan{630, 660}));
}

TEST_F(DeskTest, SwitchesLanguageAndTheme) {
    EXPECT_EQ(desk.words(Text::play), "播放");
    desk.act(Action::switch_language);
    EXPECT_EQ(desk.words(Text::play), "Play");
    desk.act(Action::switch_theme);
    EXPECT_EQ(desk.settings.theme, Theme::dark);
}

TEST_F(DeskTest, PicksAndComparesWithTheOtherResult) {
    desk.click({162, 252}, 8.0);
    ASSERT_TRUE(desk.picked());
    EXPECT_EQ(desk.picked()->picks.front().id, "noodles");
    EXPECT_EQ(desk.picked()->figures.courses[0].values[7], 80.0);
    EXPECT_EQ(desk.picked()->other.courses[0].values[7], 120.0);
    EXPECT_GT(desk.layout().detail.width, 0.0);
    desk.act(Action::let_go);
    EXPECT_FALSE(desk.picked());
    EXPECT_EQ(desk.layout().detail.width, 0.0);
}

TEST_F(DeskTest, KeepsTheMapInPlaceWhenThePanelOpens) {
    const PagePoint corner(desk.layout().map.left, desk.layout().map.top);
    const Point held = desk.camera().view().to_map(corner);
    desk.click({162, 252}, 8.0);
    EXPECT_NEAR((desk.camera().view().to_map(corner) - held).norm(), 0.0, 1e-9);
}

TEST_F(DeskTest, FollowsAPickedCellToAnotherFloor) {
    desk.click({321, 321}, 1.0);
    EXPECT_EQ(desk.picked()->figures.courses.size(), 1U);
    desk.act(Action::floor_up);
    EXPECT_TRUE(desk.picked()->figures.courses.empty()) << "no ground up there";
}

TEST_F(DeskTest, CountsOnTheGroundWhileTimePasses) {
    desk.click({321, 321}, 1.0);
    for (int frame = 0; frame < 100 && desk.counting(); ++frame) desk.advance(0.0);
    EXPECT_FALSE(desk.counting());
    EXPECT_EQ(desk.picked()->figures.courses[0].values.size(), 8U);
    EXPECT_EQ(desk.picked()->other.courses[0].values.size(), 8U);
}

TEST_F(DeskTest, DrawsAnAreaOfAtLeastThreeCorners) {
    desk.act(Action::draw_area);
    for (const Point& corner : {Point(310, 310), Point(310, 314), Point(314, 314), Point(314, 310)})
        desk.click(corner, 8.0);
    desk.act(Action::finish_area);
    ASSERT_TRUE(desk.picked());
    EXPECT_EQ(desk.picked()->figures.square_metres, 16.0);
    EXPECT_FALSE(desk.drawing);
    desk.act(Action::let_go);
    desk.act(Action::draw_area);
    desk.click({310, 310}, 8.0);
    desk.act(Action::finish_area);
    EXPECT_FALSE(desk.picked()) << "one corner is no area";
}

TEST_F(DeskTest, GoesWhereTheLargestChangeIs) {
    desk.open_changes(EffectKind::venues);
    ASSERT_FALSE(desk.changes().effects.empty());
    desk.go_to(desk.changes().effects.front());
    ASSERT_TRUE(desk.picked());
    EXPECT_EQ(desk.picked()->picks.front().id, "noodles");
    EXPECT_TRUE(desk.camera().sees({160, 255}));
    EXPECT_TRUE(desk.changes().open);
}

TEST_F(DeskTest, LocksViewAndTimeOfTwoPanes) {
    desk.act(Action::next_arrangement);
    const auto views = desk.views();
    ASSERT_EQ(views.size(), 2U);
    EXPECT_EQ(views[0].pixels_per_metre, views[1].pixels_per_metre);
    EXPECT_EQ(views[0].centre, views[1].centre);
    EXPECT_EQ(views[1].page.left, views[0].page.right());
    EXPECT_EQ(desk.pane_at(views[0].page.centre()), 0U);
    EXPECT_EQ(desk.pane_at(views[1].page.centre()), 1U);
}

TEST_F(DeskTest, PicksOnTheMapOfThePaneThatIsClicked) {
    write_sample_result(root() / "with-stand", {"with_stand", 1.0});
    ZoneLayers zone = counted_sample_zone();
    zone.gates[0].id = "stand";
    zone.gates[0].position = {500, 320};
    write_layers(root() / "with-stand" / "sample" / "map.gpkg", zone, {});
    Desk two{{root() / "usual", root() / "with-stand"}, Settings{}};
    two.act(Action::next_arrangement);
    two.click({500, 320}, 8.0, 1);
    EXPECT_EQ(two.picked()->picks.front().id, "stand");
    two.click({500, 320}, 8.0, 0);
    EXPECT_EQ(two.picked()->picks.front().kind, PickKind::cell);
}

TEST_F(DeskTest, SwipesBetweenResults) {
    desk.act(Action::next_arrangement);
    desk.act(Action::next_arrangement);
    desk.swipe = 0.25;
    const Rect& map = desk.layout().map;
    EXPECT_EQ(desk.pane_at({map.left + 0.2 * map.width, 100}), 0U);
    EXPECT_EQ(desk.pane_at({map.left + 0.3 * map.width, 100}), 1U);
    EXPECT_EQ(desk.views()[0], desk.views()[1]);
}

TEST_F(DeskTest, ColoursByTheDomainSetForEachMeasure) {
    desk.set_full(6.0);
    EXPECT_EQ(desk.color_scale(), (ColorScale{Measure::density, 6.0}));
    for (const ColorScale scale : {ColorScale{Measure::visits, 20000.0}, {Measure::flow, 60.0}, {Measure::speed, 1.5}, {Measure::minutes_above_los_e, 240.0}}) {
        desk.act(Action::previous_layer);
        EXPECT_EQ(desk.color_scale(), scale);
    }
    for (int turn = 0; turn < 4; ++turn) desk.act(Action::next_layer);
    EXPECT_EQ(desk.color_scale().full, 6.0);
    desk.set_full(0.0);
    EXPECT_EQ(desk.color_scale().full, 0.1) << "the least there is";
}

TEST_F(DeskTest, ComplainsOnceAndGoesOnWhenAFileIsDamaged) {
    const auto damaged = root() / "damaged";
    write_sample_result(damaged, {"damaged", 1.0});
    Desk torn{{root() / "usual", damaged}, Settings{}};
    std::filesystem::remove(damaged / "sample" / "density_max_p0.tif");
    torn.act(Action::next_result);
    torn.choose({1, 0, 1, 4});
    torn.advance(0.1);
    EXPECT_TRUE(torn.notice.wrong);
    EXPECT_NE(torn.notice.words.find("density_max_p0.tif"), std::string::npos);
    torn.choose({1, 0, 1, 0});
    EXPECT_TRUE(torn.advance(0.1)) << "another layer is shown";
}

TEST_F(DeskTest, ForgetsGoodNewsAndKeepsComplaints) {
    desk.say("saved");
    desk.advance(7.0);
    EXPECT_TRUE(desk.notice.words.empty());
    desk.complain("broken");
    desk.advance(7.0);
    EXPECT_EQ(desk.notice.words, "broken");
    desk.act(Action::let_go);
    EXPECT_TRUE(desk.notice.words.empty());
}

}  // namespace
}  // namespace shangquan
