#include "tests/house/house_rules.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

using Lines = std::vector<std::string>;

class HouseRules : public testing::TestWithParam<const char*> {};

TEST_P(HouseRules, AreKeptByEveryFileOfTheLayer) {
    const std::vector<SourceFile> files = source_files(SHANGQUAN_ROOT, GetParam());
    EXPECT_GT(files.size(), 5U);
    for (const SourceFile& file : files)
        for (const std::string& broken : broken_rules(file)) ADD_FAILURE() << broken;
}

INSTANTIATE_TEST_SUITE_P(Layers, HouseRules, testing::Values("engine", "maps", "scenarios", "viewer"),
                         [](const auto& layer) { return std::string(layer.param); });

TEST(PlantedFiles, ThatKeepTheRulesPass) {
    const SourceFile file{
        "scenarios/good.cpp",
        "#include \"scenarios/good.hpp\"\n\n#include \"engine/simulation.hpp\"\n#include "
        "\"maps/rasters.hpp\"\n\n#include <fmt/format.h>\n#include <toml++/toml.h>\n\n#include <map>\n",
        true};
    EXPECT_EQ(broken_rules(file), Lines{});
}

TEST(PlantedFiles, MayNotIncludeAgainstTheArrows) {
    EXPECT_EQ(broken_rules({"engine/bad.cpp", "#include \"maps/rasters.hpp\"\n"}),
              Lines{"engine/bad.cpp:1: \"maps/rasters.hpp\" points against the arrows"});
    EXPECT_EQ(broken_rules({"maps/bad.hpp", "#pragma once\n#include \"scenarios/run.hpp\"\n"}),
              Lines{"maps/bad.hpp:2: \"scenarios/run.hpp\" points against the arrows"});
    EXPECT_EQ(broken_rules({"scenarios/bad.hpp", "  #  include \"viewer/app.hpp\"\n"}),
              Lines{"scenarios/bad.hpp:1: \"viewer/app.hpp\" points against the arrows"});
}

TEST(PlantedFiles, MayNotIncludeTests) {
    EXPECT_EQ(broken_rules({"viewer/bad.cpp", "#include \"tests/support/ascii_place.hpp\"\n"}),
              Lines{"viewer/bad.cpp:1: \"tests/support/ascii_place.hpp\" is in none of the four layers"});
}

TEST(PlantedFiles, MayNotIncludeByAPathThatHidesTheLayer) {
    EXPECT_EQ(broken_rules({"engine/bad.cpp", "#include \"../maps/rasters.hpp\"\n"}),
              Lines{"engine/bad.cpp:1: \"../maps/rasters.hpp\" is in none of the four layers"});
}

TEST(PlantedFiles, MayNotIncludeTheLibraryOfAnotherLayer) {
    EXPECT_EQ(broken_rules({"scenarios/bad.cpp", "#include <gdal_priv.h>\n#include <ogrsf_frmts.h>\n"}),
              (Lines{"scenarios/bad.cpp:1: <gdal_priv.h> belongs to maps",
                     "scenarios/bad.cpp:2: <ogrsf_frmts.h> belongs to maps"}));
    EXPECT_EQ(
        broken_rules({"maps/bad.cpp",
                      "#include <toml++/toml.h>\n#include <CLI/CLI.hpp>\n#include <cairo.h>\n"
                      "#include <nlohmann/json.hpp>\n"}),
        (Lines{"maps/bad.cpp:1: <toml++/toml.h> belongs to scenarios",
               "maps/bad.cpp:2: <CLI/CLI.hpp> belongs to scenarios", "maps/bad.cpp:3: <cairo.h> belongs to scenarios",
               "maps/bad.cpp:4: <nlohmann/json.hpp> belongs to scenarios"}));
    EXPECT_EQ(broken_rules({"scenarios/bad.cpp", "#include <SFML/Graphics/Image.hpp>\n#include <imgui.h>\n"}),
              (Lines{"scenarios/bad.cpp:1: <SFML/Graphics/Image.hpp> belongs to viewer",
                     "scenarios/bad.cpp:2: <imgui.h> belongs to viewer"}));
}

TEST(PlantedFiles, OfTheEngineKnowEigenBoostAndTheStandardLibraryOnly) {
    EXPECT_EQ(
        broken_rules({"engine/good.cpp", "#include <Eigen/Core>\n#include <boost/version.hpp>\n#include <map>\n"}),
        Lines{});
    EXPECT_EQ(broken_rules({"engine/bad.cpp", "#include <fmt/format.h>\n#include <fstream>\n"}),
              (Lines{"engine/bad.cpp:1: <fmt/format.h> is not for engine",
                     "engine/bad.cpp:2: <fstream> is the outside world, which the engine does not know"}));
}

TEST(PlantedFiles, MayNotNameAPlace) {
    EXPECT_EQ(broken_rules({"maps/bad.cpp", "const char* zone = \"Guanyinqiao\";\n"}),
              Lines{"maps/bad.cpp:1: the place name guanyinqiao belongs into data"});
    EXPECT_EQ(broken_rules({"viewer/bad.cpp", "\n// 重庆\n"}),
              Lines{"viewer/bad.cpp:2: the place name 重庆 belongs into data"});
}

TEST(PlantedFiles, IncludeTheirOwnHeaderFirst) {
    const SourceFile late{"maps/late.cpp", "#include <map>\n\n#include \"maps/late.hpp\"\n", true};
    EXPECT_EQ(broken_rules(late), Lines{"maps/late.cpp:1: includes something before its own header maps/late.hpp"});
    const SourceFile defined{"maps/late.cpp", "#define EARLY\n#include \"maps/late.hpp\"\n", true};
    EXPECT_EQ(broken_rules(defined).size(), 1U);
}

TEST(PlantedFiles, UseNoBannedWord) {
    EXPECT_EQ(broken_rules({"maps/bad.cpp", "for (int i : std::views::iota(0, 3)) {}\n"}).size(), 1U);
    EXPECT_EQ(broken_rules({"maps/bad.cpp", "// TODO later\n"}).size(), 1U);
    EXPECT_EQ(broken_rules({"engine/bad.cpp", "const char* seed = getenv(\"SEED\");\n"}).size(), 1U);
    EXPECT_EQ(broken_rules({"viewer/good.cpp", "const char* home = getenv(\"HOME\");\n"}), Lines{}) << "computes nothing";
}

TEST(PlantedFiles, HaveAtMost350Lines) {
    EXPECT_EQ(broken_rules({"maps/long.cpp", std::string(350, '\n')}), Lines{});
    EXPECT_EQ(broken_rules({"maps/long.cpp", std::string(351, '\n')}),
              Lines{"maps/long.cpp:351: a file has at most 350 lines"});
}

}  // namespace
}  // namespace shangquan
