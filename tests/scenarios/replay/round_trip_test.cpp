#include "maps/rasters.hpp"
#include "scenarios/comparison.hpp"
#include "scenarios/first_scenario.hpp"
#include "scenarios/replay/trajectory_import.hpp"
#include "scenarios/result_folder.hpp"
#include "scenarios/run.hpp"
#include "scenarios/scenario_file.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The lines of a table that begin with a time.
std::string lines_at(const fs::path& file, const std::string& time) {
    std::istringstream in{text_of(file)};
    std::string found;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(time)) found += line + '\n';
    return found;
}

/// A square with two gates, two shops and lines beside a gate, in the middle and before a shop's door; a quarter of an
/// hour in it, all of it recorded, its second five minutes once more.
class RoundTrip : public testing::TestWithParam<const char*> {
protected:
    DrawnMap map;
    TempFolder temporary;
    fs::path folder = temporary.path();
    std::ostringstream told;
    std::atomic<bool> interrupt{false};

    void SetUp() override {
        map.area("plaza", "square", box({20, 20}, {120, 100})).gate("west", {20.5, 60}).gate("south", {70, 20.5});
        map.venue("shop", {119.5, 60}).venue("stall", {70, 99.5});
        map.line("at-the-gate", {22, 20}, {22, 100})
            .line("middle", {70, 20}, {70, 100})
            .line("at-the-door", {119, 100}, {119, 20});
        const fs::path region = map.region();
        std::ofstream{region / "behaviour.toml"} << usual_behaviour();
        std::ofstream{region / "first.toml"} << first_scenario(read_region(region).zones.front(), 20000);
        std::ofstream{region / "noon.toml"}
            << "[scenario]\nbase = \"first.toml\"\nname = \"noon\"\nspan = \"12:00-12:15\"\ninterval_min = 5\nstep_s = "
               "1.0\nmodel = \""
            << GetParam() << "\"\n\n[[trajectories]]\nname = \"all\"\nzone = \"town\"\nspan = \"12:00-12:15\"\n\n"
            << "[[trajectories]]\nname = \"part\"\nzone = \"town\"\nspan = \"12:05-12:10\"\n";
        RunRequest request;
        request.scenario = read_scenario(region / "noon.toml", {});
        request.out = folder / "run";
        run(request, told, false, interrupt);
    }

    void replay(const std::string& name) {
        TrajectoryImport request;
        request.file = folder / "run/town" / ("trajectories_" + name + ".sqlite");
        request.scenario = folder / "run/scenario.toml";
        request.out = folder / name;
        import_trajectories(request, told, interrupt);
    }

    [[nodiscard]] Raster density_at(const std::string& result, std::size_t interval) const {
        return SeriesReader{folder / result / "town/density.nc"}.frame(interval, 0);
    }
};

INSTANTIATE_TEST_SUITE_P(Models, RoundTrip, testing::Values("density", "micro"),
                         [](const auto& model) { return std::string(model.param); });

TEST_P(RoundTrip, MeasuresInAReplayWhatTheRunMeasured) {
    replay("all");
    for (const std::size_t interval : {0U, 1U, 2U})
        EXPECT_EQ(density_at("all", interval).values, density_at("run", interval).values);
    for (const char* statistic : {"density_mean_p0.tif", "density_max_p0.tif", "time_above_los_e_p0.tif"})
        EXPECT_EQ(read_geotiff(folder / "all/town" / statistic).values,
                  read_geotiff(folder / "run/town" / statistic).values);
    EXPECT_EQ(text_of(folder / "all/town/lines.csv"), text_of(folder / "run/town/lines.csv"));
    EXPECT_EQ(lines_at(folder / "run/town/lines.csv", "12:10,middle").find(",0,0\n"), std::string::npos);
    EXPECT_EQ(open_result(folder / "all").end, open_result(folder / "run").end);
}

TEST_P(RoundTrip, MeasuresAPartOfARunAsTheRunMeasuredThatPart) {
    replay("part");
    EXPECT_EQ(SeriesReader{folder / "part/town/density.nc"}.minutes(), (std::vector<int>{12 * 60 + 5}));
    EXPECT_EQ(density_at("part", 0).values, density_at("run", 1).values);
    EXPECT_EQ(lines_at(folder / "part/town/lines.csv", "12:05"), lines_at(folder / "run/town/lines.csv", "12:05"));
}

TEST_P(RoundTrip, DiffersNowhereFromTheRunWhenCompared) {
    replay("all");
    std::ostringstream log;
    compare(folder / "run", folder / "all", folder / "effect", log);
    EXPECT_NE(log.str().find("note: a replay has no venues and gates"), std::string::npos);
    EXPECT_EQ(log.str().find("differ ("), std::string::npos);
    EXPECT_TRUE(fs::exists(folder / "effect/town/difference_mean_p0.png"));
    EXPECT_NE(text_of(folder / "effect/measures.csv").find("town,,floor_person_hours,"), std::string::npos);
    EXPECT_NE(text_of(folder / "effect/lines.csv").find("town,middle,forward,"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "effect/gates.csv"));
    for (const char* table : {"measures.csv", "lines.csv"}) {
        std::istringstream rows{text_of(folder / "effect" / table)};
        std::string row;
        for (std::getline(rows, row); std::getline(rows, row);) EXPECT_NE(row.find(",0,"), std::string::npos) << row;
    }
}

TEST_P(RoundTrip, ComparesOverOtherHoursWithANote) {
    replay("part");
    std::ostringstream log;
    compare(folder / "run", folder / "part", folder / "effect", log);
    EXPECT_NE(log.str().find(
                  "note: the spans differ (12:00-12:15 and 12:05-12:10): totals and means cover different hours\n"),
              std::string::npos);
}

}  // namespace
}  // namespace shangquan
