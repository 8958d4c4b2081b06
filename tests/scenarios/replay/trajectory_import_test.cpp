#include "scenarios/replay/trajectory_import.hpp"

#include "maps/input_error.hpp"
#include "maps/rasters.hpp"
#include "scenarios/comparison.hpp"
#include "scenarios/result_folder.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A square from (20, 20) to (120, 100) with a line from south to north at x = 42.5, and three people on it: one goes
/// east along y = 60.5 at 1.2 m/s, one west along y = 61.5 at 0.96 m/s, one comes to stand at (42, 63.5) after a
/// second. Four seconds.
class ImportedCrowd : public testing::Test {
protected:
    DrawnMap map;
    TempFolder temporary;
    fs::path folder = temporary.path();
    std::ostringstream told;
    std::atomic<bool> interrupt{false};

    void SetUp() override {
        draw_sound(map);
        map.line("across", {42.5, 50}, {42.5, 70});
    }

    [[nodiscard]] TrajectoryImport request(const std::string& name = "result") const {
        TrajectoryImport request;
        request.file = fs::path{SHANGQUAN_ROOT} / "tests/fixtures/three_people.txt";
        request.map = map.region();
        request.at = to_lon_lat(DrawnMap::frame(), {40, 60.5});
        request.day = "2025-10-01";
        request.begin = 12 * 3600;
        request.out = folder / name;
        return request;
    }

    [[nodiscard]] std::string refusal(const TrajectoryImport& wanted) {
        try {
            import_trajectories(wanted, told, interrupt);
        } catch (const InputError& error) {
            EXPECT_TRUE(fs::is_empty(folder));
            const std::string file = wanted.file.string();
            const std::string message = error.what();
            return message.starts_with(file) ? wanted.file.filename().string() + message.substr(file.size()) : message;
        }
        return "no refusal";
    }

    [[nodiscard]] std::string text_of(const std::string& file) const {
        std::ifstream in{folder / file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream{map.region() / name} << text;
        return map.region() / name;
    }
};

TEST_F(ImportedCrowd, IsMeasured) {
    import_trajectories(request(), told, interrupt);
    const std::string all = text_of("result/town/trajectories.csv");
    EXPECT_THAT(all, HasSubstr("\nall,measured,,4,s\n"));
    EXPECT_THAT(all, HasSubstr("\nall,persons,,3,persons\n"));
    // 32 + 32 + 25 positions in 32 frames on four cells of 4 m²
    EXPECT_THAT(all, HasSubstr("\nall,mean_density,,0.173828,ped/m2\n"));
    // over 0.75 s: 27 speeds of 1.2, 27 of 0.96, 19 of nought
    EXPECT_THAT(all, HasSubstr("\nall,mean_speed,,0.798904,m/s\n"));
    // with nobody within 3 m: 6 of 1.2 and 5 of 0.96
    EXPECT_THAT(all, HasSubstr("\nall,free_speed,,1.09091,m/s\n"));
    EXPECT_THAT(all, HasSubstr("\nall,flow_forward,across,15,ped/min\n"));
    EXPECT_THAT(all, HasSubstr("\nall,flow_backward,across,15,ped/min\n"));
    EXPECT_EQ(text_of("result/town/lines.csv"),
              "time,line,name_zh,name_en,floor,forward,backward\n12:00,across,,,0,1,1\n");
    EXPECT_THAT(told.str(), HasSubstr("3 persons in 32 frames of 0.125 s on 2025-10-01; speeds over 0.75 s\n"));
}

TEST_F(ImportedCrowd, StandsWhereItWasMeasured) {
    import_trajectories(request(), told, interrupt);
    const Raster mean = read_geotiff(folder / "result/town/density_mean_p0.tif");
    // all 89 positions of 32 frames lie within the 6 × 6 m around the cell of 2 m at (42, 62)
    EXPECT_FLOAT_EQ(mean.at({21, 31}), 89.0F / 32 / 36);
    EXPECT_EQ(mean.at({30, 31}), 0.0F);
    EXPECT_EQ(mean.at({5, 5}), -1.0F);
    const ResultFolder result = open_result(folder / "result");
    EXPECT_EQ(result.replay_of, "three_people.txt");
    EXPECT_EQ(result.begin, 12 * 3600);
    EXPECT_EQ(result.end, 12 * 3600 + 60);
    EXPECT_EQ(result.zones[0].admitted, std::nullopt);
    EXPECT_TRUE(fs::exists(folder / "result/town/heatmap.png"));
    EXPECT_FALSE(fs::exists(folder / "result/town/gates.csv"));
}

TEST_F(ImportedCrowd, IsTheSameFromEitherFormat) {
    import_trajectories(request(), told, interrupt);
    const Trajectories people = read_archive_text(request().file, {});
    TrajectoryWriter writer{map.region() / "people.sqlite", {people.head.fps, {}, {}}};
    for (const auto& frame : people.frames) writer.add_frame(frame.number, frame.rows);
    writer.close();
    TrajectoryImport other = request("other");
    other.file = map.region() / "people.sqlite";
    import_trajectories(other, told, interrupt);
    EXPECT_EQ(open_result(folder / "other").state_hash, open_result(folder / "result").state_hash);
    EXPECT_EQ(text_of("other/town/trajectories.csv"), text_of("result/town/trajectories.csv"));
}

TEST_F(ImportedCrowd, CanBeTurned) {
    TrajectoryImport turned = request();
    turned.turn = 90.0;
    turned.at = to_lon_lat(DrawnMap::frame(), {44.2, 60});
    import_trajectories(turned, told, interrupt);
    // (2, 3) of the file is (41.2, 62) of the map: 25 positions there, 32 at x = 43.2, none within 6 × 6 m at x = 44.2
    EXPECT_FLOAT_EQ(read_geotiff(folder / "result/town/density_mean_p0.tif").at({20, 31}), 57.0F / 32 / 36);
    EXPECT_THAT(text_of("result/town/lines.csv"), HasSubstr(",0,0\n"));
}

TEST_F(ImportedCrowd, BeginsAtItsSecondAndFillsTheMinutesOfTheClock) {
    TrajectoryImport late = request();
    late.begin = 12 * 3600 + 58;
    import_trajectories(late, told, interrupt);
    EXPECT_EQ(SeriesReader{folder / "result/town/density.nc"}.minutes(), (std::vector<int>{720, 721}));
    EXPECT_THAT(text_of("result/town/trajectories.csv"), HasSubstr("12:00,measured,,2,s\n"));
    // person 1 crosses 17 steps after the beginning, two seconds and an eighth; person 2 after 20
    EXPECT_THAT(text_of("result/town/lines.csv"), HasSubstr("12:00,across,,,0,0,0\n12:01,across,,,0,1,1\n"));
}

TEST_F(ImportedCrowd, IsSetOntoGroundNearByAndCountedWhereThereIsNone) {
    TrajectoryImport beside = request();
    beside.file =
        write("beside.txt", "# 1 fps, x/m\n1 0 0 0\n1 1 0 -2.5\n1 2 0 -6.5\n1 3 0 2\n2 1 5 5\n2 2 5 5\n2 3 5 5\n");
    beside.at = to_lon_lat(DrawnMap::frame(), {60.5, 22});
    import_trajectories(beside, told, interrupt);
    EXPECT_THAT(told.str(), HasSubstr("ground: 1 of 7 positions set onto it, 0.50 m away at the most\n"));
    EXPECT_THAT(told.str(), HasSubstr("ground: 1 positions (14.3 %) of 1 persons lie off it, up to 5 m: they cross "
                                      "lines, but count for no density\n"));
    EXPECT_THAT(text_of("result/run.json"), HasSubstr("\"off_ground\": 1,"));
}

TEST_F(ImportedCrowd, HasTheSpeedsThatWereMeasuredBesideTheGroundToo) {
    TrajectoryImport beside = request();
    beside.at = to_lon_lat(DrawnMap::frame(), {40, 17.6});
    import_trajectories(beside, told, interrupt);
    EXPECT_THAT(text_of("result/town/trajectories.csv"), HasSubstr("\nall,mean_speed,,0.798904,m/s\n"));
    EXPECT_THAT(told.str(), HasSubstr("ground: 33 of 91 positions set onto it, 1.40 m away at the most\n"));
    EXPECT_THAT(told.str(), HasSubstr("ground: 33 positions (36.3 %) of 1 persons lie off it, up to 3 m"));
}

TEST_F(ImportedCrowd, TellsOfPositionsThatAreMissing) {
    TrajectoryImport holes = request();
    holes.file = write("holes.txt", "# 1 fps, x/m\n1 0 0 0\n1 1 1 0\n2 2 5 5\n1 4 4 0\n2 3 5 5\n");
    import_trajectories(holes, told, interrupt);
    EXPECT_THAT(told.str(), HasSubstr("note: 2 positions are missing between the first and the last of a person\n"));
    EXPECT_THAT(text_of("result/town/lines.csv"), HasSubstr(",1,0\n"));
}

TEST_F(ImportedCrowd, StopsWhenInterruptedAndLeavesNothing) {
    interrupt = true;
    EXPECT_TRUE(import_trajectories(request(), told, interrupt).interrupted);
    EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(ImportedCrowd, NeedsToLieOnTheGround) {
    TrajectoryImport astray = request();
    astray.at = to_lon_lat(DrawnMap::frame(), {150, 60});
    EXPECT_EQ(refusal(astray),
              "three_people.txt: none of 91 positions lies on or beside ground that can be walked on, floor 0 of zone "
              "\"town\"; mind "
              "--at, --turn, --unit and --floor");
}

TEST_F(ImportedCrowd, NeedsDegreesNearTheZone) {
    TrajectoryImport swapped = request();
    swapped.at = LonLat{29.0, 106.0};
    EXPECT_EQ(refusal(swapped),
              "--at is 29,106, must be longitude and latitude, 100 km from zone \"town\" at the most");
    swapped.at = LonLat{29.0, 60.0};
    EXPECT_EQ(refusal(swapped), "--at is 29,60, must be longitude and latitude, 100 km from zone \"town\" at the most");
}

TEST_F(ImportedCrowd, NeedsAPlaceAndATime) {
    TrajectoryImport wanted = request();
    wanted.at.reset();
    EXPECT_EQ(refusal(wanted),
              "three_people.txt: does not say where it was recorded; give --at LON,LAT of its origin, and --turn");
    wanted.turn = 5.0;
    EXPECT_EQ(refusal(wanted), "--turn turns about the file's origin, so it needs --at");
    wanted = request();
    wanted.begin.reset();
    EXPECT_EQ(refusal(wanted), "three_people.txt: does not say when it was recorded; give --begin HH:MM:SS");
    wanted = request();
    wanted.day.reset();
    EXPECT_EQ(refusal(wanted), "three_people.txt: does not say on which day it was recorded; give --day YYYY-MM-DD");
}

TEST_F(ImportedCrowd, NeedsAZoneAndAFloorOfTheMap) {
    TrajectoryImport wanted = request();
    wanted.zone = "twon";
    EXPECT_EQ(refusal(wanted), "--zone is \"twon\", which the map has not; did you mean \"town\"?");
    wanted = request();
    wanted.level = 2;
    EXPECT_EQ(refusal(wanted), "--floor is 2, zone \"town\" has 0");
}

TEST_F(ImportedCrowd, NeedsTwoFramesInADayAndInEveryInterval) {
    TrajectoryImport wanted = request();
    wanted.file = write("still.txt", "# 1 fps, x/m\n1 7 0 0\n");
    EXPECT_EQ(refusal(wanted),
              "still.txt: holds a single frame; two are needed at least, for a step from one to the next");
    wanted.file = write("long.txt", "# 0.001 fps, x/m\n1 0 0 0\n1 1 0 0\n");
    EXPECT_EQ(refusal(wanted),
              "long.txt: its frames are 1000 s apart, more than an interval of 1 min; give a longer --interval");
    wanted.file = write("days.txt", "# 1 fps, x/m\n1 0 0 0\n1 1 0 0\n1 86400 0 0\n");
    EXPECT_EQ(refusal(wanted), "days.txt: lasts 24.0 hours from 12:00, must end by 30:00 at the latest");
}

TEST_F(ImportedCrowd, IsNotWrittenOverAResult) {
    fs::create_directories(folder / "result");
    EXPECT_THROW(import_trajectories(request(), told, interrupt), InputError);
    EXPECT_TRUE(fs::is_empty(folder / "result"));
}

TEST_F(ImportedCrowd, OfOursSaysItselfWhereAndWhenItWas) {
    const auto written = [&](const std::map<std::string, std::string>& about) {
        fs::remove(map.region() / "ours.sqlite");
        TrajectoryWriter writer{map.region() / "ours.sqlite", {1.0, {}, about}};
        writer.add_frame(0, std::vector<TrajectoryRow>{{1, 2.0, 4.0, 0.0, 0.0}});
        writer.add_frame(1, std::vector<TrajectoryRow>{{1, 3.0, 4.0, 0.0, 0.0}});
        writer.close();
        TrajectoryImport ours = request();
        ours.file = map.region() / "ours.sqlite";
        ours.at.reset();
        ours.day.reset();
        ours.begin.reset();
        return ours;
    };
    const std::map<std::string, std::string> about{{"zone", "town"},
                                                   {"crs", "EPSG:32648"},
                                                   {"origin_easting", "500040"},
                                                   {"origin_northing", "3200060"},
                                                   {"begin", "2025-10-02T25:30:10"}};
    auto broken = about;
    broken["crs"] = "EPSG:32649";
    EXPECT_EQ(refusal(written(broken)),
              "ours.sqlite: metadata.crs is \"EPSG:32649\", must be that of the zone, EPSG:32648");
    broken = about;
    broken["origin_easting"] = "here";
    EXPECT_EQ(refusal(written(broken)), "ours.sqlite: metadata.origin_easting is \"here\", must be a number");
    broken = about;
    broken["begin"] = "noon";
    EXPECT_EQ(refusal(written(broken)), "ours.sqlite: metadata.begin is \"noon\", must be YYYY-MM-DDTHH:MM:SS");
    broken = about;
    broken["zone"] = "village";
    EXPECT_THAT(refusal(written(broken)),
                HasSubstr("ours.sqlite: metadata.zone is \"village\", which the map has not"));
    import_trajectories(written(about), told, interrupt);
    const ResultFolder result = open_result(folder / "result");
    EXPECT_EQ(result.day, "2025-10-02");
    EXPECT_EQ(result.begin, 25 * 3600 + 30 * 60);
    EXPECT_GT(read_geotiff(folder / "result/town/density_mean_p0.tif").at({21, 32}), 0.0F);
    EXPECT_THAT(text_of("result/town/lines.csv"), HasSubstr(",1,0\n"));
}

}  // namespace
}  // namespace shangquan
