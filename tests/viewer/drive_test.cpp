#include "tests/support/viewer/drive.hpp"
#include "tests/support/sample_result.hpp"
#include "tests/support/viewer/sample_recording.hpp"
#include "viewer/desk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>

namespace shangquan {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A place in the window as drive.sh takes it.
std::string at(const PagePoint& pixel) {
    return std::to_string(std::lround(pixel.x())) + " " + std::to_string(std::lround(pixel.y()));
}

/// Drives the program with a pointer and keys as a planner would, and looks at the screen, the title and the files.
class Driven : public testing::Test {
protected:
    static void SetUpTestSuite() {
        write_sample_result(root() / "usual");
        write_sample_result(root() / "busier", {"sample_busier", 1.5});
        write_sample_result(root() / "walked");
        write_sample_recording(root() / "walked");
    }

    void SetUp() override {
        if (!can_drive()) GTEST_SKIP() << "needs xvfb-run, xauth and xdotool";
        std::filesystem::remove_all(home());
    }

    static std::filesystem::path root() { return std::filesystem::path(testing::TempDir()) / "drive_test"; }
    static std::filesystem::path home() { return root() / "home"; }
    static std::filesystem::path out() { return home() / "out"; }

    Drive look_at(const std::string& results, const std::string& acts) {
        std::string arguments = "--exports " + out().string();
        std::istringstream names{results};
        for (std::string name; names >> name;) arguments += " " + (root() / name).string();
        Drive done = drive(home(), arguments, acts);
        EXPECT_EQ(done.status, 0) << done.words;
        return done;
    }

    [[nodiscard]] PagePoint pixel_of(const Point& place, std::size_t pane = 0) const {
        return desk.views()[pane].to_page(place);
    }

    /// Share of the places in that part of a pane whose colour is that of the value there; names and signs cover some.
    [[nodiscard]] double share_right(const Drive& drive, const Rect& part, std::size_t pane = 0) const {
        const MapView view = desk.views()[pane];
        int checked = 0;
        int equal = 0;
        for (double y = part.top + 20; y < part.bottom(); y += 7) {
            for (double x = part.left + 5; x < part.right(); x += 7) {
                const auto value = desk.session().value_at(view.to_map(PagePoint(x + 0.5, y + 0.5)), pane);
                const Color wanted = value ? color_of(desk.color_scale(), *value) : clear;
                if (wanted == clear) continue;
                ++checked;
                if (perceived_distance(seen(drive, {x, y}), wanted) < 0.02) ++equal;
            }
        }
        EXPECT_GT(checked, 300);
        return static_cast<double>(equal) / checked;
    }

    [[nodiscard]] static Color seen(const Drive& drive, const PagePoint& pixel) {
        return drive.screen.at(static_cast<int>(pixel.x()), static_cast<int>(pixel.y()));
    }

    /// Lightness of the darkest pixel there or beside it.
    [[nodiscard]] static double darkest_about(const Drive& drive, const PagePoint& pixel) {
        double darkest = 1.0;
        for (const double y : {-1.0, 0.0, 1.0})
            for (const double x : {-1.0, 0.0, 1.0}) darkest = std::min(darkest, to_oklab(seen(drive, pixel + PagePoint(x, y))).lightness);
        return darkest;
    }

    Desk desk{{root() / "usual", root() / "busier"}, Settings{}};  ///< has what the window should have
    const Point walk{275, 311};                                    ///< crowded, below no name or sign
};

TEST_F(Driven, TakesKeysClicksAndTheSlider) {
    const Drive done = look_at("usual",
                               "say start\n"
                               "key Right\nsay stepped\n"
                               "click 366 768\nwait 0.6\nclick 366 768\nsay played\n"
                               "click 1420 829\nsay end\n"
                               "key Down Down\nsay mean\n"
                               "key Up Up shift+Left p\nsay peak\n");
    EXPECT_EQ(done.title("start"), "Sample Zone 10:00 Pedestrian density - Shangquan");
    EXPECT_EQ(done.title("stepped"), "Sample Zone 10:15 Pedestrian density - Shangquan");
    EXPECT_GT(done.title("played"), "Sample Zone 10:30");
    EXPECT_LT(done.title("played"), "Sample Zone 11:45");
    EXPECT_EQ(done.title("end"), "Sample Zone 11:45 Pedestrian density - Shangquan");
    EXPECT_EQ(done.title("mean"), "Sample Zone 11:45 Mean density - Shangquan");
    EXPECT_EQ(done.title("peak"), "Sample Zone 11:45 Pedestrian density - Shangquan");
}

TEST_F(Driven, RepeatsTheSpanChosenOnTheCurve) {
    const Drive done = look_at("usual",
                               "shift-drag 600 810 800 810\nkey space\nwait 3\nsay looping\nkey space\n"
                               "double 380 810\nkey space\nwait 10\nsay forgotten\n");
    EXPECT_GE(done.title("looping"), "Sample Zone 10:30") << "the third interval";
    EXPECT_LT(done.title("looping"), "Sample Zone 11:00") << "3 s at 30 min/s would be near the end";
    EXPECT_EQ(done.title("forgotten"), "Sample Zone 11:45 Pedestrian density - Shangquan");
}

TEST_F(Driven, ShowsTheColoursOfTheFilesAllOverTheMap) {
    const Drive done = look_at("usual", "key ctrl+Right\nwheel 760 500 1\ndrag 700 500 760 530\nat 20 895\n");
    desk.camera().zoom(1.25, {760, 500});
    desk.camera().drag({60, 30});
    desk.playback.seek(705);
    desk.advance(0.0);
    Rect part = desk.camera().view().page;
    part.width -= legend_width;
    EXPECT_GT(share_right(done, part), 0.85);
}

TEST_F(Driven, ShowsVisitsAndFlowsWithArrows) {
    const Drive done = look_at("usual", "key Up\nsay visits\nkey Up\nsay flow\nkey ctrl+Right\nat 20 895\n");
    EXPECT_EQ(done.title("visits"), "Sample Zone 10:00 Visits so far - Shangquan");
    EXPECT_EQ(done.title("flow"), "Sample Zone 10:00 Flow - Shangquan");
    Choice flows = desk.session().choice();
    flows.layer = layer_table.size() - 2;
    desk.choose(flows);
    desk.playback.seek(705);
    desk.advance(0.0);
    Rect part = desk.camera().view().page;
    part.width -= legend_width;
    EXPECT_GT(share_right(done, part), 0.6) << "arrows cover some";
    int tips = 0;
    int dark = 0;
    for (const FlowArrow& arrow : flow_arrows(*desk.session().overlay().flow, desk.views()[0], desk.scale())) {
        if (!part.contains(arrow.to)) continue;
        ++tips;
        dark += darkest_about(done, arrow.to + 0.25 * (arrow.from - arrow.to)) < 0.5 ? 1 : 0;
    }
    EXPECT_GT(tips, 50);
    EXPECT_GT(static_cast<double>(dark) / tips, 0.8);
}

TEST_F(Driven, ShowsWhereTheVisitorsOfAVenueCameFrom) {
    const Point door{160, 255};
    const Point gate{110, 320};
    const Drive done = look_at("usual", "click " + at(pixel_of(door)) + "\nat 20 895\n");
    desk.click(door, 5.0);
    ASSERT_FALSE(desk.picked()->origins.empty());
    const PagePoint between = pixel_of(door + 0.4 * (gate - door));
    const Color seen_there = seen(done, between);
    EXPECT_GT(seen_there.blue, seen_there.red + 20) << "a blue band leads to the gate";
}

TEST_F(Driven, ShowsWalkersAndWhatOneOfThemDid) {
    const Point standing{130, 310};
    const Drive done = look_at("walked", "key w\nsay shown\nwait 1\nat 20 895\n");
    EXPECT_EQ(done.title("shown"), "Sample Zone 10:30 Pedestrian density - Shangquan");
    EXPECT_LT(perceived_distance(seen(done, pixel_of(standing)), standing_color), 0.02);
    const Drive picked = look_at("walked", "key w\nclick " + at(pixel_of({100, 320})) + "\nat 20 895\n");
    EXPECT_LT(perceived_distance(seen(picked, pixel_of({106, 320})), {0x0b, 0x57, 0xa4, 255}), 0.05) << "the way of twelve metres";
}

TEST_F(Driven, LaysTwoResultsSideBySide) {
    const Drive done = look_at("usual busier", "click 119 184\nkey ctrl+Right\nat 20 895\n");
    desk.act(Action::next_arrangement);
    desk.playback.seek(705);
    desk.advance(0.0);
    const Rect first = desk.views()[0].page;
    Rect second = desk.views()[1].page;
    second.width -= legend_width;
    EXPECT_GT(share_right(done, first, 0), 0.8);
    EXPECT_GT(share_right(done, second, 1), 0.8);
}

TEST_F(Driven, SwipesBetweenTwoResults) {
    const PagePoint line(desk.swipe_x(), 600);
    const Drive done =
        look_at("usual busier", "click 185 184\nkey ctrl+Right\ndrag " + at(line) + " 600 600\nat 20 895\n");
    desk.act(Action::next_arrangement);
    desk.act(Action::next_arrangement);
    desk.playback.seek(705);
    desk.advance(0.0);
    const Rect map = desk.layout().map;
    EXPECT_GT(share_right(done, {map.left, map.top, 590 - map.left, map.height}, 0), 0.8);
    EXPECT_GT(share_right(done, {610, map.top, map.right() - legend_width - 610, map.height}, 1), 0.8);
    EXPECT_LT(share_right(done, {610, map.top, map.right() - legend_width - 610, map.height}, 0), 0.2) << "the other";
}

TEST_F(Driven, ShowsTheDifference) {
    const Drive done = look_at("usual busier", "click 258 184\nkey ctrl+Right\nat 20 895\n");
    desk.choose({0, 0, 1, 0, 1, Arrangement::difference});
    desk.playback.seek(705);
    desk.advance(0.0);
    Rect part = desk.layout().map;
    part.width -= legend_width;
    EXPECT_GT(share_right(done, part), 0.8);
}

TEST_F(Driven, WritesTheFiguresOfAVenueThatIsClicked) {
    const PagePoint door = pixel_of({160, 255});
    look_at("usual busier", "click " + at(door) + "\nclick 1170 654\n");
    const std::string table = content_of(out() / "sample_day-sample-p0-noodles.csv");
    EXPECT_NE(table.find("\n11:45,80,35.5,2,12.5,0,120,35.5,2,12.5,0\n"), std::string::npos) << table;
}

TEST_F(Driven, CountsInAnAreaThatIsDrawn) {
    std::string acts = "key a\n";
    std::vector<Point> corners{{200, 303}, {200, 339}, {296, 339}, {296, 303}};
    for (const Point& corner : corners) acts += "click " + at(pixel_of(corner)) + "\n";
    look_at("usual", acts + "key Return\nclick 1170 251\n");
    const std::string table = content_of(out() / "sample_day-sample-p0-area.csv");
    EXPECT_EQ(table.find("time,density,persons\n10:00,"), 0U) << table;
}

TEST_F(Driven, GoesToTheVenueThatChangedMost) {
    const Drive done = look_at("usual busier", "click 150 216\nclick 1222 50\nclick 1131 100\nat 20 895\n");
    desk.open_changes(EffectKind::venues);
    desk.go_to(desk.changes().effects.front());
    const PagePoint ring = pixel_of({160, 255}) + PagePoint(13, 0);
    EXPECT_LT(perceived_distance(seen(done, ring), {0x0b, 0x57, 0xa4, 255}), 0.05) << "the ring around the noodle bar";
}

TEST_F(Driven, ExportsThePictureOfRender) {
    const std::string button = ffmpeg_present() ? "870 382" : "870 412";  // the page is shorter without videos
    look_at("usual", "key ctrl+Right e\nclick " + button + "\nwait 1\n");
    const RenderRequest request{.minute = 705, .out = root() / "rendered.png"};
    render(root() / "usual", "sample", request);
    EXPECT_EQ(content_of(out() / "sample_day-sample-p0-1145.png"), content_of(request.out));
}

TEST_F(Driven, MakesAVideoOfTheLoop) {
    if (!ffmpeg_present()) GTEST_SKIP() << "needs ffmpeg";
    look_at("usual", "key bracketright e\nclick 870 491\nwait 6\n");
    EXPECT_GT(content_of(out() / "sample_day-sample-p0.mp4").size(), 5000U);
}

TEST_F(Driven, RemembersLanguageAndTheme) {
    look_at("usual", "key F2 F3\nwait 0.3\n");
    EXPECT_EQ(content_of(home() / "shangquan" / "viewer.conf").find("language = english\ntheme = dark\n"), 0U);
    const Drive again = drive(home(), (root() / "usual").string(), "at 20 895\n");
    EXPECT_EQ(seen(again, {5, 800}), (Color{0x1e, 0x21, 0x25, 255}));
}

TEST_F(Driven, OpensWhatIsChosenOnTheStartPage) {
    std::filesystem::create_directories(home() / "shangquan");
    std::ofstream{home() / "shangquan" / "recent"} << (root() / "busier").string() << "\n"
                                                   << (root() / "usual").string() << "\n";
    const Drive done = drive(home(), "", "click 720 160\nkey Return\nwait 1\nnext\nsay opened\n");
    EXPECT_EQ(done.status, 0) << done.words;
    EXPECT_EQ(done.title("opened"), "Sample Zone 10:00 Pedestrian density - Shangquan");
    EXPECT_EQ(content_of(home() / "shangquan" / "recent").find((root() / "busier").string()), 0U);
}

TEST_F(Driven, OpensWhatIsDroppedOnTheStartPage) {
    const Drive done = drive(home(), "", "drop " + (root() / "busier").string() + "\nnext\nsay opened\n");
    EXPECT_EQ(done.status, 0) << done.words;
    EXPECT_EQ(done.title("opened"), "Sample Zone 10:00 Pedestrian density - Shangquan");
    EXPECT_EQ(content_of(home() / "shangquan" / "recent").find((root() / "busier").string()), 0U);
}

TEST_F(Driven, SaysWhatIsWrongWithWhatIsDroppedOnTheStartPage) {
    std::filesystem::create_directories(root() / "broken");
    const Drive done = drive(home(), "", "drop " + (root() / "broken").string() + " " + (root() / "usual").string() + "\nsay still\n");
    EXPECT_EQ(done.status, 0) << done.words;
    EXPECT_EQ(done.title("still"), "Shangquan") << "what is wrong is to be read first";
}

TEST_F(Driven, ShowsWhatIsDroppedOnTheMap) {
    const Drive done = look_at("usual", "drop " + (root() / "busier").string() + "\nkey ctrl+Right\nat 20 895\nwait 0.5\n");
    desk.open({root() / "busier"});
    EXPECT_EQ(desk.session().result().path.filename(), "busier");
    desk.playback.seek(705);
    desk.advance(0.0);
    EXPECT_GT(share_right(done, desk.layout().map), 0.8);
    EXPECT_EQ(content_of(home() / "shangquan" / "recent").find((root() / "usual").string()), 0U);
}

TEST_F(Driven, ForgetsWhoHeldSomethingOverItAndEnded) {
    const Drive done = look_at("usual", "drop --abandon\nat 20 895\nwait 0.5\n");
    const Drive usual = look_at("usual", "at 20 895\n");
    EXPECT_EQ(seen(done, {2, 400}), seen(usual, {2, 400})) << "no frame is left";
}

TEST_F(Driven, GrowsWithItsLetters) {
    std::filesystem::create_directories(home() / "shangquan");
    std::ofstream{home() / "shangquan" / "viewer.conf"} << "scale = 1.25\n";
    const Drive done = drive(home(), (root() / "usual").string(), "key ctrl+Right\nat 20 995\n");
    ASSERT_EQ(done.screen.width, 1500) << "1440 × 1.25 cut to the screen";
    desk.resize(1500, 1000, 1.25);
    desk.act(Action::whole_zone);
    desk.playback.seek(705);
    desk.advance(0.0);
    Rect part = desk.layout().map;
    part.width -= 1.25 * legend_width;
    EXPECT_GT(share_right(done, part), 0.8);
}

TEST_F(Driven, SaysWhatIsWrongWithAFolderAndShowsTheOthers) {
    std::filesystem::create_directories(root() / "broken");
    const Drive done = look_at("broken usual", "say start\n");
    EXPECT_EQ(done.title("start"), "Sample Zone 10:00 Pedestrian density - Shangquan");
    const Rect& map = desk.layout().map;
    EXPECT_EQ(seen(done, {map.left + 90, map.top + 20}), (Color{0xfa, 0xfa, 0xf8, 255})) << "the plate of the message";
}

TEST(Viewer, SaysInOneLineThatThereIsNoDisplay) {
    int result = 0;
    const std::string words = output_of("DISPLAY= " SHANGQUAN_VIEWER " . 2>&1", result);
    EXPECT_EQ(WEXITSTATUS(result), 1);
    EXPECT_EQ(words,
              "shangquan-viewer: there is no display to open a window on; use `shangquan render` for pictures\n");
}

TEST(Viewer, RefusesAWrongCommand) {
    int result = 0;
    output_of(SHANGQUAN_VIEWER " --scren x 2>&1", result);
    EXPECT_EQ(WEXITSTATUS(result), 2);
}

}  // namespace
}  // namespace shangquan
