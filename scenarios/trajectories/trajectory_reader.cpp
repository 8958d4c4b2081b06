#include "maps/input_error.hpp"
#include "scenarios/trajectories/database.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <boost/geometry/algorithms/correct.hpp>
#include <boost/geometry/io/wkt/read.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace shangquan {

namespace {

double frame_rate(const std::map<std::string, std::string>& metadata, const std::filesystem::path& file) {
    const auto found = metadata.find("fps");
    const std::string text = found == metadata.end() ? "" : found->second;
    double fps = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fps);
    if (error != std::errc() || !(fps > 0.0 && fps <= highest_frame_rate))
        throw InputError(fmt::format("{}: metadata.fps is \"{}\", must be the frames per second", file.string(), text));
    return fps;
}

/// Files that do not say are taken for the older version.
void require_known_version(const std::map<std::string, std::string>& metadata, const std::filesystem::path& file) {
    const auto found = metadata.find("version");
    if (found != metadata.end() && found->second != "1" && found->second != "2")
        throw InputError(fmt::format("{}: metadata.version is \"{}\", must be 1 or 2", file.string(), found->second));
}

/// Of several grounds the first; other programs may write a collection, which counts as none.
Polygon ground_of(Database& database) {
    Database::Statement rows{database, "SELECT wkt FROM geometry"};
    Polygon ground;
    if (!rows.step()) return ground;
    try {
        boost::geometry::read_wkt(rows.text(0), ground);
        boost::geometry::correct(ground);
    } catch (const boost::geometry::read_wkt_exception&) {
        return {};
    }
    return ground;
}

double place_in(const Database::Statement& row, int column, const std::filesystem::path& file) {
    const double value = row.number(column);
    if (row.is_number(column) && std::abs(value) <= farthest_place) return value;
    throw InputError(fmt::format(
        "{}: trajectory_data: person {} in frame {}: {} is {}, must be metres, {:.0f} km from the origin at the most",
        file.string(), row.whole(1), row.whole(0), column == 2 ? "pos_x" : "pos_y",
        row.is_number(column) ? fmt::format("{}", value) : "no number", farthest_place / 1000.0));
}

std::int64_t frame_in(const Database::Statement& row, const char* table, const std::filesystem::path& file) {
    const std::int64_t frame = row.whole(0);
    if (-highest_frame <= frame && frame <= highest_frame) return frame;
    throw InputError(fmt::format("{}: {}: frame is {}, must be {} at the most", file.string(), table, frame, highest_frame));
}

void read_positions(Database& database, const std::filesystem::path& file, std::vector<Trajectories::Frame>& frames) {
    Database::Statement rows{database,
                             "SELECT frame, id, pos_x, pos_y, ori_x, ori_y FROM trajectory_data ORDER BY frame, id"};
    while (rows.step()) {
        const std::int64_t frame = frame_in(rows, "trajectory_data", file);
        if (frames.empty() || frames.back().number != frame) frames.push_back({frame, {}});
        auto& seen = frames.back().rows;
        if (!seen.empty() && seen.back().id == rows.whole(1))
            throw InputError(fmt::format("{}: trajectory_data: person {} is in frame {} twice", file.string(),
                                         rows.whole(1), frame));
        seen.push_back(
            {rows.whole(1), place_in(rows, 2, file), place_in(rows, 3, file), rows.number(4), rows.number(5)});
    }
    if (frames.empty()) throw InputError(file.string() + ": holds no position");
}

/// Version 2 lists its frames, those without anybody as well.
void read_span(Database& database, const std::filesystem::path& file, Trajectories& all) {
    find_span(all);
    if (!has_column(database, "frame_data", "frame")) return;
    Database::Statement rows{database, "SELECT DISTINCT frame FROM frame_data"};
    while (rows.step()) {
        const std::int64_t frame = frame_in(rows, "frame_data", file);
        all.apart = std::gcd(all.apart, frame - all.first);
        all.first = std::min(all.first, frame);
        all.last = std::max(all.last, frame);
    }
}

void read_origins(Database& database, Trajectories& all) {
    if (!has_column(database, "visitor", "from_x")) return;
    Database::Statement rows{database, "SELECT id, from_x, from_y FROM visitor"};
    while (rows.step()) all.came_from[rows.whole(0)] = {rows.number(1), rows.number(2)};
}

Trajectories read_tables(const std::filesystem::path& file) {
    Database database{file, Database::Mode::read};
    Trajectories all;
    all.head.about = metadata_of(database);
    require_known_version(all.head.about, file);
    all.head.fps = frame_rate(all.head.about, file);
    all.head.ground = ground_of(database);
    read_positions(database, file, all.frames);
    read_span(database, file, all);
    read_origins(database, all);
    return all;
}

}  // namespace

void find_span(Trajectories& all) {
    all.first = all.frames.front().number;
    all.last = all.frames.back().number;
    all.apart = 0;
    for (const auto& frame : all.frames) all.apart = std::gcd(all.apart, frame.number - all.first);
    all.apart = std::max<std::int64_t>(all.apart, 1);
}

Trajectories read_trajectories(const std::filesystem::path& file) {
    if (!std::filesystem::is_regular_file(file)) throw InputError(file.string() + ": no such file");
    try {
        return read_tables(file);
    } catch (const DatabaseError& error) {
        throw InputError(fmt::format("{}; expected JuPedSim's SQLite format, version 1 or 2", error.what()));
    }
}

}  // namespace shangquan
