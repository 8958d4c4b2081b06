#include "scenarios/trajectories/trajectory_file.hpp"

#include "maps/input_error.hpp"
#include "scenarios/trajectories/database.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

class TrajectoryFile : public testing::Test {
protected:
    TempFolder folder;
    fs::path file = folder.path() / "trajectories.sqlite";

    std::string refusal() const {
        try {
            read_trajectories(file);
        } catch (const InputError& error) {
            return error.what();
        }
        return "no refusal";
    }
};

Polygon hall() {
    Polygon ground;
    ground.outer() = {{0.0, 0.0}, {0.0, 5.0}, {9.25, 5.0}, {9.25, 0.0}, {0.0, 0.0}};
    return ground;
}

const std::vector<TrajectoryRow> first{{1, 0.5, 0.25, 1.0, 0.0}, {2, 3.0, 4.0, 0.6, 0.8}};
const std::vector<TrajectoryRow> second{{2, 3.5, 4.5, 0.0, 0.0}};

TEST_F(TrajectoryFile, GivesBackWhatWasWritten) {
    TrajectoryWriter writer{file, {12.5, hall(), {{"zone", "core"}}}};
    writer.add_frame(0, first);
    writer.add_appearance({1, 0xfedcba9876543210ULL, {0.0, 0.25}}, "shopper");
    writer.add_frame(1, {});
    writer.add_frame(2, second);
    writer.add_frame(3, {});
    writer.close();

    const Trajectories read = read_trajectories(file);
    EXPECT_EQ(read.head.fps, 12.5);
    EXPECT_EQ(read.head.about.at("version"), "2");
    EXPECT_EQ(read.head.about.at("zone"), "core");
    EXPECT_EQ(read.head.ground.outer(), hall().outer());
    EXPECT_EQ(read.last, 3);
    EXPECT_EQ(read.came_from.at(1), (Point{0.0, 0.25}));
    ASSERT_EQ(read.frames.size(), 2U);
    EXPECT_EQ(read.frames[0].rows, first);
    EXPECT_EQ(read.frames[1].number, 2);
    EXPECT_EQ(read.frames[1].rows, second);
}

/// The queries are those PedPy asks.
TEST_F(TrajectoryFile, AnswersPedPysQueries) {
    TrajectoryWriter writer{file, {4.0, hall(), {}}};
    writer.add_frame(7, second);
    writer.close();
    Database database{file, Database::Mode::read};
    Database::Statement rows{database, "select frame, id, pos_x as x, pos_y as y from trajectory_data"};
    ASSERT_TRUE(rows.step());
    EXPECT_EQ(rows.whole(0), 7);
    EXPECT_EQ(rows.whole(1), 2);
    EXPECT_EQ(rows.number(2), 3.5);
    EXPECT_FALSE(rows.step());
    Database::Statement rate{database, "select value from metadata where key = 'fps'"};
    ASSERT_TRUE(rate.step());
    EXPECT_EQ(rate.text(0), "4");
    Database::Statement ground{database, "SELECT wkt FROM geometry JOIN frame_data ON hash = geometry_hash WHERE frame = 7"};
    ASSERT_TRUE(ground.step());
    EXPECT_EQ(ground.text(0), "POLYGON((0 0,0 5,9.25 5,9.25 0,0 0))");
}

TEST_F(TrajectoryFile, IsRefusedWhereItIsNone) {
    EXPECT_EQ(refusal(), file.string() + ": no such file");
    std::ofstream{file} << "a poem of more than a hundred letters, so that nobody takes it for a database that has just begun to be one\n";
    EXPECT_EQ(refusal(), file.string() + ": file is not a database; expected JuPedSim's SQLite format, version 1 or 2");
}

TEST_F(TrajectoryFile, IsRefusedWithoutItsTables) {
    Database{file, Database::Mode::create}.run("CREATE TABLE metadata (key TEXT, value TEXT); INSERT INTO metadata VALUES ('fps', '0')");
    EXPECT_EQ(refusal(), file.string() + ": metadata.fps is \"0\", must be the frames per second");
    Database{file, Database::Mode::create}.run("UPDATE metadata SET value = '25'");
    EXPECT_EQ(refusal(), file.string() + ": no such table: geometry; expected JuPedSim's SQLite format, version 1 or 2");
}

/// What is wrong with a file of one frame, number 3, after a change.
std::string refusal_after(const fs::path& file, const std::string& change) {
    fs::remove(file);
    TrajectoryWriter writer{file, {1.0, hall(), {}}};
    writer.add_frame(3, first);
    writer.close();
    Database{file, Database::Mode::create}.run(change);
    try {
        read_trajectories(file);
    } catch (const InputError& error) {
        return std::string(error.what()).substr(file.string().size());
    }
    return "no refusal";
}

TEST_F(TrajectoryFile, IsRefusedWhereAPlaceIsNone) {
    EXPECT_EQ(refusal_after(file, "UPDATE trajectory_data SET pos_x = 'here' WHERE id = 1"),
              ": trajectory_data: person 1 in frame 3: pos_x is no number, must be metres, 100 km from the origin at the most");
    EXPECT_EQ(refusal_after(file, "UPDATE trajectory_data SET pos_y = 1e9 WHERE id = 2"),
              ": trajectory_data: person 2 in frame 3: pos_y is 1000000000, must be metres, 100 km from the origin at the most");
    EXPECT_EQ(refusal_after(file, "UPDATE trajectory_data SET id = 1"), ": trajectory_data: person 1 is in frame 3 twice");
    EXPECT_EQ(refusal_after(file, "UPDATE trajectory_data SET frame = 2000000000"),
              ": trajectory_data: frame is 2000000000, must be 1000000000 at the most");
    EXPECT_EQ(refusal_after(file, "DELETE FROM trajectory_data"), ": holds no position");
    EXPECT_EQ(refusal_after(file, "UPDATE metadata SET value = '3' WHERE key = 'version'"), ": metadata.version is \"3\", must be 1 or 2");
}

TEST_F(TrajectoryFile, SaysSoWhereItCannotBeWritten) {
    EXPECT_THROW((TrajectoryWriter{file / "below", {1.0, hall(), {}}}), DatabaseError);
}

}  // namespace
}  // namespace shangquan
