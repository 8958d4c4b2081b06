#include "viewer/drop_target.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

using Files = std::vector<std::filesystem::path>;

TEST(DropTarget, ReadsTheFilesOfAList) {
    EXPECT_EQ(files_in("file:///data/one\r\nfile://localhost/data/two%20words\r\n"), (Files{"/data/one", "/data/two words"}));
    EXPECT_EQ(files_in("file:/data/%E8%A7%82%E9%9F%B3%E6%A1%A5"), (Files{"/data/观音桥"}));
}

TEST(DropTarget, ReadsNoOtherAddresses) {
    EXPECT_EQ(files_in("# a remark\r\nhttps://example.org/data\r\nfile:relative\r\nfile:\r\n"), Files{});
    EXPECT_EQ(files_in(""), Files{});
}

TEST(DropTarget, KeepsWhatIsNoEscape) { EXPECT_EQ(files_in("file:///100%25/50%/%zz/%4"), (Files{"/100%/50%/%zz/%4"})); }

}  // namespace
}  // namespace shangquan
