// Measures `map import` of synthetic towns of ever more buildings, half as many ways, and prints CSV: seconds on the
// clock and of all cores, MiB, and a hash of everything it wrote. The towns are imported twice, the faster time counts;
// a hash that differs ends the bench. At the end, on standard error, by which power of n log n the seconds of all cores
// grow. usage: bench_import PROGRAM SYNTHETIC_TOWN MACHINE BUILDINGS…
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
    double cpu_seconds = 0.0;
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

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
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
    return {seconds, seconds_of(used.ru_utime) + seconds_of(used.ru_stime),
            static_cast<double>(used.ru_maxrss) / 1024.0, hash_of(out)};
}

/// A town measured.
struct Row {
    double n_log_n;
    double cpu_seconds;
};

/// The slope of the straight line through the logarithms (least squares).
double power_of(const std::vector<Row>& rows) {
    double x = 0.0, y = 0.0, xx = 0.0, xy = 0.0;
    for (const Row& row : rows) {
        x += std::log(row.n_log_n);
        y += std::log(row.cpu_seconds);
        xx += std::log(row.n_log_n) * std::log(row.n_log_n);
        xy += std::log(row.n_log_n) * std::log(row.cpu_seconds);
    }
    const auto count = static_cast<double>(rows.size());
    return (count * xy - x * y) / (count * xx - x * x);
}

Row measure(const std::string& program, const std::string& maker, const std::string& machine,
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
    const double cpu_seconds = std::min(first.cpu_seconds, second.cpu_seconds);
    const double n = std::stod(buildings);
    const double n_log_n = n * std::log2(n);
    std::printf("\"%s\",%u,%.0f,%.0f,%.2f,%.2f,%.2f,%.0f,%016llx\n", machine.c_str(),
                std::thread::hardware_concurrency(), n, n / 2.0, seconds, cpu_seconds, 1e6 * cpu_seconds / n_log_n,
                std::max(first.mebibytes, second.mebibytes), static_cast<unsigned long long>(first.hash));
    std::fflush(stdout);
    fs::remove_all(folder / "one");
    fs::remove_all(folder / "two");
    return {n_log_n, cpu_seconds};
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) return std::fprintf(stderr, "usage: bench_import PROGRAM SYNTHETIC_TOWN MACHINE BUILDINGS…\n"), 2;
    const fs::path folder = fs::temp_directory_path() / ("shangquan-bench-" + std::to_string(getpid()));
    fs::create_directories(folder / "one");
    fs::create_directories(folder / "two");
    std::puts("machine,cores,buildings,ways,s,cpu_s,cpu_us_per_n_log_n,MiB,hash");
    std::fflush(stdout);
    std::vector<Row> rows;
    for (int k = 4; k < count; ++k) rows.push_back(measure(words[1], words[2], words[3], words[k], folder));
    if (rows.size() > 1) std::fprintf(stderr, "bench: seconds of all cores grow as (n log n)^%.2f\n", power_of(rows));
    fs::remove_all(folder);
}
