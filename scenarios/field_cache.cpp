#include "scenarios/field_cache.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <memory>
#include <pwd.h>
#include <system_error>
#include <unistd.h>

namespace shangquan {

namespace {

namespace fs = std::filesystem;

constexpr std::array<char, 8> magic{'S', 'Q', 'F', 'I', 'E', 'L', 'D', '3'};
constexpr int compression = 1;                ///< a quarter of the size, 0.9 GB/s back
constexpr std::size_t blocks_at_a_time = 16;  ///< held in memory before they are written

struct Head {
    std::array<char, 8> name = magic;
    std::uint64_t key = 0;
    std::uint64_t cells = 0;
    std::uint64_t efforts = 0;
    std::uint64_t blocks = 0;
};

using Bytes = std::vector<char>;

/// What a file of these fields begins with: a block a field, and one for the rest.
Head head_of(std::uint64_t key, const KeptFields& kept) {
    std::uint64_t cells = 0;
    for (const auto& floor : kept.cells) cells += floor.size();
    return {.key = key, .cells = cells, .efforts = kept.efforts.size(), .blocks = kept.fields.size() + 1};
}

/// Walkable cells one after the other.
struct CellRun {
    std::size_t first = 0;
    std::size_t length = 0;
};

std::vector<CellRun> runs_of(const std::vector<std::uint32_t>& cells) {
    std::vector<CellRun> runs;
    for (const std::uint32_t cell : cells) {
        if (runs.empty() || runs.back().first + runs.back().length != cell) runs.push_back({cell, 0});
        ++runs.back().length;
    }
    return runs;
}

/// The codes of a field on the cells that can be walked on.
Bytes gathered(const KeptFields::Field& field, const std::vector<std::uint32_t>& cells) {
    Bytes codes(cells.size());
    for (std::size_t k = 0; k < codes.size(); ++k) codes[k] = static_cast<char>(field.codes[cells[k]]);
    return codes;
}

/// Writes every cell of a field once: new memory is slow enough to come by.
void scatter(const Bytes& codes, const std::vector<CellRun>& runs, std::span<HeadingCode> field) {
    std::size_t done = 0;
    const char* next = codes.data();
    for (const CellRun& run : runs) {
        std::fill_n(field.begin() + static_cast<std::ptrdiff_t>(done), run.first - done, no_way);
        std::memcpy(&field[run.first], next, run.length);
        next += run.length;
        done = run.first + run.length;
    }
    std::fill(field.begin() + static_cast<std::ptrdiff_t>(done), field.end(), no_way);
}

/// The last block.
Bytes efforts_of(const KeptFields& kept) {
    Bytes efforts(kept.efforts.size() * sizeof(float));
    std::memcpy(efforts.data(), kept.efforts.data(), efforts.size());
    return efforts;
}

Bytes compressed(const Bytes& content) {
    Bytes bytes(ZSTD_compressBound(content.size()));
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context{ZSTD_createCCtx(), ZSTD_freeCCtx};
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const std::size_t length = ZSTD_compress2(context.get(), bytes.data(), bytes.size(), content.data(), content.size());
    bytes.resize(ZSTD_isError(length) != 0 ? 0 : length);
    return bytes;
}

/// Whether the bytes are a whole block of exactly that size, checksum and all.
bool restored(const Bytes& bytes, Bytes& content) {
    const std::size_t length = ZSTD_decompress(content.data(), content.size(), bytes.data(), bytes.size());
    return ZSTD_isError(length) == 0 && length == content.size();
}

/// The blocks' lengths, and then the blocks.
bool read_block(const fs::path& file, std::uint64_t at, std::uint64_t length, Bytes& bytes) {
    std::ifstream in{file, std::ios::binary};
    bytes.resize(length);
    return in.seekg(static_cast<std::streamoff>(at)) && in.read(bytes.data(), static_cast<std::streamsize>(length));
}

/// Where the blocks of a sound file begin, and where the last one ends; empty for any other file.
std::vector<std::uint64_t> block_begins(const fs::path& file, const Head& wanted, Head& head) {
    std::ifstream in{file, std::ios::binary};
    if (!in.read(reinterpret_cast<char*>(&head), sizeof head)) return {};
    const bool sound = head.name == magic && head.key == wanted.key && head.cells == wanted.cells && head.efforts == wanted.efforts &&
                       head.blocks == wanted.blocks;
    if (!sound) return {};
    std::vector<std::uint64_t> lengths(head.blocks);
    if (!in.read(reinterpret_cast<char*>(lengths.data()), static_cast<std::streamsize>(lengths.size() * sizeof(std::uint64_t)))) return {};
    std::vector<std::uint64_t> begins{sizeof head + lengths.size() * sizeof(std::uint64_t)};
    std::error_code trouble;
    const std::uintmax_t size = fs::file_size(file, trouble);
    for (const std::uint64_t length : lengths) {
        if (length > ZSTD_compressBound(std::max(static_cast<std::size_t>(head.cells), static_cast<std::size_t>(size)))) return {};
        begins.push_back(begins.back() + length);
    }
    return !trouble && begins.back() == size ? begins : std::vector<std::uint64_t>{};
}

/// The head, the blocks' lengths and the blocks, some at a time, so that they are never in memory all at once.
void write(const Head& head, const KeptFields& kept, Workers& workers, std::ostream& out) {
    std::vector<std::uint64_t> lengths(head.blocks, 0);
    const auto lengths_size = static_cast<std::streamsize>(lengths.size() * sizeof(std::uint64_t));
    out.write(reinterpret_cast<const char*>(&head), sizeof head);
    out.write(reinterpret_cast<const char*>(lengths.data()), lengths_size);
    for (std::size_t first = 0; first < head.blocks && out; first += blocks_at_a_time) {
        std::vector<Bytes> blocks(std::min(blocks_at_a_time, head.blocks - first));
        workers.for_each(blocks.size(), [&](std::size_t k, int) {
            const std::size_t block = first + k;
            const bool last = block + 1 == head.blocks;
            blocks[k] = compressed(last ? efforts_of(kept) : gathered(kept.fields[block], kept.cells[kept.fields[block].floor]));
        });
        for (std::size_t k = 0; k < blocks.size(); ++k) {
            lengths[first + k] = blocks[k].size();
            out.write(blocks[k].data(), static_cast<std::streamsize>(blocks[k].size()));
        }
    }
    out.seekp(sizeof head);
    out.write(reinterpret_cast<const char*>(lengths.data()), lengths_size);
}

}  // namespace

FieldCache::FieldCache(fs::path folder, std::uintmax_t most_bytes) : folder_(std::move(folder)), most_bytes_(most_bytes) {}

fs::path FieldCache::file_of(std::uint64_t key) const { return folder_ / fmt::format("{:016x}.fields", key); }

bool FieldCache::load(std::uint64_t key, KeptFields& kept, Workers& workers) {
    const fs::path file = file_of(key);
    const Head wanted = head_of(key, kept);
    Head head;
    const auto begins = block_begins(file, wanted, head);
    if (begins.empty()) return false;
    std::vector<std::uint8_t> sound(head.blocks, 0);
    Bytes efforts(head.efforts * sizeof(float));
    std::vector<std::vector<CellRun>> runs;
    for (const auto& cells : kept.cells) runs.push_back(runs_of(cells));
    std::vector<Bytes> read(static_cast<std::size_t>(workers.count()));
    std::vector<Bytes> unpacked(read.size());
    workers.for_each(head.blocks, [&](std::size_t block, int worker) {
        Bytes& bytes = read[static_cast<std::size_t>(worker)];
        Bytes& codes = unpacked[static_cast<std::size_t>(worker)];
        if (!read_block(file, begins[block], begins[block + 1] - begins[block], bytes)) return;
        const bool last = block + 1 == head.blocks;
        if (!last) codes.resize(kept.cells[kept.fields[block].floor].size());
        sound[block] = restored(bytes, last ? efforts : codes);
        if (!last && sound[block] != 0) scatter(codes, runs[kept.fields[block].floor], kept.fields[block].codes);
    });
    if (std::find(sound.begin(), sound.end(), 0) != sound.end()) return false;
    std::memcpy(kept.efforts.data(), efforts.data(), efforts.size());
    std::error_code only_its_age_stays;
    fs::last_write_time(file, fs::file_time_type::clock::now(), only_its_age_stays);
    return true;
}

void FieldCache::save(std::uint64_t key, const KeptFields& kept, Workers& workers) {
    std::error_code trouble;
    fs::create_directories(folder_, trouble);
    const fs::path file = file_of(key);
    const fs::path unfinished = file.string() + fmt::format(".part-{}", ::getpid());
    std::ofstream out{unfinished, std::ios::binary};
    write(head_of(key, kept), kept, workers, out);
    out.close();
    if (out) fs::rename(unfinished, file, trouble);
    if (!out || trouble) fs::remove(unfinished, trouble);
    make_room(file);
}

/// Removes the files used longest ago until the folder holds no more than it may.
void FieldCache::make_room(const fs::path& newest) const {
    struct Kept {
        fs::file_time_type used;
        fs::path file;
        std::uintmax_t bytes;
    };
    std::vector<Kept> kept;
    std::uintmax_t all = 0;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator{folder_, trouble}) {
        if (entry.path().extension() != ".fields") continue;
        kept.push_back({entry.last_write_time(trouble), entry.path(), entry.file_size(trouble)});
        if (trouble) kept.pop_back();
        else all += kept.back().bytes;
    }
    std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.used < b.used; });
    for (const Kept& old : kept) {
        if (all <= most_bytes_) return;
        if (old.file == newest) continue;
        fs::remove(old.file, trouble);
        all -= old.bytes;
    }
}

std::optional<fs::path> usual_cache_folder() {
    const passwd* const user = ::getpwuid(::getuid());
    const fs::path home = user == nullptr || user->pw_dir == nullptr ? "" : user->pw_dir;
    if (!home.is_absolute()) return std::nullopt;
    return home / ".cache" / "shangquan";
}

}  // namespace shangquan
