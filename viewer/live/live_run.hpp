#pragma once

#include "scenarios/live/crowd_frames.hpp"
#include "viewer/runs/scenario_run.hpp"

#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

namespace shangquan {

inline constexpr double as_fast_as_it_goes = std::numeric_limits<double>::infinity();

/// A scenario that runs beside everything else and whose crowd can be watched, a frame a simulated minute. It gets
/// hardly ahead of who watches it.
class LiveRun {
public:
    /// Throws std::runtime_error where the program cannot be started.
    explicit LiveRun(const RunOrder& order);
    ~LiveRun();  ///< stops it; what is not finished leaves nothing behind
    LiveRun(const LiveRun&) = delete;
    LiveRun& operator=(const LiveRun&) = delete;

    /// Simulated minutes a second; 0 holds it.
    void set_pace(double minutes_a_second);
    void stop();

    /// Reads what the program has said; to be called now and then.
    void advance() { run_.advance(); }

    /// The newest; nothing before the first.
    [[nodiscard]] std::shared_ptr<const CrowdFrame> frame() const;
    /// What the frames are of; empty before the first.
    [[nodiscard]] std::vector<FrameZone> zones() const;
    /// The program has ended and its last frame was there.
    [[nodiscard]] bool finished() const;
    [[nodiscard]] const std::string& problem() const {
        return run_.problem();
    }  ///< once finished; empty: all went well

private:
    /// Both ends of a pipe.
    struct Pipe {
        Pipe();
        ~Pipe();
        Pipe(const Pipe&) = delete;
        Pipe& operator=(const Pipe&) = delete;
        void close_end(std::size_t end);
        std::array<int, 2> ends{-1, -1};
    };
    void watch(const std::stop_token& stop);
    void wait_until_due(const std::stop_token& stop);

    Pipe pipe_;
    ScenarioRun run_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    double pace_ = as_fast_as_it_goes;
    std::vector<FrameZone> zones_;
    std::shared_ptr<const CrowdFrame> frame_;
    bool watched_to_the_end_ = false;
    std::jthread watcher_;
};

}  // namespace shangquan
