#include "engine/base/random.hpp"
#include "maps/check.hpp"
#include "maps/input_error.hpp"
#include "tests/support/maps/drawn_town.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <functional>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

/// Throws of one corruption, one after the other.
class Throws {
public:
    explicit Throws(std::uint64_t seed) : dice_{seed, 0, Purpose::spot} {}
    std::size_t below(std::size_t count) {
        return count == 0 ? 0 : static_cast<std::size_t>(dice_.bits(thrown_++) % count);
    }

private:
    Dice dice_;
    std::uint64_t thrown_ = 0;
};

/// The begin of a random occurrence of `word`; npos where there is none.
std::size_t somewhere(const std::string& text, std::string_view word, Throws& dice) {
    const std::size_t from = dice.below(text.size());
    const std::size_t after = text.find(word, from);
    return after != std::string::npos ? after : text.find(word);
}

/// The number that begins at or after a random place.
std::pair<std::size_t, std::size_t> some_number(const std::string& text, Throws& dice) {
    const std::size_t begin = text.find_first_of("0123456789", dice.below(text.size()));
    if (begin == std::string::npos) return {0, 0};
    const std::size_t end = text.find_first_not_of("0123456789.", begin);
    return {begin, std::min(end, text.size()) - begin};
}

void absurd_number(std::string& text, Throws& dice) {
    static constexpr std::array<const char*, 8> odd{"nan", "1e308", "-99999999999", "",
                                                    "abc", "0",     "-0.0000001",   "inf"};
    const auto [at, length] = some_number(text, dice);
    text.replace(at, length, odd[dice.below(odd.size())]);
}

void moved_a_little(std::string& text, Throws& dice) {
    const auto [at, length] = some_number(text, dice);
    if (length > 0) text[at + length - 1] = static_cast<char>('0' + dice.below(10));
}

void cut_off(std::string& text, Throws& dice) { text.resize(dice.below(text.size())); }

void byte_flipped(std::string& text, Throws& dice) {
    text[dice.below(text.size())] = static_cast<char>(dice.below(256));
}

void piece_gone(std::string& text, Throws& dice) { text.erase(dice.below(text.size()), dice.below(60)); }

void piece_twice(std::string& text, Throws& dice) {
    const std::size_t at = dice.below(text.size());
    text.insert(at, text.substr(at, dice.below(80)));
}

/// Corners of a ring in another order, twice, or far away: spikes, bow-ties, loops.
void corner_copied(std::string& text, Throws& dice, std::string_view begin_word, std::string_view end_word) {
    const std::size_t at = somewhere(text, begin_word, dice);
    const std::size_t other = somewhere(text, begin_word, dice);
    if (at == std::string::npos || other == std::string::npos) return;
    const std::size_t end = text.find(end_word, other);
    if (end == std::string::npos) return;
    text.insert(at, text.substr(other, end + end_word.size() - other));
}

void corrupt(std::string& text, Throws& dice, std::string_view corner_begin, std::string_view corner_end) {
    const std::size_t times = 1 + dice.below(4);
    for (std::size_t k = 0; k < times && !text.empty(); ++k) switch (dice.below(8)) {
            case 0:
                absurd_number(text, dice);
                break;
            case 1:
                moved_a_little(text, dice);
                break;
            case 2:
                byte_flipped(text, dice);
                break;
            case 3:
                piece_gone(text, dice);
                break;
            case 4:
                piece_twice(text, dice);
                break;
            case 5:
                if (dice.below(4) == 0) cut_off(text, dice);
                break;
            default:
                corner_copied(text, dice, corner_begin, corner_end);
                break;
        }
}

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write_text(const fs::path& file, const std::string& text) { std::ofstream{file, std::ios::binary} << text; }

/// How many corruptions to try: a sample, or what SHANGQUAN_CORRUPTIONS says.
std::uint64_t corruptions() {
    const char* const wanted = std::getenv("SHANGQUAN_CORRUPTIONS");
    return wanted == nullptr ? 60 : std::strtoull(wanted, nullptr, 10);
}

/// Whatever is wrong is repaired, or refused with a message.
void expect_map_or_message(std::uint64_t seed, const std::function<void()>& act, int& maps, int& messages) {
    try {
        act();
        ++maps;
    } catch (const InputError& error) {
        ++messages;
        EXPECT_FALSE(std::string_view{error.what()}.empty()) << "corruption " << seed;
        EXPECT_EQ(std::string_view{error.what()}.find('\n'), std::string_view::npos)
            << "corruption " << seed << ": " << error.what();
    } catch (const std::exception& error) {
        ADD_FAILURE() << "corruption " << seed << ": " << error.what();
    }
}

const fs::path fixture = fs::path{SHANGQUAN_ROOT} / "tests/fixtures/small_town.osm";

TEST(Corruption, OfAnExtractEndsInAMapOrAMessage) {
    const TempFolder folder;
    const std::string sound = text_of(fixture);
    int maps = 0;
    int messages = 0;
    for (std::uint64_t seed = 1; seed <= corruptions(); ++seed) {
        Throws dice{seed};
        std::string text = sound;
        corrupt(text, dice, "<nd ", "/>");
        write_text(folder.path() / "town.osm", text);
        ImportOptions options;
        options.files = {folder.path() / "town.osm"};
        options.datum = static_cast<Datum>(dice.below(3));
        expect_map_or_message(
            seed,
            [&] {
                RegionLayers made;
                made.zones.push_back(import_town(options, "town").layers);
                check_region(made, build_region(made));
            },
            maps, messages);
    }
    EXPECT_GT(maps, 0);
    EXPECT_GT(messages, 0);
}

TEST(Corruption, OfAMapsLayersEndsInAMapOrAMessage) {
    const TempFolder folder;
    ImportOptions options;
    options.files = {fixture};
    write_region_folder(folder.path(), import_town(options, "town").layers);
    int maps = 0;
    int messages = 0;
    for (std::uint64_t seed = 1; seed <= corruptions(); ++seed) {
        Throws dice{seed};
        static constexpr std::array<const char*, 7> layers{"areas",  "buildings", "streets",   "water",
                                                           "venues", "gates",     "connectors"};
        const fs::path file = folder.path() / "town" / (std::string{layers[dice.below(layers.size())]} + ".geojson");
        const std::string sound = text_of(file);
        std::string text = sound;
        corrupt(text, dice, "[ 1", "], ");
        write_text(file, text);
        expect_map_or_message(
            seed,
            [&] {
                const RegionLayers drawn = read_region(folder.path());
                check_region(drawn, build_region(drawn));
            },
            maps, messages);
        write_text(file, sound);
    }
    EXPECT_GT(maps, 0);
    EXPECT_GT(messages, 0);
}

}  // namespace
}  // namespace shangquan
