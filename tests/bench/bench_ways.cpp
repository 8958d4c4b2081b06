// Prints, as rows of CSV without a head, how long the first flow fields of a zone take: solved, and fetched from the cache.
// usage: bench_ways REGION ZONE RUNS MACHINE
#include "engine/way/navigator.hpp"
#include "maps/build_region.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/field_cache.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace shangquan {
namespace {

double median_seconds(int runs, const std::function<void()>& act) {
    std::vector<double> seconds;
    for (int k = 0; k < runs; ++k) {
        const auto start = std::chrono::steady_clock::now();
        act();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

std::uint64_t hash_of(const Navigator& way) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (DestinationId to = 0; to < way.destinations(); ++to)
        for (const HeadingCode code : way.field(to).floor()) hash = (hash ^ code) * 1099511628211ULL;
    return hash;
}

void measure(const Zone& zone, int runs, const std::string& machine) {
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    Workers workers{cores};
    const WalkGrid grid{zone.floors};
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("shangquan-bench-" + std::to_string(getpid()));
    FieldCache cache{folder};
    const std::uint64_t hash = hash_of(Navigator{zone, grid, workers, &cache});
    const auto row = [&](const char* figure, FieldStore* store) {
        const double seconds = median_seconds(runs, [&] { const Navigator way{zone, grid, workers, store}; });
        std::printf("\"%s\",%d,%s_of_%s,s,%.3f,%016llx\n", machine.c_str(), cores, figure, zone.id.c_str(), seconds,
                    static_cast<unsigned long long>(hash));
    };
    row("first_fields", nullptr);
    row("cached_fields", &cache);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace shangquan

int main(int count, char** words) {
    if (count != 5) return std::fprintf(stderr, "usage: bench_ways REGION ZONE RUNS MACHINE\n"), 2;
    const auto built = shangquan::build_region(shangquan::read_region(words[1]));
    for (const shangquan::Zone& zone : built.region.zones)
        if (zone.id == words[2]) shangquan::measure(zone, std::stoi(words[3]), words[4]);
}
