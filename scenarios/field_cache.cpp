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

constexpr std::array<char, 8> magic{'S', 'Q', 'F', 'I', 'E', 'L', 'D', '1'};
constexpr std::size_t block_size = std::size_t{4} << 20U;  ///< bytes compressed as one
constexpr int compression = 1;                             ///< a quarter of the size, 0.9 GB/s back

struct Head {
    std::array<char, 8> name = magic;
    std::uint64_t key = 0;
    std::uint64_t codes = 0;
    std::uint64_t efforts = 0;
    std::uint64_t boardings = 0;
    std::uint64_t blocks = 0;
};

using Bytes = std::vector<char>;

/// Efforts and boardings one after the other: the last block.
Bytes tail_of(const KeptFields& fields) {
    const std::size_t efforts = fields.efforts.size() * sizeof(float);
    Bytes tail(efforts + fields.boardings.size() * sizeof(std::uint32_t));
    std::memcpy(tail.data(), fields.efforts.data(), efforts);
    std::memcpy(tail.data() + efforts, fields.boardings.data(), tail.size() - efforts);
    return tail;
}

Bytes compressed(const void* data, std::size_t size) {
    Bytes bytes(ZSTD_compressBound(size));
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context{ZSTD_createCCtx(), ZSTD_freeCCtx};
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const std::size_t length = ZSTD_compress2(context.get(), bytes.data(), bytes.size(), data, size);
    bytes.resize(ZSTD_isError(length) != 0 ? 0 : length);
    return bytes;
}

/// Whether the bytes are a whole block of exactly that size, checksum and all.
bool restored(const Bytes& bytes, void* into, std::size_t size) {
    const std::size_t length = ZSTD_decompress(into, size, bytes.data(), bytes.size());
    return ZSTD_isError(length) == 0 && length == size;
}

std::size_t block_count(std::size_t codes) { return (codes + block_size - 1) / block_size; }

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
    const bool sound = head.name == magic && head.key == wanted.key && head.codes == wanted.codes && head.efforts == wanted.efforts &&
                       head.blocks == wanted.blocks && head.boardings < (std::uint64_t{1} << 32U);
    if (!sound) return {};
    std::vector<std::uint64_t> lengths(head.blocks);
    if (!in.read(reinterpret_cast<char*>(lengths.data()), static_cast<std::streamsize>(lengths.size() * sizeof(std::uint64_t)))) return {};
    std::vector<std::uint64_t> begins{sizeof head + lengths.size() * sizeof(std::uint64_t)};
    std::error_code trouble;
    const std::uintmax_t size = fs::file_size(file, trouble);
    for (const std::uint64_t length : lengths) {
        if (length > ZSTD_compressBound(std::max(block_size, static_cast<std::size_t>(size)))) return {};
        begins.push_back(begins.back() + length);
    }
    return !trouble && begins.back() == size ? begins : std::vector<std::uint64_t>{};
}

}  // namespace

FieldCache::FieldCache(fs::path folder, std::uintmax_t most_bytes) : folder_(std::move(folder)), most_bytes_(most_bytes) {}

fs::path FieldCache::file_of(std::uint64_t key) const { return folder_ / fmt::format("{:016x}.fields", key); }

bool FieldCache::load(std::uint64_t key, KeptFields& fields, Workers& workers) {
    const fs::path file = file_of(key);
    const Head wanted{.key = key, .codes = fields.codes.size(), .efforts = fields.efforts.size(), .blocks = block_count(fields.codes.size()) + 1};
    Head head;
    const auto begins = block_begins(file, wanted, head);
    if (begins.empty()) return false;
    std::vector<std::uint8_t> sound(head.blocks, 0);
    Bytes tail(head.efforts * sizeof(float) + head.boardings * sizeof(std::uint32_t));
    workers.for_each(head.blocks, [&](std::size_t block, int) {
        Bytes bytes;
        if (!read_block(file, begins[block], begins[block + 1] - begins[block], bytes)) return;
        const bool last = block + 1 == head.blocks;
        const std::size_t first = block * block_size;
        sound[block] = last ? restored(bytes, tail.data(), tail.size())
                            : restored(bytes, fields.codes.data() + first, std::min(block_size, fields.codes.size() - first));
    });
    if (std::find(sound.begin(), sound.end(), 0) != sound.end()) return false;
    fields.boardings.resize(head.boardings);
    std::memcpy(fields.efforts.data(), tail.data(), head.efforts * sizeof(float));
    std::memcpy(fields.boardings.data(), tail.data() + head.efforts * sizeof(float), head.boardings * sizeof(std::uint32_t));
    std::error_code only_its_age_stays;
    fs::last_write_time(file, fs::file_time_type::clock::now(), only_its_age_stays);
    return true;
}

void FieldCache::save(std::uint64_t key, const KeptFields& fields, Workers& workers) {
    const Head head{.key = key,
                    .codes = fields.codes.size(),
                    .efforts = fields.efforts.size(),
                    .boardings = fields.boardings.size(),
                    .blocks = block_count(fields.codes.size()) + 1};
    const Bytes tail = tail_of(fields);
    std::vector<Bytes> blocks(head.blocks);
    workers.for_each(head.blocks, [&](std::size_t block, int) {
        const std::size_t first = block * block_size;
        blocks[block] = block + 1 == head.blocks
                            ? compressed(tail.data(), tail.size())
                            : compressed(fields.codes.data() + first, std::min(block_size, fields.codes.size() - first));
    });
    std::error_code trouble;
    fs::create_directories(folder_, trouble);
    const fs::path file = file_of(key);
    const fs::path unfinished = file.string() + fmt::format(".part-{}", ::getpid());
    std::ofstream out{unfinished, std::ios::binary};
    out.write(reinterpret_cast<const char*>(&head), sizeof head);
    for (const Bytes& block : blocks) {
        const std::uint64_t length = block.size();
        out.write(reinterpret_cast<const char*>(&length), sizeof length);
    }
    for (const Bytes& block : blocks) out.write(block.data(), static_cast<std::streamsize>(block.size()));
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
