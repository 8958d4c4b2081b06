#include "scenarios/progress.hpp"

#include "scenarios/clock.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

constexpr int bar_width = 24;
constexpr std::chrono::milliseconds redraw_every{200};

std::size_t walkers(const Simulation& simulation) {
    std::size_t sum = 0;
    for (std::size_t row = 0; row < simulation.zone_count(); ++row) sum += simulation.zone(row).people().walkers().size();
    return sum;
}

std::size_t present(const Simulation& simulation) {
    std::size_t sum = 0;
    for (std::size_t row = 0; row < simulation.zone_count(); ++row) sum += simulation.zone(row).people().present();
    return sum;
}

}  // namespace

Progress::Progress(std::ostream& log, bool terminal)
    : log_(log), terminal_(terminal), start_(Clock::now()), last_drawn_(start_ - redraw_every) {}

Progress::~Progress() {
    if (drawn_) log_ << '\n';
}

void Progress::minute_closed(const Simulation& simulation) {
    const auto now = Clock::now();
    const int hour = static_cast<int>(simulation.seconds() / 3600.0);
    const bool due = terminal_ ? now - last_drawn_ >= redraw_every || simulation.over() : hour != last_hour_;
    if (!due) return;
    last_drawn_ = now;
    last_hour_ = hour;
    const double wall = std::chrono::duration<double>(now - start_).count();
    const double done = static_cast<double>(simulation.tick()) / simulation.options().ticks();
    const double speed = wall > 0.0 ? simulation.tick() * simulation.options().step / wall : 0.0;
    const std::string text =
        fmt::format("{}  {:>7} on foot, {:>7} present  {:>5.0f} x real time  {:>4.0f} s left", clock_text(static_cast<int>(simulation.seconds())),
                    walkers(simulation), present(simulation), speed, done > 0.0 ? wall / done - wall : 0.0);
    if (terminal_) {
        const int filled = std::clamp(static_cast<int>(done * bar_width), 0, bar_width);
        log_ << fmt::format("\r[{}{}] {:3.0f} %  {}", std::string(static_cast<std::size_t>(filled), '#'),
                            std::string(static_cast<std::size_t>(bar_width - filled), '.'), 100.0 * done, text)
             << std::flush;
        drawn_ = true;
    } else {
        log_ << text << '\n';
    }
}

}  // namespace shangquan
