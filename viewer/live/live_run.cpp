#include "viewer/live/live_run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

namespace shangquan {
namespace {

RunOrder with_frames(RunOrder order) {
    order.options.insert(order.options.end(), {"--frames", shared_file});
    return order;
}

}  // namespace

LiveRun::Pipe::Pipe() {
    constexpr int smallest = 4096;  // bytes that wait to be read
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("a pipe cannot be made");
    ::fcntl(ends[1], F_SETPIPE_SZ, smallest);
}

LiveRun::Pipe::~Pipe() {
    for (std::size_t end = 0; end < ends.size(); ++end) close_end(end);
}

void LiveRun::Pipe::close_end(std::size_t end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
}

LiveRun::LiveRun(const RunOrder& order)
    : run_(with_frames(order), pipe_.ends[1]), watcher_([this](const std::stop_token& stop) { watch(stop); }) {
    pipe_.close_end(1);
}

LiveRun::~LiveRun() { stop(); }

void LiveRun::stop() {
    run_.interrupt();
    watcher_.request_stop();
}

void LiveRun::set_pace(double minutes_a_second) {
    const std::lock_guard lock{mutex_};
    pace_ = minutes_a_second;
    changed_.notify_all();
}

std::shared_ptr<const CrowdFrame> LiveRun::frame() const {
    const std::lock_guard lock{mutex_};
    return frame_;
}

std::vector<FrameZone> LiveRun::zones() const {
    const std::lock_guard lock{mutex_};
    return zones_;
}

/// Reads to the end even when stopped, so that the program never waits for a reader.
void LiveRun::watch(const std::stop_token& stop) {
    try {
        FrameReader reader{fmt::format("/dev/fd/{}", pipe_.ends[0])};
        while (auto frame = reader.next()) {
            {
                const std::lock_guard lock{mutex_};
                zones_ = reader.zones();
                frame_ = std::make_shared<const CrowdFrame>(std::move(*frame));
            }
            wait_until_due(stop);
        }
    } catch (const std::exception&) {
        // the program has ended before it began; its own words say why
    }
    const std::lock_guard lock{mutex_};
    watched_to_the_end_ = true;
}

bool LiveRun::finished() const {
    const std::lock_guard lock{mutex_};
    return run_.finished() && watched_to_the_end_;
}

void LiveRun::wait_until_due(const std::stop_token& stop) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point shown = Clock::now();
    std::unique_lock lock{mutex_};
    while (!stop.stop_requested() && pace_ != as_fast_as_it_goes) {
        const double pace = pace_;
        const auto other = [&] { return pace_ != pace; };
        if (pace <= 0.0) {
            changed_.wait(lock, stop, other);
            continue;
        }
        const auto due = shown + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / pace));
        if (!changed_.wait_until(lock, stop, due, other)) return;
    }
}

}  // namespace shangquan
