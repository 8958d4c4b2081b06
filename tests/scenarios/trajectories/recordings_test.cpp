#include "maps/input_error.hpp"
#include "scenarios/map_import.hpp"
#include "scenarios/run.hpp"
#include "scenarios/scenario_file.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"
#include "scenarios/trajectories/walker_recording.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <boost/geometry/algorithms/covered_by.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

/// A small town's noon with a recording of its street level.
class RecordingsTest : public testing::Test {
protected:
    TempFolder temporary;
    fs::path folder = temporary.path();
    std::ostringstream told;

    void SetUp() override {
        MapImport request;
        request.sources.files = {fs::path{SHANGQUAN_ROOT} / "tests/fixtures/small_town.osm"};
        request.out = folder / "town";
        request.visitors = 20000;
        import_map(request, told);
    }

    [[nodiscard]] RunRequest noon(const std::string& recording) const {
        std::ofstream{folder / "noon.toml"} << "[scenario]\nbase = \"town/scenario.toml\"\nspan = \"12:00-12:15\"\n\n[[trajectories]]\n"
                                            << "name = \"noon\"\nzone = \"town\"\nspan = \"12:05-12:06\"\n" << recording;
        RunRequest request;
        request.scenario = read_scenario(folder / "noon.toml", {});
        request.out = folder / "result";
        return request;
    }

    Trajectories recorded(const std::string& recording) {
        run(noon(recording), told, false, std::atomic<bool>{false});
        return read_trajectories(folder / "result/town/trajectories_noon.sqlite");
    }
};

TEST_F(RecordingsTest, HoldWhoWasOnTheGroundInEveryFrame) {
    const Trajectories all = recorded("");
    EXPECT_EQ(all.head.about.at("begin").substr(10), "T12:05:00");
    ASSERT_EQ(all.frames.size(), static_cast<std::size_t>(60.0 * all.head.fps) + 1);
    std::size_t rows = 0;
    for (const auto& frame : all.frames)
        for (const TrajectoryRow& row : frame.rows) {
            EXPECT_TRUE(boost::geometry::covered_by(Point{row.x, row.y}, all.head.ground)) << row.x << ' ' << row.y;
            ++rows;
        }
    EXPECT_GT(rows, all.frames.size() * 50);
}

TEST_F(RecordingsTest, TellWhyWithWhomAndWhatPeopleDid) {
    recorded("");
    WalkerRecording recording{folder / "result/town/trajectories_noon.sqlite"};
    EXPECT_EQ(recording.begin(), 12 * 3600 + 5 * 60);
    EXPECT_FALSE(recording.purposes().empty());
    const auto walkers = recording.frame(recording.last_frame());
    ASSERT_GT(walkers.size(), 50U);
    std::size_t in_groups = 0;
    std::size_t going = 0;
    for (const RecordedWalker& walker : walkers) {
        const RecordedVisitor* const visitor = recording.visitor_of(walker.id);
        ASSERT_NE(visitor, nullptr);
        in_groups += visitor->party != visitor->visitor ? 1 : 0;
        const auto deeds = recording.deeds(visitor->visitor);
        for (std::size_t k = 1; k < deeds.size(); ++k) {
            EXPECT_LE(deeds[k - 1].frame, deeds[k].frame);
            EXPECT_FALSE(deeds[k - 1].stage == deeds[k].stage && deeds[k - 1].place == deeds[k].place) << "said once";
        }
        going += !deeds.empty() && (deeds.back().stage == "to_venue" || deeds.back().stage == "to_gate") ? 1 : 0;
        const auto path = recording.path(visitor->visitor);
        ASSERT_FALSE(path.empty());
        EXPECT_EQ(path.back().frame, recording.last_frame());
    }
    EXPECT_GT(in_groups, 0U);
    EXPECT_GT(going, walkers.size() / 4);
}

TEST_F(RecordingsTest, TakeEverySoManySeconds) {
    const Trajectories all = recorded("every_s = 20\n");
    EXPECT_DOUBLE_EQ(all.head.fps, 0.05);
    EXPECT_EQ(all.frames.size(), 4U);
}

TEST_F(RecordingsTest, NameTheFloorThatIsNotThere) {
    try {
        recorded("floor = 7\n");
        FAIL() << "no refusal";
    } catch (const InputError& error) {
        EXPECT_EQ(std::string(error.what()).substr(0, 44), "trajectories \"noon\": floor is 7, zone \"town\"");
    }
    EXPECT_FALSE(fs::exists(folder / "result"));
}

TEST_F(RecordingsTest, NameTheZoneThatIsAFolderOfTheMapAndNoZone) {
    RunRequest request = noon("");
    request.scenario.recordings[0].zone = "layouts";
    try {
        run(request, told, false, std::atomic<bool>{false});
        FAIL() << "no refusal";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "trajectories \"noon\": zone is \"layouts\", must be a zone of the map");
    }
    EXPECT_FALSE(fs::exists(folder / "result"));
}

TEST_F(RecordingsTest, RefuseARingWithoutGround) {
    try {
        recorded("ring = [[106.0, 29.0], [106.1, 29.0], [106.1, 29.1]]\n");
        FAIL() << "no refusal";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "trajectories \"noon\": nothing inside its ring can be walked on");
    }
}

}  // namespace
}  // namespace shangquan
