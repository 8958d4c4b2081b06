#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace shangquan {

/// A program that runs beside this one; what it says on its error output can be read, the rest goes nowhere.
class ChildProcess {
public:
    /// `words`: the program's path and its arguments; it finds the open file `shared`, where there is one, under
    /// `shared_file`. Throws std::runtime_error where it cannot be started.
    explicit ChildProcess(const std::vector<std::string>& words, std::optional<int> shared = std::nullopt);
    ~ChildProcess();  ///< ends it and waits
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// What it has said since the last time; never waits.
    std::string said();
    /// Its exit code once it has ended, −1 where a signal ended it.
    std::optional<int> ended();
    /// Asks it to stop, as Ctrl C does.
    void interrupt() const;

private:
    pid_t id_ = 0;
    int words_ = -1;
    std::optional<int> status_;
};

/// What a child calls the open file it shares.
inline constexpr const char* shared_file = "/dev/fd/60";

/// The program of that name beside this one.
std::string sibling_program(const std::string& name);

}  // namespace shangquan
