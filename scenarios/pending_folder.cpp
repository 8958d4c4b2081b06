#include "scenarios/pending_folder.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <system_error>
#include <unistd.h>

namespace shangquan {

namespace fs = std::filesystem;

PendingFolder::PendingFolder(const fs::path& target)
    : target_(fs::absolute(target).lexically_normal()) {
    if (!target_.has_filename()) target_ = target_.parent_path();
    temporary_ = target_.parent_path() / fmt::format(".{}.part-{}", target_.filename().string(), ::getpid());
    if (fs::exists(target_)) throw InputError(target.string() + ": exists already; name another folder or remove it first");
    std::error_code trouble;
    fs::create_directories(temporary_, trouble);
    if (trouble) throw InputError(target.string() + ": cannot be created: " + trouble.message());
}

PendingFolder::~PendingFolder() {
    std::error_code ignored_when_nothing_is_left;
    if (!temporary_.empty()) fs::remove_all(temporary_, ignored_when_nothing_is_left);
}

void PendingFolder::publish() {
    if (fs::exists(target_)) throw InputError(target_.string() + ": was created by somebody else meanwhile");
    fs::rename(temporary_, target_);
    temporary_.clear();
}

fs::path first_free(const fs::path& base) {
    fs::path candidate = base;
    for (int k = 2; fs::exists(candidate); ++k) candidate = fmt::format("{}-{}", base.string(), k);
    return candidate;
}

}  // namespace shangquan
