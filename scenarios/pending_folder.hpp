#pragma once

#include <filesystem>

namespace shangquan {

/// A folder that appears under its name only when it is complete: until `publish` it has a temporary name beside it, and it is
/// removed when that never comes.
class PendingFolder {
public:
    /// Throws `InputError` where `target` exists already or its parent cannot be written.
    explicit PendingFolder(const std::filesystem::path& target);
    ~PendingFolder();
    PendingFolder(const PendingFolder&) = delete;
    PendingFolder& operator=(const PendingFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return temporary_; }
    void publish();

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
};

/// `base`, or `base-2`, `base-3` … : the first that does not exist.
std::filesystem::path first_free(const std::filesystem::path& base);

}  // namespace shangquan
