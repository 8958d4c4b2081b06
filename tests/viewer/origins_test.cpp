#include "viewer/origins.hpp"

#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

class OriginsTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(folder());
        write_sample_result(folder());
    }
    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "origins_test"; }

    ResultFolder result = open_result(folder());
    OpenZone zone{result, result.zones.front()};
    Pick noodles{.kind = PickKind::venue, .id = "noodles"};
};

TEST_F(OriginsTest, AreTheGatesOfAVenueMostPersonsFirst) {
    const auto origins = origins_of(zone, noodles);
    ASSERT_EQ(origins.size(), 2U);
    EXPECT_EQ(origins[0].name.en, "Sample Station Exit 1");
    EXPECT_EQ(origins[0].persons, 90.0);
    EXPECT_DOUBLE_EQ(origins[0].share, 0.75);
    EXPECT_EQ(origins[1].place, Point(658, 320));
}

TEST_F(OriginsTest, AreKnownOfVenuesOnly) {
    EXPECT_TRUE(origins_of(zone, {.kind = PickKind::gate, .id = "metro-1"}).empty());
    EXPECT_TRUE(origins_of(zone, {.kind = PickKind::venue, .id = "elsewhere"}).empty());
}

TEST_F(OriginsTest, AreUnknownWhereTheResultHasNoTable) {
    const auto table = folder() / "sample" / "origins.csv";
    std::filesystem::rename(table, folder() / "aside.csv");
    EXPECT_TRUE(origins_of(zone, noodles).empty());
    std::filesystem::rename(folder() / "aside.csv", table);
}

}  // namespace
}  // namespace shangquan
