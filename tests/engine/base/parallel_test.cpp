#include "engine/base/parallel.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace shangquan {

namespace {

class CrewOf : public testing::TestWithParam<int> {};

TEST_P(CrewOf, CallsTheBodyOnceForEveryIndex) {
    Workers workers{GetParam()};
    for (const std::size_t size : {0U, 1U, 2U, 3U, 7U, 1000U}) {
        std::vector<std::atomic<int>> calls(size);
        workers.for_each(size, [&](std::size_t index, int) { ++calls[index]; });
        for (const auto& count : calls) EXPECT_EQ(count, 1) << size;
    }
}

TEST_P(CrewOf, ThrowsWhatABodyThrowsAndWorksOn) {
    Workers workers{GetParam()};
    const auto fails = [](std::size_t index, int) {
        if (index == 5) throw std::runtime_error("five");
    };
    EXPECT_THROW(workers.for_each(9, fails), std::runtime_error);
    std::atomic<int> calls = 0;
    workers.for_each(9, [&](std::size_t, int) { ++calls; });
    EXPECT_EQ(calls, 9);
}

INSTANTIATE_TEST_SUITE_P(Threads, CrewOf, testing::Values(1, 2, 3, 8));

TEST(Workers, HelpEachOtherWhenOneIsHeldUp) {
    Workers workers{2};
    std::atomic<int> quick = 0;
    workers.for_each(100, [&](std::size_t index, int) {
        if (index != 0) ++quick;
        else while (quick < 99) std::this_thread::yield();
    });
    EXPECT_EQ(quick, 99);
}

}  // namespace

}  // namespace shangquan
