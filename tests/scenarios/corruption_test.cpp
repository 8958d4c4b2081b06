#include "maps/input_error.hpp"
#include "scenarios/map_import.hpp"
#include "scenarios/map_report.hpp"
#include "tests/support/maps/corruptions.hpp"
#include "tests/support/maps/drawn_map.hpp"
#include "tests/support/trials.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

/// A sample of every kind, or what SHANGQUAN_CORRUPTIONS says: a number of seeds, or one seed again as "17-17".
Seeds seeds() {
    const char* const wanted = std::getenv("SHANGQUAN_CORRUPTIONS");
    if (wanted == nullptr) return {1, corruption_kinds()};
    char* end = nullptr;
    const std::uint64_t first = std::strtoull(wanted, &end, 10);
    return *end == '-' ? Seeds{first, std::strtoull(end + 1, nullptr, 10)} : Seeds{1, first};
}

/// Whether there is a map; otherwise one line says why not. Any other exception is passed on.
template <class Act>
bool map_or_message(const Act& act) {
    try {
        act();
        return true;
    } catch (const InputError& error) {
        const std::string words = error.what();
        if (words.empty() || words.find('\n') != std::string::npos)
            throw std::runtime_error("a message is not one line: " + words);
        return false;
    }
}

class Corrupted : public testing::TestWithParam<Fixture> {
protected:
    /// Tries all seeds; in a sample of all kinds some are mended or do no harm, and some are refused.
    void expect_maps_or_messages(const std::function<bool(std::uint64_t, const Files&)>& act) const {
        const Fixture& fixture = GetParam();
        const SourceFeatures sound = fixture.features();
        const fs::path broken = folder.path() / "broken";
        fs::create_directories(broken);
        ASSERT_TRUE(act(0, fixture.write(broken, sound))) << "sound " << fixture.name << " is refused";
        const Endings endings = try_seeds(
            seeds(),
            {[&](std::uint64_t seed) {
                 return fmt::format("corruption {} ({}) of {}", seed, Corruption{seed}.name(), fixture.name);
             },
             [&](std::uint64_t seed) { return act(seed, write_broken(fixture, sound, Corruption{seed}, broken)); }});
        if (seeds().last - seeds().first + 1 < corruption_kinds()) return;
        EXPECT_GT(endings.results, 0);
        EXPECT_GT(endings.messages, 0);
    }

    void SetUp() override { setenv("OGR_SQLITE_SYNCHRONOUS", "OFF", 1); }  // nobody keeps these GeoPackages

    TempFolder folder;
};

class CorruptionOfSources : public Corrupted {
protected:
    /// Imports into an empty folder, which checks the map, too; nothing is left of one that is not made.
    [[nodiscard]] bool import(std::uint64_t seed, const Files& files) const {
        const fs::path out = folder.path() / "out";
        fs::remove_all(out);
        fs::create_directories(out);
        MapImport request{.sources = {}, .out = out / "town", .visitors = 5000};
        request.sources.files = files;
        if (const auto& source = GetParam().cut; source && !files.empty()) {
            request.sources.files = {files.front().parent_path() / *source};
            request.sources.clip = files.front().string();
        }
        request.sources.crs = GetParam().crs;
        request.sources.datum = static_cast<Datum>(seed / corruption_kinds() % datum_names.size());
        std::ostringstream told;
        if (files.empty() || !map_or_message([&] { import_map(request, told); })) {
            if (!fs::is_empty(out)) throw std::runtime_error("an import that failed leaves something");
            return false;
        }
        if (!fs::exists(request.out / "scenario.toml"))
            throw std::runtime_error("an import that succeeded is not whole");
        return true;
    }
};

TEST_P(CorruptionOfSources, EndsInAMapOrAMessageAndNothing) {
    expect_maps_or_messages([&](std::uint64_t seed, const Files& files) { return import(seed, files); });
}

INSTANTIATE_TEST_SUITE_P(All, CorruptionOfSources, testing::ValuesIn(source_fixtures()),
                         [](const auto& row) { return row.param.name; });

class CorruptionOfRegions : public Corrupted {};

TEST_P(CorruptionOfRegions, EndsInAReportOrAMessage) {
    expect_maps_or_messages([&](std::uint64_t, const Files&) {
        std::ostringstream told;
        return map_or_message([&] { report_map(folder.path() / "broken", std::nullopt, told); });
    });
}

INSTANTIATE_TEST_SUITE_P(All, CorruptionOfRegions, testing::ValuesIn(region_fixtures()),
                         [](const auto& row) { return row.param.name; });

class CorruptionOfLayouts : public Corrupted {};

TEST_P(CorruptionOfLayouts, EndsInAReportOrAMessage) {
    const Fixture region = region_fixtures().front();
    region.write(folder.path() / "region", region.features());
    expect_maps_or_messages([&](std::uint64_t, const Files& files) {
        std::ostringstream told;
        return !files.empty() && map_or_message([&] { report_map(folder.path() / "region", files.front(), told); });
    });
}

INSTANTIATE_TEST_SUITE_P(All, CorruptionOfLayouts, testing::ValuesIn(layout_fixtures()),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace shangquan
