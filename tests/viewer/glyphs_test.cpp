#include "scenarios/pictures/canvas.hpp"
#include "scenarios/texts.hpp"
#include "viewer/imgui_sfml.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

/// The letters of a text.
std::vector<unsigned> letters_of(const std::string& words) {
    std::vector<unsigned> letters;
    for (std::size_t at = 0; at < words.size();) {
        const auto first = static_cast<unsigned char>(words[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
        unsigned letter = length == 1 ? first : first & (0xffU >> (length + 1));
        for (std::size_t next = 1; next < length; ++next)
            letter = letter << 6U | (static_cast<unsigned char>(words[at + next]) & 0x3fU);
        letters.push_back(letter);
        at += length;
    }
    return letters;
}

TEST(Glyphs, AreMadeForTheNamesOfWhatCanBePicked) {
    ZoneLayers map;
    map.venues.resize(1);
    map.venues[0].id = "hotpot";
    map.venues[0].name = {"老火锅", "Old hot pot"};
    map.lines.resize(1);
    map.lines[0].name = {"南口", "South end"};
    const auto names = names_in(map);
    const auto has = [&](const Name& name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    EXPECT_TRUE(has({"老火锅", "Old hot pot"}));
    EXPECT_TRUE(has({"hotpot", ""})) << "shown where a thing has no name";
    EXPECT_TRUE(has({"南口", "South end"}));
}

TEST(Glyphs, CoverEveryTextAndNameThePanelsShow) {
    ResultFolder result;
    result.title = {"国庆假日", "National Day"};
    result.zones = {{.id = "a", .name = {"鱼嘴轴线", "Axis"}, .levels = {}}};
    ImVector<ImWchar> ranges = glyph_ranges(names_in(std::vector{result}));
    ImFontAtlas atlas;
    const ImFont* font = atlas.AddFontFromFileTTF(typeface_file().c_str(), 17.0F, nullptr, ranges.Data);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    std::vector<Name> names(all_texts().begin(), all_texts().end());
    names.push_back(result.title);
    names.push_back(result.zones[0].name);
    for (const Name& name : names)
        for (const unsigned letter : letters_of(both(name) + "商圈 10:45–11:00 · − ≥ ← → ↑ ↓"))
            EXPECT_NE(font->FindGlyphNoFallback(static_cast<ImWchar>(letter)), nullptr) << name.en << ": " << letter;
}

}  // namespace
}  // namespace shangquan
