#include "maps/check/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace shangquan {
namespace {

std::string readme() {
    std::ifstream in{std::filesystem::path{SHANGQUAN_ROOT} / "maps" / "README.md"};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(Rules, StandInTheReadme) {
    const std::string text = readme();
    for (const Rule& rule : rules())
        EXPECT_NE(text.find("| `" + std::string{rule.name} + "` |"), std::string::npos) << rule.name;
}

TEST(Rules, StandOnceEachInTheOrderOfTheirNames) {
    EXPECT_EQ(std::ranges::adjacent_find(rules(), std::ranges::greater_equal{}, &Rule::name), rules().end());
}

}  // namespace
}  // namespace shangquan
