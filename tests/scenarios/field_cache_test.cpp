#include "scenarios/field_cache.hpp"

#include "engine/way/navigator.hpp"
#include "tests/support/ascii_place.hpp"
#include "tests/support/scenarios/text_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

/// Two floors, a wall, two shops: enough for ways that cross a stair.
const Zone two_floors = ascii_zone(std::vector<std::string_view>{"G...#...\n....#.^.\n........", "#....#..\n..b...^.\n....#..a"}, 4);

class FieldCaching : public testing::Test {
protected:
    TextFolder folder;
    Workers workers{2};
    WalkGrid grid{two_floors.floors};
    FieldCache cache{folder.file("cache")};

    [[nodiscard]] fs::path only_file() const { return fs::directory_iterator{folder.file("cache")}->path(); }

    void expect_equal(const Navigator& a, const Navigator& b) const {
        for (DestinationId to = 0; to < a.destinations(); ++to) {
            EXPECT_TRUE(std::ranges::equal(a.field(to).floor(), b.field(to).floor())) << "destination " << to;
            for (NodeId from = 0; from < a.node_count(); ++from) EXPECT_EQ(a.effort(from, to), b.effort(from, to));
        }
    }
};

/// Counts what comes of asking.
class Asked final : public FieldStore {
public:
    explicit Asked(FieldStore& store) : store_(store) {}
    bool load(std::uint64_t key, KeptFields& fields, Workers& workers) override {
        const bool found = store_.load(key, fields, workers);
        ++(found ? hits : misses);
        return found;
    }
    void save(std::uint64_t key, const KeptFields& fields, Workers& workers) override { store_.save(key, fields, workers); }
    int hits = 0;
    int misses = 0;

private:
    FieldStore& store_;
};

TEST_F(FieldCaching, GivesBackWhatWasSolved) {
    Asked asked{cache};
    const Navigator solved{two_floors, grid, workers, &asked};
    const Navigator fetched{two_floors, grid, workers, &asked};
    EXPECT_EQ(asked.misses, 1);
    EXPECT_EQ(asked.hits, 1);
    expect_equal(solved, fetched);
    expect_equal(Navigator{two_floors, grid, workers}, fetched);
}

TEST_F(FieldCaching, KnowsOtherGround) {
    Asked asked{cache};
    const Navigator first{two_floors, grid, workers, &asked};
    Zone other = two_floors;
    other.connectors[0].lower.x() += 4.0;
    const Navigator second{other, grid, workers, &asked};
    EXPECT_EQ(asked.hits, 0);
    EXPECT_EQ(std::distance(fs::directory_iterator{folder.file("cache")}, {}), 2);
}

TEST_F(FieldCaching, PassesOverADamagedFileAndWritesItAnew) {
    const Navigator solved{two_floors, grid, workers, &cache};
    const auto size = static_cast<std::streamoff>(fs::file_size(only_file()));
    for (std::streamoff at = 0; at < size; at += size / 40 + 1) {
        std::fstream file{only_file(), std::ios::binary | std::ios::in | std::ios::out};
        file.seekg(at);
        const int before = file.get();
        file.seekp(at);
        file.put(static_cast<char>(before ^ 0x55));
        file.close();
        Asked asked{cache};
        expect_equal(solved, Navigator{two_floors, grid, workers, &asked});
        EXPECT_EQ(asked.misses, 1) << "byte " << at;
    }
}

TEST_F(FieldCaching, PassesOverAFileCutShort) {
    const Navigator solved{two_floors, grid, workers, &cache};
    for (const std::uintmax_t size : {0U, 5U, 47U, 60U}) {
        fs::resize_file(only_file(), size);
        Asked asked{cache};
        expect_equal(solved, Navigator{two_floors, grid, workers, &asked});
        EXPECT_EQ(asked.misses, 1) << size << " bytes";
    }
}

TEST_F(FieldCaching, LeavesNothingUnfinished) {
    const Navigator solved{two_floors, grid, workers, &cache};
    for (const auto& entry : fs::directory_iterator{folder.file("cache")}) EXPECT_EQ(entry.path().extension(), ".fields");
}

TEST_F(FieldCaching, DoesWithoutAFolderItCannotWriteTo) {
    folder.write("file", "in the way");
    FieldCache nowhere{folder.file("file") / "cache"};
    expect_equal(Navigator{two_floors, grid, workers}, Navigator{two_floors, grid, workers, &nowhere});
}

TEST_F(FieldCaching, RemovesWhatWasUsedLongestAgo) {
    FieldCache small{folder.file("cache"), 1};
    const Navigator first{two_floors, grid, workers, &small};
    const fs::path old = only_file();
    Zone other = two_floors;
    other.connectors[0].lower.x() += 4.0;
    const Navigator second{other, grid, workers, &small};
    EXPECT_FALSE(fs::exists(old));
    EXPECT_EQ(std::distance(fs::directory_iterator{folder.file("cache")}, {}), 1);
}

}  // namespace
}  // namespace shangquan
