#include "maps/input_error.hpp"
#include "scenarios/trajectories/database.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <boost/geometry/algorithms/correct.hpp>
#include <boost/geometry/io/wkt/read.hpp>
#include <fmt/format.h>

#include <charconv>

namespace shangquan {

namespace {

std::map<std::string, std::string> metadata_of(Database& database) {
    std::map<std::string, std::string> values;
    Database::Statement rows{database, "SELECT key, value FROM metadata"};
    while (rows.step()) values[rows.text(0)] = rows.text(1);
    return values;
}

double frame_rate(const std::map<std::string, std::string>& metadata, const std::filesystem::path& file) {
    const auto found = metadata.find("fps");
    const std::string text = found == metadata.end() ? "" : found->second;
    double fps = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fps);
    if (error != std::errc() || !(fps > 0.0 && fps < 1e6))
        throw InputError(fmt::format("{}: metadata.fps is \"{}\", must be the frames per second", file.string(), text));
    return fps;
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

Trajectories read_tables(const std::filesystem::path& file) {
    Database database{file, Database::Mode::read};
    Trajectories all;
    all.head.about = metadata_of(database);
    all.head.fps = frame_rate(all.head.about, file);
    all.head.ground = ground_of(database);
    Database::Statement rows{database, "SELECT frame, id, pos_x, pos_y, ori_x, ori_y FROM trajectory_data ORDER BY frame, id"};
    while (rows.step()) {
        const std::int64_t frame = rows.whole(0);
        if (all.frames.empty() || all.frames.back().number != frame) all.frames.push_back({frame, {}});
        all.frames.back().rows.push_back({rows.whole(1), rows.number(2), rows.number(3), rows.number(4), rows.number(5)});
    }
    return all;
}

}  // namespace

Trajectories read_trajectories(const std::filesystem::path& file) {
    if (!std::filesystem::is_regular_file(file)) throw InputError(file.string() + ": no such file");
    try {
        return read_tables(file);
    } catch (const DatabaseError& error) {
        throw InputError(fmt::format("{}; expected JuPedSim's SQLite format, version 2", error.what()));
    }
}

}  // namespace shangquan
