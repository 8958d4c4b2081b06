#include "tests/support/maps/break_bytes.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace shangquan {

namespace {

/// The files and what lies beside them under the same names: indices, tables, reference systems.
Files with_companions(const Files& files) {
    Files all;
    for (const auto& file : files)
        for (const auto& entry : std::filesystem::directory_iterator{file.parent_path()})
            if (entry.path().stem() == file.stem()) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

std::filesystem::path some_file(const Files& files, Throws& dice) {
    const Files all = with_companions(files);
    return all[dice.below(all.size())];
}

template <class Change>
void change_file(const Files& files, Throws& dice, const Change& change) {
    const auto file = some_file(files, dice);
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!bytes.empty()) change(bytes);
    std::ofstream{file, std::ios::binary} << bytes;
}

/// Where something is written, at or after a random place: formats leave much room empty.
std::size_t somewhere(const std::string& bytes, Throws& dice) {
    const std::size_t from = dice.below(bytes.size());
    const std::size_t written = bytes.find_first_not_of('\0', from);
    return written != std::string::npos ? written : from;
}

}  // namespace

void truncate_file(const Files& files, Throws& dice) {
    change_file(files, dice, [&](std::string& bytes) { bytes.resize(dice.below(bytes.size())); });
}

void flip_bytes(const Files& files, Throws& dice) {
    change_file(files, dice, [&](std::string& bytes) {
        const std::size_t times = 1 + dice.below(12);
        for (std::size_t k = 0; k < times; ++k) bytes[somewhere(bytes, dice)] = static_cast<char>(dice.below(256));
    });
}

void cut_piece(const Files& files, Throws& dice) {
    change_file(files, dice, [&](std::string& bytes) { bytes.erase(somewhere(bytes, dice), 1 + dice.below(60)); });
}

void repeat_piece(const Files& files, Throws& dice) {
    change_file(files, dice, [&](std::string& bytes) {
        const std::size_t at = somewhere(bytes, dice);
        bytes.insert(at, bytes.substr(at, 1 + dice.below(80)));
    });
}

void make_number_absurd(const Files& files, Throws& dice) {
    static constexpr std::array<const char*, 9> odd{"nan", "1e308",      "-99999999999", "",   "abc",
                                                    "0",   "-0.0000001", "inf",          "1e9"};
    change_file(files, dice, [&](std::string& bytes) {
        const std::size_t begin = bytes.find_first_of("0123456789", dice.below(bytes.size()));
        if (begin == std::string::npos) return;
        const std::size_t end = std::min(bytes.find_first_not_of("0123456789.", begin), bytes.size());
        bytes.replace(begin, end - begin, odd[dice.below(odd.size())]);
    });
}

void empty_file(const Files& files, Throws& dice) {
    change_file(files, dice, [](std::string& bytes) { bytes.clear(); });
}

void remove_file(const Files& files, Throws& dice) { std::filesystem::remove(some_file(files, dice)); }

}  // namespace shangquan
