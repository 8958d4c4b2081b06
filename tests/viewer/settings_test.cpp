#include "viewer/settings.hpp"

#include "maps/input_error.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace shangquan {
namespace {

std::filesystem::path file() { return std::filesystem::path(testing::TempDir()) / "settings_test" / "viewer.conf"; }

Settings read_text(const std::string& text) {
    std::filesystem::create_directories(file().parent_path());
    std::ofstream{file()} << text;
    return read_settings(file());
}

std::string refusal_of(const std::string& text) {
    try {
        read_text(text);
    } catch (const InputError& error) {
        return error.what();
    }
    return "read";
}

TEST(SettingsFile, GivesBackWhatWasWritten) {
    std::filesystem::remove_all(file().parent_path());
    const Settings settings{Language::english, Theme::dark, 1.5, 60.0, 4.5, 90.0, 2.5, 60.0, 0.75, 15.0, 1.25, 45.0, 1000.0, WalkerColor::party, 3200};
    write_settings(file(), settings);
    EXPECT_EQ(read_settings(file()), settings);
}

TEST(SettingsFile, IsNotNeeded) { EXPECT_EQ(read_settings("/nowhere/viewer.conf"), Settings{}); }

TEST(SettingsFile, KeepsUsualValuesOfWhatItLeavesOut) {
    const Settings settings = read_text("theme = dark\n\n");
    EXPECT_EQ(settings.theme, Theme::dark);
    EXPECT_EQ(settings.full_density, 3.0);
}

TEST(SettingsFile, SaysWhichLineIsWrongAndWhatWasExpected) {
    const std::string path = file().string();
    EXPECT_EQ(refusal_of("theme = dark\nlanguage = latin\n"),
              path + ":2: language is \"latin\", expected chinese or english");
    EXPECT_EQ(refusal_of("walker_color = blue\n"), path + ":1: walker_color is \"blue\", expected speed, purpose or group");
    EXPECT_EQ(refusal_of("full_density = -1\n"), path + ":1: full_density is \"-1\", expected a number from 0.1 to 20");
    EXPECT_EQ(refusal_of("picture_width = wide\n"),
              path + ":1: picture_width is \"wide\", expected a number from 800 to 8000");
    EXPECT_EQ(refusal_of("them = dark\n"), path + ":1: there is no key \"them\"; did you mean \"theme\"?");
    EXPECT_EQ(refusal_of("dark\n"), path + ":1: \"dark\" is no line of the form key = value");
}

TEST(SettingsFile, CannotBeWrittenBelowAFile) {
    read_text("");
    EXPECT_THROW(write_settings(file() / "deeper" / "viewer.conf", {}), InputError);
}

TEST(SettingsFile, LiesWhereTheDesktopSays) {
    ::setenv("XDG_CONFIG_HOME", "/somewhere", 1);
    EXPECT_EQ(settings_file(), "/somewhere/shangquan/viewer.conf");
    ::unsetenv("XDG_CONFIG_HOME");
    EXPECT_TRUE(settings_file().string().ends_with(".config/shangquan/viewer.conf"));
}

}  // namespace
}  // namespace shangquan
