#include "scenarios/result_folder.hpp"

#include "maps/input_error.hpp"
#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

class Results : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder / "sample");
        write_json(sample_run_json);
        for (const char* name : {"density.nc", "map.gpkg"}) touch(name);
        for (const char* name : {"density_mean_", "density_max_", "time_above_los_e_"})
            for (const char* floor : {"m1", "p0", "p1"}) touch(std::string(name) + floor + ".tif");
    }

    void touch(const std::string& name) const { std::ofstream{folder / "sample" / name} << "x"; }
    void write_json(const std::string& json) const { std::ofstream{folder / "run.json"} << json; }

    /// The record with one text replaced.
    void write_changed(const std::string& from, const std::string& to) const {
        std::string json = sample_run_json;
        const auto at = json.find(from);
        ASSERT_NE(at, std::string::npos);
        write_json(json.replace(at, from.size(), to));
    }

    [[nodiscard]] std::string refusal() const {
        try {
            open_result(folder);
        } catch (const InputError& error) {
            return error.what();
        }
        return "opened";
    }

    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "result_folder_test";
    const std::string record = (folder / "run.json").string();
};

TEST_F(Results, AreReadAsTheRunWroteThem) {
    const ResultFolder result = open_result(folder);
    EXPECT_EQ(result.title.zh, "样板日");
    EXPECT_EQ(result.begin, 36000);
    EXPECT_EQ(result.state_hash, "00c0ffee12345678");
    ASSERT_EQ(result.zones.size(), 1U);
    EXPECT_EQ(result.zones[0].levels, (std::vector<int>{-1, 0, 1}));
    EXPECT_EQ(result.zone("sample").present, 300);
    EXPECT_EQ(result.raster(result.zones[0], Statistic::maximum, -1), folder / "sample" / "density_max_m1.tif");
}

TEST_F(Results, MustBeAFolder) {
    std::filesystem::remove_all(folder);
    EXPECT_EQ(refusal(), folder.string() + ": there is no such folder; give the folder a run has written");
}

TEST_F(Results, OfAnInterruptedRunAreRefused) {
    std::filesystem::remove(folder / "run.json");
    EXPECT_EQ(refusal(), folder.string() + ": holds no run.json; it is no result, or its run was interrupted");
}

TEST_F(Results, WithABrokenRecordAreRefused) {
    write_json("{\"scenario\": ");
    EXPECT_EQ(refusal(), record + ": broken at byte 14: not JSON as a run writes it");
}

TEST_F(Results, WithAMissingKeyAreRefused) {
    write_changed("\"day\"", "\"tag\"");
    EXPECT_EQ(refusal(),
              record + ".scenario: \"day\" is missing; the folder was not written by this program or is incomplete");
}

TEST_F(Results, WithAValueOfTheWrongKindAreRefused) {
    write_changed("\"schematic\": true", "\"schematic\": 3");
    EXPECT_EQ(refusal(), record + ".zones.sample.schematic: is 3, which is not what a run writes there");
}

TEST_F(Results, WithoutZonesAreRefused) {
    write_json(std::string(sample_run_json).substr(0, std::string(sample_run_json).find("\"zones\"")) +
               "\"zones\": {}}");
    EXPECT_EQ(refusal(), record + ".zones: is empty, at least one zone was expected");
}

TEST_F(Results, WithAMissingFileAreRefused) {
    std::filesystem::remove(folder / "sample" / "density_max_p1.tif");
    EXPECT_EQ(refusal(), (folder / "sample" / "density_max_p1.tif").string() +
                             ": missing; the result folder is incomplete, run the scenario again");
}

TEST(LevelSuffix, SpellsTheSign) {
    EXPECT_EQ(level_suffix(0), "p0");
    EXPECT_EQ(level_suffix(-2), "m2");
}

}  // namespace
}  // namespace shangquan
