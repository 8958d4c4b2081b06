#include "scenarios/texts.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

TEST(Texts, AreThereInBothLanguages) {
    for (const Name& name : all_texts()) {
        EXPECT_FALSE(name.zh.empty()) << name.en;
        EXPECT_FALSE(name.en.empty()) << name.zh;
    }
}

TEST(Texts, AreGivenInTheLanguageAskedFor) {
    EXPECT_EQ(in(Language::chinese, Text::play), "播放");
    EXPECT_EQ(in(Language::english, Text::play), "Play");
    EXPECT_EQ(in(Language::english, Name{"陶然居", ""}), "陶然居") << "better than nothing";
    EXPECT_EQ(floor_text(-2, Language::english), "Floor −2");
}

}  // namespace
}  // namespace shangquan
