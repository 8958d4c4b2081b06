#include "engine/base/nearest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace shangquan {
namespace {

constexpr std::array<std::string_view, 4> words{"seed", "span", "step_s", "scale"};

TEST(Nearest, FindsTheWordThatIsOneLetterAway) {
    EXPECT_EQ(nearest("sed", words), "seed");
    EXPECT_EQ(nearest("spam", words), "span");
}

TEST(Nearest, PrefersAWordLeftUnfinished) {
    EXPECT_EQ(nearest("step", words), "step_s");
    constexpr std::array<std::string_view, 2> gates{"pier", "metro_exit"};
    EXPECT_EQ(nearest("metro", gates), "metro_exit");
}

TEST(Nearest, TakesTheFirstOfEquals) {
    constexpr std::array<std::string_view, 2> twins{"cat", "rat"};
    EXPECT_EQ(nearest("bat", twins), "cat");
}

TEST(Nearest, SuggestsNothingFarAway) {
    EXPECT_EQ(nearest("visitors", words), "");
    EXPECT_EQ(nearest("anything", {}), "");
}

TEST(Nearest, ForgivesOneLetterInTheShortestWords) {
    constexpr std::array<std::string_view, 1> known{"id"};
    EXPECT_EQ(nearest("i", known), "id");
}

TEST(Suggestion, AsksForTheNearestWord) { EXPECT_EQ(suggestion("sed", words), "; did you mean \"seed\"?"); }

TEST(Suggestion, ListsWhatIsKnownWhereNothingIsNear) {
    EXPECT_EQ(suggestion("visitors", words), R"(; known: "seed", "span", "step_s", "scale")");
    EXPECT_EQ(suggestion("visitors", {}), "");
}

}  // namespace
}  // namespace shangquan
