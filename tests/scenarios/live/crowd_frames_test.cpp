#include "scenarios/live/crowd_frames.hpp"

#include "maps/input_error.hpp"
#include "tests/support/ascii_place.hpp"
#include "tests/support/small_day.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <numeric>
#include <set>

namespace shangquan {
namespace {

class CrowdFrames : public testing::Test {
protected:
    CrowdFrames() {
        day.behaviour.segments.push_back({"others", 1.0, {}, 0.0});
        day.options.begin = 10 * 3600;
        day.options.end = 10 * 3600 + 1800;
        day.options.interval = 900;
    }
    ~CrowdFrames() override { std::filesystem::remove(file); }

    /// Half an hour of the day; its state hash.
    std::uint64_t walked(bool watched) const {
        Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
        const auto feed = watched ? std::make_unique<FrameFeed>(file, simulation) : nullptr;
        if (feed) simulation.attach(*feed);
        while (!simulation.over()) simulation.step();
        return simulation.state_hash();
    }

    SmallDay day{small_place(), 20000.0};
    std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "crowd_frames_test";

private:
    static Zone small_place() {
        return ascii_zone(R"(
            G..............
            ...............
            ..............a)",
                          4);
    }
};

TEST_F(CrowdFrames, ChangeNothingOfTheRun) { EXPECT_EQ(walked(true), walked(false)); }

TEST_F(CrowdFrames, HoldTheCrowdOfEveryMinute) {
    walked(true);
    FrameReader reader{file};
    ASSERT_EQ(reader.zones().size(), 1U);
    EXPECT_EQ(reader.zones()[0].levels, std::vector<int>{0});
    int frames = 0;
    std::size_t walkers = 0;
    std::uint8_t fastest = 0;
    std::set<std::uint8_t> purposes;
    std::set<std::uint8_t> parties;
    std::int64_t most = 0;
    double densest = 0.0;
    while (const auto frame = reader.next()) {
        ++frames;
        most = std::max(most, frame->present.at(0));
        const Raster& raster = frame->floors.at(0).at(0);
        const double persons = std::accumulate(raster.values.begin(), raster.values.end(), 0.0, [](double sum, float value) { return sum + std::max(0.0, 4.0 * static_cast<double>(value)); });
        walkers += frame->walkers.at(0).size();
        for (const FrameWalker& walker : frame->walkers[0]) {
            fastest = std::max(fastest, walker.speed);
            purposes.insert(walker.purpose);
            parties.insert(walker.party);
            ASSERT_GE(raster.at({walker.x / 20, walker.y / 20}), 0.0F) << "on ground";
        }
        EXPECT_NEAR(persons, static_cast<double>(frame->walkers[0].size()), 0.05 * persons + 2.0);
        EXPECT_EQ(raster.frame.columns, reader.zones()[0].columns);
        densest = std::max(densest, static_cast<double>(*std::max_element(raster.values.begin(), raster.values.end())));
    }
    EXPECT_EQ(frames, 30);
    EXPECT_GT(most, 0);
    EXPECT_GT(densest, 0.0);
    EXPECT_GT(walkers, 0U);
    EXPECT_EQ(purposes, (std::set<std::uint8_t>{0, 1}));
    EXPECT_GT(parties.size(), 100U) << "mixed over all a byte holds";
    EXPECT_GE(fastest, 8) << "dm/s";
    EXPECT_LE(fastest, 30);
}

TEST_F(CrowdFrames, EndWhereTheRunWasCutOff) {
    walked(true);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 3);
    FrameReader reader{file};
    int frames = 0;
    while (reader.next()) ++frames;
    EXPECT_EQ(frames, 29);
}

TEST_F(CrowdFrames, AreToldFromOtherFiles) {
    std::ofstream{file} << "{\"zones\": []}\n";
    EXPECT_THROW(FrameReader{file}, InputError);
}

}  // namespace
}  // namespace shangquan
