#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

/// Runs the tests of a program with a folder for temporary files of its own, so that programs may run side by side.
int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    std::string folder = (std::filesystem::temp_directory_path() / "shangquan-test-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return EXIT_FAILURE;
    setenv("TMPDIR", folder.c_str(), 1);
    setenv("TEST_TMPDIR", folder.c_str(), 1);
    const int failures = RUN_ALL_TESTS();
    std::filesystem::remove_all(folder);
    return failures;
}
