#include "scenarios/trajectories/archive_file.hpp"

#include "maps/input_error.hpp"
#include "scenarios/trajectories/archive_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <tuple>

namespace shangquan {

namespace {

constexpr const char* binary = ": is neither text nor SQLite; other formats, such as the archive's HDF5, are not read";
constexpr std::string_view blanks = " \t\r";
constexpr std::array<std::string_view, 4> column_names{"id", "frame", "x", "y"};

/// A position as its line says it.
struct ArchiveRow {
    std::int64_t id = 0;
    std::int64_t frame = 0;
    double x = 0.0;
    double y = 0.0;
    std::size_t line = 0;
};

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;
         at = text.find_first_not_of(blanks, at)) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// One file while it is read, line by line.
class ArchiveText {
public:
    explicit ArchiveText(const std::filesystem::path& file) : file_(file) {
        std::ifstream stream{file, std::ios::binary};
        for (std::string line; std::getline(stream, line);) {
            ++line_;
            take_in(line);
        }
        if (rows_.empty()) throw InputError(file_.string() + ": holds no position");
    }

    [[nodiscard]] const ArchiveHead& head() const { return head_; }
    [[nodiscard]] std::vector<ArchiveRow> take_rows() { return std::move(rows_); }

private:
    void take_in(std::string_view line) {
        if (line.find('\0') != std::string_view::npos) throw InputError(file_.string() + binary);
        if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        const std::size_t comment = std::min(line.find('#'), line.size());
        if (comment < line.size()) take_in_comment_of(std::string(line.substr(comment)));
        const auto words = words_of(line.substr(0, comment));
        if (!words.empty()) take_in_row(words);
    }

    void take_in_comment_of(const std::string& comment) {
        if (names_frame_first(comment)) fail("the columns are named frame first, must be id, frame, x, y");
        take_in_comment(head_, comment);
    }

    void take_in_row(const std::vector<std::string_view>& words) {
        if (words.size() < column_names.size())
            fail(
                fmt::format("has {} columns, must have id, frame, x and y, separated by blanks or tabs", words.size()));
        rows_.push_back({whole(words, 0), whole(words, 1), number(words, 2), number(words, 3), line_});
    }

    [[nodiscard]] double number(const std::vector<std::string_view>& words, std::size_t column) const {
        const std::string_view word = words[column];
        double value = 0.0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size() || !std::isfinite(value))
            fail(fmt::format("{} is \"{}\", must be a number", column_names[column], word));
        return value;
    }

    /// Some write whole numbers with a point.
    [[nodiscard]] std::int64_t whole(const std::vector<std::string_view>& words, std::size_t column) const {
        const double value = number(words, column);
        if (value != std::floor(value) || std::abs(value) > static_cast<double>(highest_frame))
            fail(fmt::format("{} is \"{}\", must be a whole number up to {}", column_names[column], words[column],
                             highest_frame));
        return static_cast<std::int64_t>(value);
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError(fmt::format("{}:{}: {}", file_.string(), line_, what));
    }

    const std::filesystem::path& file_;
    ArchiveHead head_;
    std::vector<ArchiveRow> rows_;
    std::size_t line_ = 0;
};

double agreed_frame_rate(const ArchiveHead& said, const ArchiveHead& given, const std::string& file) {
    if (!said.fps && !given.fps)
        throw InputError(file + ": does not state its frame rate; give --fps, frames per second");
    if (said.fps && given.fps && *said.fps != *given.fps)
        throw InputError(fmt::format("{}: states {} frames per second, --fps is {}; leave it out or mend the file",
                                     file, *said.fps, *given.fps));
    const double fps = said.fps.value_or(given.fps.value_or(0.0));
    if (!(fps > 0.0 && fps <= highest_frame_rate))
        throw InputError(fmt::format("{}: states {} frames per second, must be above 0 and {} at the most", file, fps,
                                     highest_frame_rate));
    return fps;
}

LengthUnit agreed_unit(const ArchiveHead& said, const ArchiveHead& given, const std::string& file) {
    if (!said.unit && !given.unit)
        throw InputError(file + ": does not state the unit of x and y; give --unit m or --unit cm");
    if (said.unit && given.unit && *said.unit != *given.unit)
        throw InputError(file + ": states another unit of x and y than --unit; leave it out or mend the file");
    return said.unit.value_or(given.unit.value_or(LengthUnit::metre));
}

void into_metres(std::vector<ArchiveRow>& rows, LengthUnit unit, const std::string& file) {
    for (ArchiveRow& row : rows) {
        row.x = unit == LengthUnit::centimetre ? row.x / 100.0 : row.x;
        row.y = unit == LengthUnit::centimetre ? row.y / 100.0 : row.y;
        if (!(std::abs(row.x) <= farthest_place && std::abs(row.y) <= farthest_place))
            throw InputError(
                fmt::format("{}:{}: the place is {} m, {} m, must be {:.0f} km from the origin at the most", file,
                            row.line, row.x, row.y, farthest_place / 1000.0));
    }
}

void sort_by_frame(std::vector<ArchiveRow>& rows, const std::string& file) {
    const auto key = [](const ArchiveRow& row) { return std::tuple{row.frame, row.id, row.line}; };
    std::sort(rows.begin(), rows.end(), [&](const ArchiveRow& a, const ArchiveRow& b) { return key(a) < key(b); });
    const auto same = [](const ArchiveRow& a, const ArchiveRow& b) { return a.frame == b.frame && a.id == b.id; };
    const auto twice = std::adjacent_find(rows.begin(), rows.end(), same);
    if (twice != rows.end())
        throw InputError(fmt::format("{}:{}: person {} is in frame {} twice, first in line {}", file,
                                     std::next(twice)->line, twice->id, twice->frame, twice->line));
}

/// The first bytes of a file.
std::string begin_of(const std::filesystem::path& file) {
    std::string begin(4096, '\0');
    std::ifstream stream{file, std::ios::binary};
    stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(stream.gcount()));
    return begin;
}

}  // namespace

Trajectories read_archive_text(const std::filesystem::path& file, const ArchiveHead& given) {
    ArchiveText text{file};
    Trajectories all;
    all.head.fps = agreed_frame_rate(text.head(), given, file.string());
    std::vector<ArchiveRow> rows = text.take_rows();
    into_metres(rows, agreed_unit(text.head(), given, file.string()), file.string());
    sort_by_frame(rows, file.string());
    for (const ArchiveRow& row : rows) {
        if (all.frames.empty() || all.frames.back().number != row.frame) all.frames.push_back({row.frame, {}});
        all.frames.back().rows.push_back({row.id, row.x, row.y, 0.0, 0.0});
    }
    find_span(all);
    return all;
}

Trajectories read_any_trajectories(const std::filesystem::path& file, const ArchiveHead& given) {
    if (!std::filesystem::is_regular_file(file)) throw InputError(file.string() + ": no such file");
    const std::string begin = begin_of(file);
    const bool sqlite = begin.starts_with("SQLite format 3");
    if (!sqlite && begin.find('\0') != std::string::npos) throw InputError(file.string() + binary);
    if (!sqlite) return read_archive_text(file, given);
    Trajectories all = read_trajectories(file);
    if (given.fps && *given.fps != all.head.fps)
        throw InputError(fmt::format("{}: states {} frames per second, --fps is {}; leave it out", file.string(),
                                     all.head.fps, *given.fps));
    if (given.unit && *given.unit != LengthUnit::metre)
        throw InputError(file.string() + ": JuPedSim's files are in metres; leave --unit out");
    return all;
}

}  // namespace shangquan
