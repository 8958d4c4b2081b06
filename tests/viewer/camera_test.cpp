#include "viewer/camera.hpp"

#include "viewer/screen_layout.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

const Box box{Point(0, 0), Point(1000, 500)};
const Rect screen{310, 0, 1130, 824};

TEST(Camera, ShowsTheWholeZoneBesideTheLegend) {
    const MapView view = Camera{box, screen, legend_width}.view();
    for (const Point& corner : {box.low, box.high}) {
        const PagePoint at = view.to_page(corner);
        EXPECT_TRUE(screen.contains(at));
        EXPECT_LT(at.x(), screen.right() - legend_width);
    }
}

TEST(Camera, KeepsTheGroundBelowTheCursorWhenItZooms) {
    Camera camera{box, screen, legend_width};
    const PagePoint cursor(700, 300);
    const Point held = camera.view().to_map(cursor);
    camera.zoom(3.0, cursor);
    EXPECT_NEAR((camera.view().to_map(cursor) - held).norm(), 0.0, 1e-9);
}

TEST(Camera, MovesTheGroundWithTheHand) {
    Camera camera{box, screen, legend_width};
    const Point held = camera.view().to_map(PagePoint(600, 400));
    camera.drag({50, -30});
    EXPECT_NEAR((camera.view().to_map(PagePoint(650, 370)) - held).norm(), 0.0, 1e-9);
}

TEST(Camera, NeverLosesTheZone) {
    Camera camera{box, screen, legend_width};
    camera.drag({1e6, 1e6});
    EXPECT_TRUE((camera.view().centre.array() >= 0.0).all());
    EXPECT_LE(camera.view().centre.x(), 1000.0);
}

TEST(Camera, StopsZoomingWhereNothingMoreIsToBeSeen) {
    Camera camera{box, screen, legend_width};
    camera.zoom(1e9, screen.centre());
    EXPECT_EQ(camera.view().pixels_per_metre, most_pixels_per_metre);
    camera.zoom(1e-9, screen.centre());
    EXPECT_GT(camera.view().pixels_per_metre, 0.1);
}

TEST(Camera, KeepsItsCentreWhenTheWindowChanges) {
    Camera camera{box, screen, legend_width};
    const Point centre = camera.view().centre;
    camera.resize({310, 0, 500, 400});
    EXPECT_EQ(camera.view().to_map(PagePoint(560, 200)), centre);
}

TEST(Camera, HoldsAPlaceWhereItIsTold) {
    Camera camera{box, screen, legend_width};
    camera.hold(Point(100, 100), PagePoint(400, 300));
    EXPECT_NEAR((camera.view().to_page(Point(100, 100)) - PagePoint(400, 300)).norm(), 0.0, 1e-9);
}

TEST(Camera, CentresAPlaceBesideTheLegendAndNearEnough) {
    Camera camera{box, screen, legend_width};
    camera.centre_on(Point(700, 100));
    const PagePoint at = camera.view().to_page(Point(700, 100));
    EXPECT_NEAR(at.x(), (screen.left + screen.right() - legend_width) / 2.0, 1e-9);
    EXPECT_NEAR(at.y(), screen.centre().y(), 1e-9);
    EXPECT_GE(camera.view().pixels_per_metre, 1.5);
    EXPECT_TRUE(camera.sees(Point(700, 100)));
    EXPECT_FALSE(camera.sees(Point(-5000, 100)));
}

}  // namespace
}  // namespace shangquan
