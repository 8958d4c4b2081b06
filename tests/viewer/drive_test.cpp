#include "scenarios/pictures/image.hpp"
#include "tests/support/sample_result.hpp"
#include "viewer/camera.hpp"
#include "viewer/screen_layout.hpp"
#include "viewer/session.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace shangquan {
namespace {

/// The camera as the wheel and the hand of drive.sh leave it.
Camera driven_camera(const ZoneLayers& map) {
    Camera camera{bounds(map.border), screen_layout(window_width, window_height, 1.0, DetailPanel::shut).map,
                  legend_width};
    camera.zoom(1.25, {760, 600});
    camera.drag({60, 30});
    return camera;
}

std::string output_of(const std::string& command, int& status) {
    std::string words;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 256> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr) words += part.data();
    status = pclose(pipe);
    return words;
}

/// Drives the program once with a pointer and keys, for all tests of this suite.
class Driven : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (std::system("command -v xvfb-run xdotool xauth >/dev/null 2>&1") != 0) return;
        std::filesystem::remove_all(folder());
        write_sample_result(folder());
        session = std::make_unique<Session>(std::vector{folder()});
        session->show(7);
        const PagePoint cursor = driven_camera(session->map()).view().to_page(place());
        const std::string command =
            "xvfb-run -a -s '-screen 0 1500x1000x24' " SHANGQUAN_ROOT "/tests/viewer/drive.sh " SHANGQUAN_VIEWER " " +
            folder().string() + " " + (folder() / "shot.png").string() + " " +
            std::to_string(static_cast<int>(cursor.x())) + " " + std::to_string(static_cast<int>(cursor.y())) + " 2>&1";
        titles = output_of(command, status);
    }

    static void TearDownTestSuite() { session.reset(); }

    void SetUp() override {
        if (!session) GTEST_SKIP() << "needs xvfb-run, xauth and xdotool";
        ASSERT_EQ(status, 0) << titles;
    }

    [[nodiscard]] static std::string title_after(const std::string& act) {
        std::istringstream lines{titles};
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with(act + ": ")) return line.substr(act.size() + 2);
        return "no title after " + act + " in:\n" + titles;
    }

    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "drive_test"; }
    static Point place() { return {275, 311}; }  ///< where the pointer rests

    inline static std::unique_ptr<Session> session;
    inline static std::string titles;
    inline static int status = -1;
};

TEST_F(Driven, TakesKeysClicksAndTheSlider) {
    EXPECT_EQ(title_after("start"), "Sample Zone 10:00 Pedestrian density - Shangquan");
    EXPECT_EQ(title_after("stepped"), "Sample Zone 10:15 Pedestrian density - Shangquan");
    EXPECT_GT(title_after("played"), "Sample Zone 10:30");
    EXPECT_LT(title_after("played"), "Sample Zone 11:45");
    EXPECT_EQ(title_after("end"), "Sample Zone 11:45 Pedestrian density - Shangquan");
    EXPECT_EQ(title_after("mean"), "Sample Zone 11:45 Mean density - Shangquan");
    EXPECT_EQ(title_after("now"), "Sample Zone 11:45 Pedestrian density - Shangquan");
}

TEST_F(Driven, ShowsTheValueOfTheRasterBelowThePointer) {
    const Image shot = read_png(folder() / "shot.png");
    const PagePoint cursor = driven_camera(session->map()).view().to_page(place());
    EXPECT_EQ(shot.at(static_cast<int>(cursor.x()), static_cast<int>(cursor.y())),
              density_color(*session->value_at(place())));
}

TEST_F(Driven, ShowsTheColoursOfRenderAllOverTheMap) {
    const Image shot = read_png(folder() / "shot.png");
    const MapView view = driven_camera(session->map()).view();
    int checked = 0;
    int equal = 0;
    for (double y = view.page.top + 20; y < view.page.bottom(); y += 7) {
        for (double x = view.page.left + 5; x < view.page.right() - legend_width; x += 7) {
            const auto value = session->value_at(view.to_map({x + 0.5, y + 0.5}));
            if (!value || *value < least_density) continue;
            ++checked;
            const Color seen = shot.at(static_cast<int>(x), static_cast<int>(y));
            if (perceived_distance(seen, density_color(*value)) < 0.02) ++equal;
        }
    }
    EXPECT_GT(checked, 1000);
    EXPECT_GT(equal, 0.85 * checked) << "names and symbols cover the rest";
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
