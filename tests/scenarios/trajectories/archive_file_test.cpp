#include "scenarios/trajectories/archive_file.hpp"

#include "maps/input_error.hpp"
#include "scenarios/trajectories/archive_head.hpp"
#include "scenarios/trajectories/database.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

class ArchiveFile : public testing::Test {
protected:
    TempFolder folder;
    fs::path file = folder.path() / "crowd.txt";

    Trajectories read(const std::string& text, const ArchiveHead& given = {}) const {
        std::ofstream{file, std::ios::binary} << text;
        return read_any_trajectories(file, given);
    }

    /// The message without the folder.
    std::string refusal(const std::string& text, const ArchiveHead& given = {}) const {
        try {
            read(text, given);
        } catch (const InputError& error) {
            const std::string message = error.what();
            return message.substr(folder.path().string().size() + 1);
        }
        return "no refusal";
    }
};

TEST_F(ArchiveFile, IsReadFrameByFrame) {
    const Trajectories all = read(
        "# framerate: 16.00 fps\n# id frame x/m y/m z/m\n2 5 1.5 -2 1.7\n1 6 0.25 0.5 1.7\n2\t6\t1.6\t-2.1\t1.7\n");
    EXPECT_EQ(all.head.fps, 16.0);
    EXPECT_EQ(all.first, 5);
    EXPECT_EQ(all.last, 6);
    ASSERT_EQ(all.frames.size(), 2U);
    EXPECT_EQ(all.frames[0].rows, (std::vector<TrajectoryRow>{{2, 1.5, -2.0, 0.0, 0.0}}));
    EXPECT_EQ(all.frames[1].rows, (std::vector<TrajectoryRow>{{1, 0.25, 0.5, 0.0, 0.0}, {2, 1.6, -2.1, 0.0, 0.0}}));
}

TEST_F(ArchiveFile, TakesCentimetresToMetres) {
    EXPECT_EQ(read("#framerate: 25\n# ID FR X[in cm] Y[in cm]\n1 0 150 -25\n").frames[0].rows[0],
              (TrajectoryRow{1, 1.5, -0.25, 0.0, 0.0}));
}

TEST_F(ArchiveFile, WithoutAHeadTakesWhatTheUserSays) {
    const Trajectories all = read("1 0 150 -25 170\r\n1 1 165 -25 170\r\n", {16.0, LengthUnit::centimetre});
    EXPECT_EQ(all.head.fps, 16.0);
    EXPECT_EQ(all.frames[1].rows[0], (TrajectoryRow{1, 1.65, -0.25, 0.0, 0.0}));
}

TEST_F(ArchiveFile, MayNumberEveryTenthFrame) {
    const Trajectories all = read("#framerate: 25\n#x/m\n1 10 0 0\n1 20 1 0\n1 40 3 0\n");
    EXPECT_EQ(all.apart, 10);
    EXPECT_EQ(all.first, 10);
    EXPECT_EQ(all.last, 40);
}

TEST_F(ArchiveFile, MayWriteWholeNumbersWithAPointAndBeginWithAByteOrderMark) {
    EXPECT_EQ(read("\xEF\xBB\xBF# framerate: 8\n# x/m\n1.0 2.000 0.5 0.5  # remark\n\n").frames[0].number, 2);
}

TEST_F(ArchiveFile, IsReadWhateverAMegabyteOfCommentSays) {
    const std::string letters(1'000'000, 'x');
    EXPECT_EQ(read("# 16 fps, x/m\n#" + letters + "\n1 0 0.5 0.5 0\n").frames.size(), 1U);
    const std::string digits(400, '9');
    EXPECT_EQ(refusal("# framerate: " + digits + "\n# x/m\n1 0 0 0\n"),
              "crowd.txt: does not state its frame rate; give --fps, frames per second");
}

ArchiveHead head_of(const std::string& comment) {
    ArchiveHead head;
    take_in_comment(head, comment);
    return head;
}

TEST(ArchiveHeads, StateTheFrameRateInManyWays) {
    for (const char* comment : {"# framerate: 16.00 fps", "#framerate:16", "# Frame rate = 16.0", "# frame_rate 16",
                                "# fps: 16", "# recorded with 16 fps", "# 16.0 frames per second"})
        EXPECT_EQ(head_of(comment).fps, 16.0) << comment;
    for (const char* comment : {"# 16 persons", "# description: UNI_CORR_500_01", "# framerate: unknown"})
        EXPECT_EQ(head_of(comment).fps, std::nullopt) << comment;
}

TEST(ArchiveHeads, StateTheUnitInManyWays) {
    for (const char* comment :
         {"# id frame x/m y/m z/m", "#ID FR X[in m] Y[in m]", "# x [m] y [m]", "# positions in m", "# x(m) y(m)"})
        EXPECT_EQ(head_of(comment).unit, LengthUnit::metre) << comment;
    for (const char* comment : {"# x/cm y/cm", "# x[in cm]", "# all in cm", "# X / CM"})
        EXPECT_EQ(head_of(comment).unit, LengthUnit::centimetre) << comment;
    for (const char* comment : {"# id frame x y z", "# in memory of nobody", "# max/min"})
        EXPECT_EQ(head_of(comment).unit, std::nullopt) << comment;
}

TEST_F(ArchiveFile, AsksForWhatItDoesNotState) {
    EXPECT_EQ(refusal("# x/m\n1 0 0 0\n"), "crowd.txt: does not state its frame rate; give --fps, frames per second");
    EXPECT_EQ(refusal("# 16 fps\n1 0 0 0\n"),
              "crowd.txt: does not state the unit of x and y; give --unit m or --unit cm");
}

TEST_F(ArchiveFile, IsRefusedWhereTheUserSaysOtherwise) {
    EXPECT_EQ(refusal("# 16 fps, x/m\n1 0 0 0\n", {25.0, {}}),
              "crowd.txt: states 16 frames per second, --fps is 25; leave it out or mend the file");
    EXPECT_EQ(refusal("# 16 fps, x/m\n1 0 0 0\n", {{}, LengthUnit::centimetre}),
              "crowd.txt: states another unit of x and y than --unit; leave it out or mend the file");
}

struct BadText {
    const char* name;
    std::string rows;
    const char* message;
};

std::ostream& operator<<(std::ostream& stream, const BadText& bad) { return stream << bad.name; }

class BrokenArchiveFile : public ArchiveFile, public testing::WithParamInterface<BadText> {};

TEST_P(BrokenArchiveFile, GetsOneClearMessage) {
    EXPECT_EQ(refusal("# 16 fps, x/m\n" + GetParam().rows), GetParam().message);
}

const BadText bad_texts[] = {
    {"Empty", "", "crowd.txt: holds no position"},
    {"CutOff", "1 0 0 0\n1 1 0.5\n",
     "crowd.txt:3: has 3 columns, must have id, frame, x and y, separated by blanks or tabs"},
    {"Commas", "1,0,0.5,0.5\n",
     "crowd.txt:2: has 1 columns, must have id, frame, x and y, separated by blanks or tabs"},
    {"NoNumber", "1 0 a 0\n", R"(crowd.txt:2: x is "a", must be a number)"},
    {"NotANumber", "1 0 0 nan\n", R"(crowd.txt:2: y is "nan", must be a number)"},
    {"Endless", "1 0 inf 0\n", R"(crowd.txt:2: x is "inf", must be a number)"},
    {"DecimalComma", "1 0 0,5 0\n", R"(crowd.txt:2: x is "0,5", must be a number)"},
    {"HalfAFrame", "1 0.5 0 0\n", R"(crowd.txt:2: frame is "0.5", must be a whole number up to 1000000000)"},
    {"HugeFrame", "1 1e12 0 0\n", R"(crowd.txt:2: frame is "1e12", must be a whole number up to 1000000000)"},
    {"FarAway", "1 0 0 0\n1 1 2e5 0\n",
     "crowd.txt:3: the place is 200000 m, 0 m, must be 100 km from the origin at the most"},
    {"Twice", "1 0 0 0\n2 0 1 1\n1 0 0 1\n", "crowd.txt:4: person 1 is in frame 0 twice, first in line 2"},
    {"FrameFirst", "# frame id x y\n0 1 0 0\n",
     "crowd.txt:2: the columns are named frame first, must be id, frame, x, y"},
    {"Binary", std::string("1 0 0 0\n\x89HDF\r\n\x1a\n\0\0", 18),
     "crowd.txt: is neither text nor SQLite; other formats, such as the archive's HDF5, are not read"},
};
INSTANTIATE_TEST_SUITE_P(All, BrokenArchiveFile, testing::ValuesIn(bad_texts),
                         [](const auto& each) { return std::string(each.param.name); });

TEST_F(ArchiveFile, HasARateAboveNought) {
    EXPECT_EQ(refusal("# 0 fps, x/m\n1 0 0 0\n"),
              "crowd.txt: states 0 frames per second, must be above 0 and 1000 at the most");
}

TEST_F(ArchiveFile, MustBeThere) {
    EXPECT_THROW(read_any_trajectories(folder.path() / "nowhere.txt", {}), InputError);
    EXPECT_THROW(read_any_trajectories(folder.path(), {}), InputError);
}

/// JuPedSim's older format: one ground for all frames and no list of them.
TEST_F(ArchiveFile, MayBeOfJuPedSimsFirstVersion) {
    Database database{file, Database::Mode::create};
    database.run(
        "CREATE TABLE trajectory_data (frame INTEGER, id INTEGER, pos_x REAL, pos_y REAL, ori_x REAL, ori_y REAL);"
        "CREATE TABLE metadata (key TEXT, value TEXT); CREATE TABLE geometry (wkt TEXT);"
        "INSERT INTO metadata VALUES ('version', '1'), ('fps', '10'); INSERT INTO geometry VALUES ('POLYGON((0 0,0 5,5 "
        "5,5 0,0 0))');"
        "INSERT INTO trajectory_data VALUES (0, 1, 0.5, 1.5, 1, 0), (3, 1, 0.8, 1.5, 1, 0)");
    database.close();
    const Trajectories all = read_any_trajectories(file, {});
    EXPECT_EQ(all.head.fps, 10.0);
    EXPECT_EQ(all.last, 3);
    EXPECT_EQ(all.frames[1].rows[0], (TrajectoryRow{1, 0.8, 1.5, 1.0, 0.0}));
}

}  // namespace
}  // namespace shangquan
