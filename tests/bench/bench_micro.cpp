// Measures the microscopic walker on plazas with obstacles at 1 ped/m², four streams from side to side, by number of walkers, build
// of the kernel and threads. Prints CSV without a head: walker-steps of 0.1 s a CPU-second (two threads: a second), bytes a
// walker, and a hash of where everybody ended; a hash that differs between builds or threads ends the bench.
// usage: bench_micro MACHINE [WALKERS…]
#include "engine/base/random.hpp"
#include "engine/movement/micro/body_walk.hpp"
#include "engine/movement/micro/field_guide.hpp"
#include "tests/support/body_crowd.hpp"

#include <malloc.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

namespace shangquan {
namespace {

constexpr int block = 20;  ///< metres of plaza with one kiosk and one wall of planters

Polygon::ring_type hole(double west, double south, double width, double depth) {
    return {{west, south}, {west + width, south}, {west + width, south + depth}, {west, south + depth}, {west, south}};
}

Venue side(const char* id, const Polygon& ground) {
    Venue venue;
    venue.id = id;
    venue.key = key_of(id);
    venue.ground = ground;
    venue.capacity = 1 << 30;
    venue.doors = {ground.outer().front()};
    return venue;
}

/// A plaza of as many blocks a side, with a venue along each side.
Zone plaza(int blocks) {
    const int metres = blocks * block;
    const double last = metres;
    Polygon ground = rectangle(0.0, 0.0, last, last);
    for (int j = 0; j < blocks; ++j)
        for (int i = 0; i < blocks; ++i) {
            ground.inners().push_back(hole(i * block + 4, j * block + 5, 4, 4));
            ground.inners().push_back(hole(i * block + 13, j * block + 8, 1, 7));
        }
    Zone zone;
    zone.id = "plaza";
    Floor floor;
    floor.walkable = {ground};
    const int side_of_tiles = (metres + WalkGrid::tile_side - 1) / WalkGrid::tile_side * WalkGrid::tile_side;
    floor.mask = centre_cells(floor.walkable, {1.0, side_of_tiles, side_of_tiles});
    zone.floors.push_back(floor);
    zone.venues = {side("west", rectangle(0, 0, 2, last)), side("east", rectangle(last - 2, 0, last, last)),
                   side("south", rectangle(0, 0, last, 2)), side("north", rectangle(0, last - 2, last, last))};
    for (Venue& venue : zone.venues) venue.floor = FloorId{0};
    return zone;
}

/// One person a square metre, those who would stand in a wall left out.
Bodies crowd_on(const WalkGrid& grid) {
    const GridFrame& frame = grid.frame();
    const double metres = frame.columns;
    const Bodies all = people_on(rectangle(0.0, 0.0, metres, metres), frame.size(), 1);
    Bodies crowd;
    for (std::size_t slot = 0; slot < all.size(); ++slot) {
        Body body = all.at(slot);
        const Spot spot{FloorId{0}, body.x, body.y};
        body.aim = body.id % 4;
        if (grid.walkable(spot)) crowd.add(body);
    }
    return crowd;
}

std::uint64_t hash_of(const Bodies& bodies) {
    std::uint64_t sum = 0;
    for (std::size_t slot = 0; slot < bodies.size(); ++slot) {
        std::uint32_t bits[2];
        __builtin_memcpy(&bits[0], &bodies.x[slot], 4);
        __builtin_memcpy(&bits[1], &bodies.y[slot], 4);
        sum += mix(mix(bodies.id[slot] + 1ULL) ^ (static_cast<std::uint64_t>(bits[0]) << 32U | bits[1]));
    }
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
    std::uint64_t hash = 0;
};

class Bench {
public:
    explicit Bench(int blocks)
        : zone_(plaza(blocks)), grid_(zone_.floors), way_(zone_, grid_, alone_), guide_(grid_, way_, headings_),
          walls_({walls_around(zone_.floors[0].walkable)}, wall_manners({})) {}

    [[nodiscard]] std::size_t walkers() const { return crowd_on(grid_).size(); }

    /// A step a tenth of a second; who has crossed the plaza turns round. Settles first.
    [[nodiscard]] Figures run(Kernel build, int threads) const {
        Workers workers{threads};
        const std::size_t before = heap_bytes();
        Bodies bodies = crowd_on(grid_);
        BodyWalk walk{walls_, {}, build};
        const auto steps = static_cast<std::uint32_t>(std::clamp<std::size_t>(10'000'000 / bodies.size(), 50, 1000));
        double started = 0.0;
        for (std::uint32_t round = 0; round < 50 + steps; ++round) {
            if (round == 50) started = threads == 1 ? cpu_seconds() : wall_seconds();
            if (round % 10 == 0) turn_round(bodies);
            walk.step(bodies, round, workers, std::cref(guide_));
        }
        const double seconds = (threads == 1 ? cpu_seconds() : wall_seconds()) - started;
        const auto people = static_cast<double>(bodies.size());
        return {people * steps / seconds, static_cast<double>(heap_bytes() - before) / people, hash_of(bodies)};
    }

private:
    void turn_round(Bodies& bodies) const {
        for (std::size_t slot = 0; slot < bodies.size(); ++slot)
            if (guide_.code(bodies, slot) == at_goal) bodies.aim[slot] ^= 1U;
    }

    Zone zone_;
    WalkGrid grid_;
    Workers alone_{1};
    Navigator way_;
    HeadingVectors headings_;
    FieldGuide guide_;
    Walls walls_;
};

void measure(const std::string& machine, int walkers) {
    const int blocks = static_cast<int>(std::lround(std::sqrt(walkers / (0.94 * block * block))));
    const Bench bench{blocks};
    const std::size_t people = bench.walkers();
    std::uint64_t hash = 0;
    const auto row = [&](const std::string& what, const char* unit, double value) {
        std::printf("\"%s\",%u,micro_%zu_%s,%s,%.4g,%016llx\n", machine.c_str(), std::thread::hardware_concurrency(), people, what.c_str(),
                    unit, value, static_cast<unsigned long long>(hash));
        std::fflush(stdout);
    };
    for (const KernelBuild& build : kernel_builds()) {
        const std::string name{build.name};
        const Figures alone = bench.run(build.run, 1);
        const Figures pair = bench.run(build.run, 2);
        if (hash == 0) hash = alone.hash;
        if (alone.hash != hash || pair.hash != hash) {
            std::fprintf(stderr, "bench_micro: %zu walkers, %s: other places than the first build's\n", people, name.c_str());
            std::exit(1);
        }
        row(name, "steps/cpu_s", alone.per_second);
        row(name + "_2_threads", "steps/s", pair.per_second);
        row(name + "_memory", "bytes", alone.bytes);
    }
}

}  // namespace
}  // namespace shangquan

int main(int count, char** words) {
    if (count < 2) return std::fprintf(stderr, "usage: bench_micro MACHINE [WALKERS…]\n"), 2;
    std::vector<int> sizes;
    for (int k = 2; k < count; ++k) sizes.push_back(std::max(1000, std::atoi(words[k])));
    if (sizes.empty()) sizes = {10'000, 50'000, 200'000};
    for (const int size : sizes) shangquan::measure(words[1], size);
}
