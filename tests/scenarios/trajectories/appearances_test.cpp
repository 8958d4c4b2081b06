#include "scenarios/trajectories/appearances.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

class AppearancesTest : public testing::Test {
protected:
    People people;
    Appearances appearances;

    PersonId come(VisitorId visitor, float x, CellId cell) {
        Group group;
        group.leader = visitor;
        const PersonId id = people.enter(visitor, people.join(group));
        people.step_onto_floor(id, {FloorId{0}, x, 0.5F}, cell);
        return id;
    }

    std::vector<std::int64_t> ids(std::int64_t frame) {
        appearances.see(people, frame, [](CellId cell) { return cell < 100; });
        std::vector<std::int64_t> seen;
        for (const TrajectoryRow& row : appearances.rows()) seen.push_back(row.id);
        return seen;
    }
};

TEST_F(AppearancesTest, KeepTheirIdWhileTheyLast) {
    come(11, 0.5F, 0);
    come(12, 1.5F, 1);
    EXPECT_EQ(ids(0), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(appearances.come().size(), 2U);
    EXPECT_EQ(appearances.come()[1], (Appearance{2, 12, {1.5, 0.5}, 12}));
    EXPECT_EQ(ids(1), (std::vector<std::int64_t>{1, 2}));
    EXPECT_TRUE(appearances.come().empty());
}

TEST_F(AppearancesTest, EndWithAnAbsence) {
    const PersonId first = come(11, 0.5F, 0);
    come(12, 1.5F, 1);
    ids(0);
    people.step_off_floor(first);
    EXPECT_EQ(ids(1), (std::vector<std::int64_t>{2}));
    people.step_onto_floor(first, {FloorId{0}, 3.5F, 0.5F}, 3);
    EXPECT_EQ(ids(2), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(appearances.come()[0], (Appearance{3, 11, {3.5, 0.5}, 11}));
}

TEST_F(AppearancesTest, LeaveOutThoseElsewhereAndTellWhereTheOthersWalk) {
    come(11, 0.5F, 200);
    const PersonId walker = come(12, 4.0F, 4);
    EXPECT_EQ(ids(0), (std::vector<std::int64_t>{1}));
    EXPECT_EQ(appearances.rows()[0], (TrajectoryRow{1, 4.0, 0.5, 0.0, 0.0}));
    const std::uint32_t slot = people.person(walker).slot;
    people.walkers().before_x[slot] = 1.0F;
    people.walkers().before_y[slot] = -3.5F;
    ids(1);
    EXPECT_DOUBLE_EQ(appearances.rows()[0].ori_x, 0.6);
    EXPECT_DOUBLE_EQ(appearances.rows()[0].ori_y, 0.8);
}

}  // namespace
}  // namespace shangquan
