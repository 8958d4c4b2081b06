#include "engine/replay.hpp"

#include "engine/movement/models.hpp"
#include "engine/simulation.hpp"
#include "tests/support/ascii_place.hpp"
#include "tests/support/small_day.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

CountingLine line_at(double x, double south, double north) {
    CountingLine line;
    line.floor = FloorId{0};
    line.from = {x, south};
    line.to = {x, north};
    return line;
}

/// A hall with a gate in the west, a bar in the east, and lines beside the gate, in the middle and at the bar's door.
Zone hall() {
    Zone zone = ascii_zone(R"(
        ####################
        #..................#
        #G................a#
        #..................#
        ####################)",
                           2);
    for (const double x : {3.5, 20.0, 37.0}) zone.lines.push_back(line_at(x, 0.0, 10.0));
    return zone;
}

/// Looks at a run as a camera would and feeds what it sees to a replay.
class Camera final : public Observer {
public:
    explicit Camera(Replay& replay) : replay_(replay) {}

    void crowd_moved(const Simulation& simulation) override {
        const Walkers& walkers = simulation.zone(0).people().walkers();
        std::vector<Stride> strides;
        std::vector<Point> places;
        for (std::size_t slot = 0; slot < walkers.size(); ++slot) {
            const Point now{walkers.x[slot], walkers.y[slot]};
            places.push_back(now);
            const bool walks = slot < walkers.moving;
            strides.push_back({walks ? Point{walkers.before_x[slot], walkers.before_y[slot]} : now, now});
        }
        replay_.step(FloorId{0}, strides, places);
    }
    void minute_closed(const Simulation&) override { replay_.close_minute(); }
    void interval_closed(const Simulation& simulation, int) override {
        replay_.close_interval();
        const ZoneMeasures run = simulation.measures().front();
        const ZoneMeasures seen = replay_.measures().front();
        EXPECT_EQ(seen.density.interval_mean(FloorId{0}).values, run.density.interval_mean(FloorId{0}).values);
        for (std::size_t k = 0; k < 3; ++k) {
            EXPECT_EQ(seen.counts.lines[k].forward, run.counts.lines[k].forward) << k;
            EXPECT_EQ(seen.counts.lines[k].backward, run.counts.lines[k].backward) << k;
        }
    }

private:
    Replay& replay_;
};

class ReplayOfARun : public testing::TestWithParam<std::string_view> {};

TEST_P(ReplayOfARun, MeasuresWhatTheRunMeasured) {
    SmallDay day{hall(), 4000};
    day.options.begin = 10 * 3600;
    day.options.end = 11 * 3600;
    day.options.model = GetParam();
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 2};
    Replay replay{day.region.zones.front()};
    Camera camera{replay};
    simulation.attach(camera);
    while (!simulation.over()) simulation.step();
    const ZoneMeasures run = simulation.measures().front();
    const ZoneMeasures seen = replay.measures().front();
    EXPECT_GT(run.totals.lines[1].forward, 100U);
    EXPECT_EQ(seen.density.mean(FloorId{0}).values, run.density.mean(FloorId{0}).values);
    EXPECT_EQ(seen.density.highest(FloorId{0}).values, run.density.highest(FloorId{0}).values);
    EXPECT_EQ(seen.totals.lines[0].forward, run.totals.lines[0].forward);
    EXPECT_EQ(seen.totals.core_density, run.totals.core_density);
}

INSTANTIATE_TEST_SUITE_P(Models, ReplayOfARun, testing::ValuesIn(model_names()),
                         [](const auto& model) { return std::string{model.param}; });

TEST(Replay, CountsNoDensityOffTheGroundButEveryCrossing) {
    const Zone zone = hall();
    Replay replay{zone};
    const std::vector<Stride> strides{{{19.5, 5.0}, {20.5, 5.0}},  // on the floor, eastwards
                                      {{20.5, 0.5}, {18.5, 0.5}},  // in the wall, westwards
                                      {{5.0, 5.0}, {36.0, 5.0}}};  // thirty metres at once
    replay.step(FloorId{0}, strides, std::vector<Point>{{20.5, 5.0}, {18.5, 0.5}, {36.0, 5.0}});
    replay.close_minute();
    replay.close_interval();
    const ZoneMeasures measures = replay.measures().front();
    EXPECT_EQ(measures.counts.lines[1].forward, 2U);
    EXPECT_EQ(measures.counts.lines[1].backward, 1U);
    EXPECT_EQ(measures.counts.present, 2U);
    EXPECT_EQ(measures.density.person_steps(), 2U);
}

TEST(Replay, TellsOneCrowdFromAnother) {
    const Zone zone = hall();
    const auto hash_of = [&zone](double x) {
        Replay replay{zone};
        replay.step(FloorId{0}, {}, std::vector<Point>{{x, 5.0}});
        replay.close_minute();
        replay.close_interval();
        return replay.state_hash();
    };
    EXPECT_EQ(hash_of(10.0), hash_of(10.0));
    EXPECT_NE(hash_of(10.0), hash_of(14.0));
}

}  // namespace
}  // namespace shangquan
