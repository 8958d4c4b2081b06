#include "engine/laboratory/lab_parts.hpp"
#include "engine/place/floor.hpp"
#include "engine/simulation.hpp"
#include "tests/support/oblique.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numbers>
#include <string>
#include <utility>

namespace shangquan {
namespace {

constexpr double visitors = 1200.0;
constexpr double side = 5.0;        ///< metres of a plot on which people are counted
constexpr double most_times = 2.5;  ///< as many people on a plot as on the mean one

/// A court of three arms round two corners of buildings, all of it one ground to stay on; people come in at the end of an arm.
Polygon court() {
    Polygon ground;
    ground.outer() = {{0, 0}, {0, 40}, {15, 40}, {15, 15}, {35, 15}, {35, 40}, {50, 40}, {50, 0}, {0, 0}};
    return ground;
}

Zone turned_court(const Oblique& turned) {
    Zone zone;
    zone.id = "court";
    Floor floor;
    floor.walkable = {turned(court())};
    FloorCells cells = floor_cells(floor.walkable, {1.0, 96, 96});
    floor.mask = std::move(cells.mask);
    floor.cuts = std::move(cells.cuts);
    zone.floors.push_back(std::move(floor));
    zone.gates.push_back(lab_gate("court/gate", FloorId{0}, turned({7.5, 37.5})));
    zone.venues.push_back(lab_venue("court/all", FloorId{0}, turned({7.5, 32.5})));
    zone.venues.back().ground = turned(court());
    return zone;
}

class OpenGroundCrowd : public testing::TestWithParam<std::pair<std::string, double>> {};

// Bodies stopped short of the corners from which the next leg is seen: all who had thrown a spot behind one stood in a heap before it.
TEST_P(OpenGroundCrowd, StandsEvenlyRoundCorners) {
    const auto& [model, degrees] = GetParam();
    const Oblique turned{degrees * std::numbers::pi / 180.0, {40.0, 10.0}};
    Region region;
    region.zones.push_back(turned_court(turned));
    Behaviour behaviour = lab_behaviour(1.34, 0.2);
    behaviour.categories[static_cast<std::size_t>(Category::sight)] = {600.0, 0.01, {}};
    RunOptions options;
    options.begin = 8 * 3600;
    options.end = 10 * 3600;
    options.model = model;
    Simulation simulation{region, {lab_demand(visitors, 8, GateKind::street_edge)}, behaviour, options, 1};
    while (!simulation.over()) simulation.step();
    const Walkers& walkers = simulation.zone(0).people().walkers();
    std::map<std::pair<int, int>, double> on_plot;
    for (std::size_t slot = 0; slot < walkers.size(); ++slot) {
        const Point place = turned.back({static_cast<double>(walkers.x[slot]), static_cast<double>(walkers.y[slot])});
        ++on_plot[{static_cast<int>(place.x() / side), static_cast<int>(place.y() / side)}];
    }
    constexpr double plots = (50.0 * 15.0 + 2.0 * 15.0 * 25.0) / (side * side);
    EXPECT_EQ(static_cast<double>(walkers.size()), visitors);
    for (const auto& [plot, people] : on_plot)
        EXPECT_LT(people, most_times * visitors / plots) << "at " << side * plot.first << ", " << side * plot.second << " of the court";
}

INSTANTIATE_TEST_SUITE_P(Turned, OpenGroundCrowd,
                         testing::Values(std::pair{"density", 0.0}, std::pair{"density", 17.0}, std::pair{"density", 45.0}, std::pair{"micro", 0.0},
                                         std::pair{"micro", 17.0}, std::pair{"micro", 45.0}));

}  // namespace
}  // namespace shangquan
