#include "viewer/effects.hpp"

#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

class Effects : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(folder());
        write_sample_result(folder() / "before");
        write_sample_result(folder() / "after", {"sample_after", 1.5});
    }
    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "effects_test"; }

    const ResultFolder before = open_result(folder() / "before");
    const ResultFolder after = open_result(folder() / "after");
};

TEST_F(Effects, ListWhatDiffersOnly) {
    const auto effects = effects_of(before, after, EffectKind::zones);
    ASSERT_EQ(effects.size(), 1U) << "left and present are the same";
    EXPECT_EQ(effects[0].change.measure, "admitted");
    EXPECT_EQ(effects[0].difference(), 600.0);
    EXPECT_EQ(effects[0].percent(), 50.0);
    EXPECT_EQ(effects[0].name.en, "Sample Zone");
}

TEST_F(Effects, OfAResultAgainstItselfAreNone) {
    for (const EffectKind kind : {EffectKind::zones, EffectKind::venues, EffectKind::gates})
        EXPECT_TRUE(effects_of(before, before, kind).empty());
}

TEST_F(Effects, NameVenuesAndGatesAsTheTablesDo) {
    EXPECT_EQ(effects_of(before, after, EffectKind::venues).front().name.zh, "样板面馆");
    EXPECT_EQ(effects_of(before, after, EffectKind::gates).front().name.en, "Sample Station, Exit 1");
}

TEST(EffectOrders, PutTheLargestFirstEitherWay) {
    std::vector<Effect> effects{
        {{"z", "a", "in", 10.0, 30.0}, {}}, {{"z", "b", "in", 1000.0, 900.0}, {}}, {{"z", "c", "in", 0.0, 1.0}, {}}};
    sort_effects(effects, EffectOrder::difference);
    EXPECT_EQ(effects[0].change.thing, "b");
    EXPECT_EQ(effects[2].change.thing, "c");
    sort_effects(effects, EffectOrder::percent);
    EXPECT_EQ(effects[0].change.thing, "c") << "from nothing";
    EXPECT_TRUE(std::isinf(effects[0].percent()));
    EXPECT_EQ(effects[1].change.thing, "a");
}

TEST(MeasureNames, AreThoseOfTheCatalogueOrTheKey) {
    EXPECT_EQ(measure_name("mean_stops").en, "Mean stops");
    EXPECT_EQ(measure_name("something_new").en, "something_new");
}

}  // namespace
}  // namespace shangquan
