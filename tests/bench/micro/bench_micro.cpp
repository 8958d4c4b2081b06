// Measures the microscopic walker in corridors, on plazas with obstacles and at street level of a district's zone, by number of
// walkers, build of the kernel and threads; flow fields and walls included. Prints CSV without a head: walker-steps of 0.1 s a
// CPU-second, on two threads a second; for the fastest build walker-seconds a CPU-second and how many times as fast as the
// clock two threads are; bytes a walker; and a hash of where everybody ended. "_run" is the zone's crowd as a run moves it, all of
// the model's work included. A hash that differs between builds or threads ends the bench.
// usage: bench_micro MACHINE MAP ZONE [WALKERS…]
#include "engine/movement/micro/body_walk.hpp"
#include "tests/bench/micro/ground.hpp"
#include "tests/bench/micro/hash_of_places.hpp"
#include "tests/bench/micro/model_walk.hpp"

#include <malloc.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>
#include <vector>

namespace shangquan {
namespace {

constexpr std::uint32_t settling = 50;  ///< steps nothing is measured
constexpr double step = 0.1;            ///< seconds

std::uint64_t hash_of(const Bodies& bodies) {
    std::uint64_t sum = 0;
    for (std::size_t slot = 0; slot < bodies.size(); ++slot) sum += hash_of_place(bodies.id[slot], bodies.x[slot], bodies.y[slot]);
    return sum;
}

std::size_t heap_bytes() {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double wall_seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

struct Figures {
    double per_second = 0.0;
    double bytes = 0.0;
    std::size_t people = 0;
    std::uint64_t hash = 0;
};

Figures walk(const BenchGround& ground, std::size_t walkers, Kernel build, int threads) {
    Workers workers{threads};
    const std::size_t before = heap_bytes();
    Bodies bodies = ground.crowd(walkers);
    BodyWalk walk{ground.walls(), {}, build};
    const auto steps = static_cast<std::uint32_t>(std::clamp<std::size_t>(10'000'000 / bodies.size(), 50, 1000));
    double started = 0.0;
    for (std::uint32_t round = 0; round < settling + steps; ++round) {
        if (round == settling) started = threads == 1 ? cpu_seconds() : wall_seconds();
        if (round % 10 == 0) ground.send_on(bodies, round + 1);
        walk.step(bodies, round, workers, std::cref(ground.guide()));
    }
    const double seconds = (threads == 1 ? cpu_seconds() : wall_seconds()) - started;
    const auto people = static_cast<double>(bodies.size());
    return {people * steps / seconds, static_cast<double>(heap_bytes() - before) / people, bodies.size(), hash_of(bodies)};
}

/// Simulated seconds a second, as a run walks.
Figures run_model(const BenchGround& ground, std::size_t walkers, int threads) {
    constexpr int settling_moves = 10;
    constexpr int moves = 20;
    Workers workers{threads};
    ModelWalk walk{ground, walkers};
    double started = 0.0;
    for (int k = 0; k < settling_moves + moves; ++k) {
        if (k == settling_moves) started = wall_seconds();
        walk.move(workers);
    }
    return {static_cast<double>(moves * ModelWalk::step) / (wall_seconds() - started), 0.0, walk.people(), walk.hash()};
}

class Table {
public:
    Table(std::string machine, std::string ground) : machine_(std::move(machine)), ground_(std::move(ground)) {}

    void measure(const BenchGround& ground, std::size_t walkers) const {
        std::uint64_t hash = 0;
        Figures alone;
        Figures pair;
        for (const KernelBuild& build : kernel_builds()) {
            const std::string name{build.name};
            alone = walk(ground, walkers, build.run, 1);
            pair = walk(ground, walkers, build.run, 2);
            if (hash == 0) hash = alone.hash;
            if (alone.hash != hash || pair.hash != hash) fail(alone.people, name);
            row(alone, "_" + name, "steps/cpu_s", alone.per_second);
            row(alone, "_" + name + "_2_threads", "steps/s", pair.per_second);
        }
        row(alone, "_walked", "walker_s/cpu_s", alone.per_second * step);
        row(alone, "_2_threads", "times_real_time", pair.per_second * step / static_cast<double>(pair.people));
        row(alone, "_memory", "bytes", alone.bytes);
    }

    void measure_run(const BenchGround& ground, std::size_t walkers) const {
        const Figures alone = run_model(ground, walkers, 1);
        const Figures pair = run_model(ground, walkers, 2);
        if (alone.hash != pair.hash) fail(alone.people, "a run with two threads");
        row(alone, "_run", "times_real_time", alone.per_second);
        row(pair, "_run_2_threads", "times_real_time", pair.per_second);
    }

private:
    void fail(std::size_t people, const std::string& what) const {
        std::fprintf(stderr, "bench_micro: %s, %zu walkers, %s: other places than before\n", ground_.c_str(), people, what.c_str());
        std::exit(1);
    }

    void row(const Figures& of, const std::string& what, const char* unit, double value) const {
        std::printf("\"%s\",%u,micro_%s_%zu%s,%s,%.4g,%016llx\n", machine_.c_str(), std::thread::hardware_concurrency(), ground_.c_str(),
                    of.people, what.c_str(), unit, value, static_cast<unsigned long long>(of.hash));
        std::fflush(stdout);
    }

    std::string machine_;
    std::string ground_;
};

}  // namespace
}  // namespace shangquan

int main(int count, char** words) {
    using namespace shangquan;
    if (count < 4) return std::fprintf(stderr, "usage: bench_micro MACHINE MAP ZONE [WALKERS…]\n"), 2;
    std::vector<int> sizes;
    for (int k = 4; k < count; ++k) sizes.push_back(std::max(1000, std::atoi(words[k])));
    if (sizes.empty()) sizes = {1'000, 10'000, 50'000, 100'000, 200'000};
    constexpr std::size_t all = -1;
    for (const int size : sizes) Table{words[1], "corridor"}.measure(*BenchGround::corridors(size), all);
    for (const int size : sizes) Table{words[1], "plaza"}.measure(*BenchGround::plaza(size), all);
    const auto district = BenchGround::district(words[2], words[3]);
    for (const int size : sizes) Table{words[1], words[3]}.measure(*district, static_cast<std::size_t>(size));
    for (const int size : sizes) Table{words[1], words[3]}.measure_run(*district, static_cast<std::size_t>(size));
}
