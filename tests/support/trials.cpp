#include "tests/support/trials.hpp"

#include <gtest/gtest.h>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <optional>
#include <stdexcept>

namespace shangquan {

namespace {

constexpr char result = 'r';
constexpr char message = 'm';
constexpr char wrong = 'w';
constexpr rlim_t most_memory = rlim_t{4} << 30U;  ///< bytes; sanitizers need their shadow besides, so not under them

void send(int pipe, const std::string& line) {
    if (write(pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(3);
}

/// One line about one seed; an exception's words are one line, too.
std::string ending(const Trial& trial, std::uint64_t seed) {
    try {
        return {trial.act(seed) ? result : message, '\n'};
    } catch (const std::exception& error) {
        std::string words = error.what();
        for (char& letter : words)
            if (letter == '\n') letter = ' ';
        return wrong + words + '\n';
    }
}

[[noreturn]] void act_on(const Seeds& seeds, const Trial& trial, int pipe) {
#ifndef __SANITIZE_ADDRESS__
    const rlimit memory{most_memory, most_memory};
    setrlimit(RLIMIT_AS, &memory);
#endif
    for (std::uint64_t seed = seeds.first; seed <= seeds.last; ++seed) send(pipe, ending(trial, seed));
    std::fflush(nullptr);
    _exit(0);
}

/// A process that works through seeds and tells of each.
class Worker {
public:
    Worker(const Seeds& seeds, const Trial& trial) {
        std::array<int, 2> ends{};
        std::fflush(nullptr);
        if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
        process_ = fork();
        if (process_ < 0) throw std::runtime_error("no process");
        if (process_ == 0) act_on(seeds, trial, ends[1]);
        close(ends[1]);
        told_ = ends[0];
    }
    ~Worker() {
        close(told_);
        if (ended_) return;
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// How the next seed ended.
    std::string next(int limit_s) {
        std::string line;
        while (true) {
            pollfd told{told_, POLLIN, 0};
            if (poll(&told, 1, limit_s * 1000) == 0) return wrong + ("hangs for " + std::to_string(limit_s) + " s");
            char letter = 0;
            if (read(told_, &letter, 1) != 1) return wrong + end_of_process();
            if (letter == '\n') return line;
            line += letter;
        }
    }

private:
    std::string end_of_process() {
        int status = 0;
        waitpid(process_, &status, 0);
        ended_ = true;
        if (WIFSIGNALED(status)) return std::string{"crashes: "} + strsignal(WTERMSIG(status));
        return "ends the program with exit status " + std::to_string(WEXITSTATUS(status));
    }

    pid_t process_ = 0;
    int told_ = 0;
    bool ended_ = false;
};

constexpr int enough_failures = 20;

}  // namespace

Endings try_seeds(const Seeds& seeds, const Trial& trial, int limit_s) {
    Endings endings;
    int failures = 0;
    std::optional<Worker> worker;
    for (std::uint64_t seed = seeds.first; seed <= seeds.last; ++seed) {
        if (!worker) worker.emplace(Seeds{seed, seeds.last}, trial);
        const std::string told = worker->next(limit_s);
        endings.results += told[0] == result ? 1 : 0;
        endings.messages += told[0] == message ? 1 : 0;
        if (told[0] != wrong) continue;
        ADD_FAILURE() << trial.name(seed) << ": " << told.substr(1);
        worker.reset();
        if (++failures == enough_failures) break;
    }
    return endings;
}

}  // namespace shangquan
