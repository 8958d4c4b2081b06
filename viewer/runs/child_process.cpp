#include "viewer/runs/child_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <stdexcept>

namespace shangquan {
namespace {

/// What becomes of the child's open files: nothing to read, words into the pipe, the rest nowhere.
class ChildFiles {
public:
    ChildFiles(int words, std::optional<int> shared) {
        constexpr int shared_number = 60;  // of `shared_file`
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, words, STDERR_FILENO);
        if (shared) posix_spawn_file_actions_adddup2(&actions_, *shared, shared_number);
    }
    ~ChildFiles() { posix_spawn_file_actions_destroy(&actions_); }
    ChildFiles(const ChildFiles&) = delete;
    ChildFiles& operator=(const ChildFiles&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& words, std::optional<int> shared) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error(words.front() + ": cannot be started");
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const ChildFiles files{pipe[1], shared};
    const int trouble = posix_spawn(&id_, arguments.front(), files.actions(), nullptr, arguments.data(), environ);
    ::close(pipe[1]);
    words_ = pipe[0];
    if (trouble == 0) return;
    ::close(words_);
    throw std::runtime_error(words.front() + ": cannot be started");
}

ChildProcess::~ChildProcess() {
    if (!ended()) {
        interrupt();
        ::waitpid(id_, nullptr, 0);
    }
    ::close(words_);
}

std::string ChildProcess::said() {
    std::string text;
    std::array<char, 4096> part{};
    for (pollfd wait{words_, POLLIN, 0}; ::poll(&wait, 1, 0) > 0 && (wait.revents & POLLIN) != 0;) {
        const ssize_t count = ::read(words_, part.data(), part.size());
        if (count <= 0) break;
        text.append(part.data(), static_cast<std::size_t>(count));
    }
    return text;
}

std::optional<int> ChildProcess::ended() {
    int status = 0;
    if (!status_ && ::waitpid(id_, &status, WNOHANG) == id_) status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return status_;
}

void ChildProcess::interrupt() const {
    if (!status_) ::kill(id_, SIGTERM);
}

std::string sibling_program(const std::string& name) {
    return std::filesystem::read_symlink("/proc/self/exe").replace_filename(name).string();
}

}  // namespace shangquan
