// Measures `map import` of synthetic towns of ever more buildings, half as many ways, and prints CSV: seconds and MiB
// of the import, and a hash of everything it wrote. The towns are imported twice; a hash that differs ends the bench.
// usage: bench_import PROGRAM SYNTHETIC_TOWN MACHINE BUILDINGS…
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Import {
    double seconds = 0.0;
    double mebibytes = 0.0;
    std::uint64_t hash = 14695981039346656037ULL;
};

/// FNV-1a over every file but SOURCE.md, which tells the date.
std::uint64_t hash_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file() && entry.path().filename() != "SOURCE.md") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::uint64_t hash = 14695981039346656037ULL;
    for (const fs::path& file : files) {
        std::ifstream in{file, std::ios::binary};
        for (int byte = in.get(); byte != EOF; byte = in.get())
            hash = (hash ^ static_cast<std::uint64_t>(byte)) * 1099511628211ULL;
    }
    return hash;
}

/// Runs the program to its end; what it used.
Import measured(const std::string& program, const fs::path& town, const fs::path& out) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stdout) != nullptr)
            execl(program.c_str(), program.c_str(), "map", "import", town.c_str(), "--out", out.c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) < 0 || status != 0) {
        std::fprintf(stderr, "bench_import: %s: import failed\n", town.c_str());
        std::exit(1);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {seconds, static_cast<double>(used.ru_maxrss) / 1024.0, hash_of(out)};
}

void measure(const std::string& program, const std::string& maker, const std::string& machine,
             const std::string& buildings, const fs::path& folder) {
    const fs::path town = folder / "town.osm";
    if (std::system((maker + " " + buildings + " > " + town.string()).c_str()) != 0) std::exit(1);
    std::fprintf(stderr, "bench: import of %s buildings\n", buildings.c_str());
    const Import first = measured(program, town, folder / "one" / "town");
    const Import second = measured(program, town, folder / "two" / "town");
    if (first.hash != second.hash) {
        std::fprintf(stderr, "bench_import: two imports of %s buildings differ\n", buildings.c_str());
        std::exit(1);
    }
    const double seconds = std::min(first.seconds, second.seconds);
    const double n = std::stod(buildings);
    std::printf("\"%s\",%u,%.0f,%.0f,%.2f,%.2f,%.0f,%016llx\n", machine.c_str(), std::thread::hardware_concurrency(), n,
                n / 2.0, seconds, 1e6 * seconds / (n * std::log2(n)), std::max(first.mebibytes, second.mebibytes),
                static_cast<unsigned long long>(first.hash));
    std::fflush(stdout);
    fs::remove_all(folder / "one");
    fs::remove_all(folder / "two");
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) return std::fprintf(stderr, "usage: bench_import PROGRAM SYNTHETIC_TOWN MACHINE BUILDINGS…\n"), 2;
    const fs::path folder = fs::temp_directory_path() / ("shangquan-bench-" + std::to_string(getpid()));
    fs::create_directories(folder / "one");
    fs::create_directories(folder / "two");
    std::puts("machine,cores,buildings,ways,s,us_per_n_log_n,MiB,hash");
    std::fflush(stdout);
    for (int k = 4; k < count; ++k) measure(words[1], words[2], words[3], words[k], folder);
    fs::remove_all(folder);
}
