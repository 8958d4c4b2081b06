#include "maps/input_error.hpp"
#include "scenarios/validate/page.hpp"
#include "scenarios/validate/tables.hpp"
#include "scenarios/validate/validate.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

namespace shangquan {
namespace {

class Validation : public testing::TestWithParam<std::string> {
protected:
    [[nodiscard]] static ValidationTest test() {
        const auto tests = validation_tests();
        return *std::find_if(tests.begin(), tests.end(), [](const ValidationTest& one) { return one.id == GetParam(); });
    }
};

TEST_P(Validation, IsInsideItsBands) {
    for (const std::string_view model : test().models) {
        const Verdict verdict{test(), std::string{model}, test().run(model)};
        const std::string name = GetParam() + " " + verdict.model;
        ASSERT_FALSE(verdict.outcome.figures.empty()) << name;
        EXPECT_GT(verdict.outcome.picture.width, 0) << name;
        std::string outside;
        for (const Figure& figure : verdict.outcome.figures)
            if (!figure.inside()) outside += figure.what + " is " + std::to_string(figure.value) + ", band " + band_of(figure) + "; ";
        EXPECT_EQ(outside, "") << name;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Validation, testing::ValuesIn(validation_test_ids()), [](const auto& row) { return row.param; });

TEST(Validate, PrintsTheWantedTestsAndSaysWhetherAllAreInside) {
    std::ostringstream out;
    EXPECT_TRUE(validate({{"micro"}, {"R1", "R10"}, {}}, out));
    const std::string words = out.str();
    EXPECT_NE(words.find("R1    Speed in a corridor          micro    inside"), std::string::npos) << words;
    EXPECT_NE(words.find("R10   Assigned exits"), std::string::npos) << words;
    EXPECT_EQ(words.find("density"), std::string::npos) << words;
    EXPECT_NE(words.find("2 of 2 inside their bands\n"), std::string::npos) << words;
}

TEST(Validate, SaysSoWhenOneIsOutside) {
    std::ostringstream out;
    const auto half_outside = [](std::string_view) {
        return Outcome{{{"good", 1.0, 0.0, 2.0, "s"}, {"bad", 3.0, 0.0, 2.0, "s"}}, {}};
    };
    EXPECT_FALSE(validate({{}, {"X"}, {}}, out, {{"X", "某", "Some", "", "", {"density"}, half_outside}}));
    EXPECT_NE(out.str().find("0 … 2  OUTSIDE"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find("OUTSIDE"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find("0 of 1 inside their bands\n"), std::string::npos) << out.str();
}

TEST(Validate, WritesAPageWithEveryFigureAndItsPicture) {
    const TempFolder folder;
    const auto file = folder.path() / "page.html";
    std::ostringstream out;
    validate({{"micro"}, {"R1"}, file}, out);
    std::ifstream stream{file};
    const std::string page{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_NE(page.find("走廊步速"), std::string::npos);
    EXPECT_NE(page.find("shortest time"), std::string::npos);
    EXPECT_NE(page.find("26 … 34"), std::string::npos);
    EXPECT_NE(page.find("data:image/png;base64,iVBORw0KGgo"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(Validate, RefusesToRunNothing) {
    std::ostringstream out;
    EXPECT_THROW(validate({{"density"}, {"R15"}, {}}, out), InputError);
}

TEST(Validate, BandsReadAsTheyAreMeant) {
    EXPECT_EQ(band_of({"", 0.0, 1.5, 2.5, ""}), "1.5 … 2.5");
    EXPECT_EQ(band_of({"", 0.0, 0.0, 0.0, ""}), "0");
    EXPECT_EQ(band_of({"", 0.0, 1.5, std::numeric_limits<double>::infinity(), ""}), "at least 1.5");
    EXPECT_EQ(band_of({"", 0.0, -std::numeric_limits<double>::infinity(), 0.0, ""}), "at most 0");
}

TEST(PublishedSpeeds, AreThoseOfTheirDiagrams) {
    // At 1 ped/m², reckoned by hand: Weidmann, Older, SFPE, Mori and Tsukaguchi, IMO, HERMES, Berlin, Hong Kong, Predtechenskii.
    const std::vector<double> by_hand{1.058, 0.974, 1.028, 1.276, 1.011, 1.228, 1.004, 1.319, 0.625};
    const auto speeds = published_speeds(1.0);
    ASSERT_EQ(speeds.size(), by_hand.size());
    for (std::size_t k = 0; k < speeds.size(); ++k) EXPECT_NEAR(speeds[k], by_hand[k], 0.001) << "diagram " << k;
    EXPECT_EQ(published_speeds(3.6).size(), 5U) << "those whose range ends before are left out";
}

}  // namespace
}  // namespace shangquan
