#include "scenarios/trajectories/database.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include "engine/base/key.hpp"

#include <boost/geometry/io/wkt/write.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace shangquan {

namespace {

/// No journal: the result folder gets its name when everything in it is complete.
constexpr const char* tables = R"(
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
BEGIN;
CREATE TABLE trajectory_data (frame INTEGER NOT NULL, id INTEGER NOT NULL, pos_x REAL NOT NULL, pos_y REAL NOT NULL,
                              ori_x REAL NOT NULL, ori_y REAL NOT NULL);
CREATE TABLE metadata (key TEXT NOT NULL UNIQUE PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE geometry (hash INTEGER NOT NULL, wkt TEXT NOT NULL);
CREATE TABLE frame_data (frame INTEGER NOT NULL, geometry_hash INTEGER NOT NULL);
CREATE TABLE visitor (id INTEGER NOT NULL PRIMARY KEY, visitor INTEGER NOT NULL, from_x REAL NOT NULL, from_y REAL NOT NULL,
                      party INTEGER NOT NULL, purpose TEXT NOT NULL);
CREATE TABLE itinerary (frame INTEGER NOT NULL, visitor INTEGER NOT NULL, stage TEXT NOT NULL, place TEXT NOT NULL);
)";
constexpr const char* index = R"(
CREATE INDEX frame_id_idx ON trajectory_data (frame, id);
CREATE INDEX id_idx ON trajectory_data (id);
CREATE INDEX visitor_idx ON itinerary (visitor);
COMMIT;
)";

std::string wkt_of(const Polygon& polygon) {
    std::ostringstream text;
    text.precision(12);
    text << boost::geometry::wkt(polygon);
    return text.str();
}

}  // namespace

Name purpose_words(const Segment& segment) {
    std::string plain = segment.name;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    const auto words = [&](const std::string& own, const std::string& other) { return !own.empty() ? own : !other.empty() ? other : plain; };
    return {words(segment.purpose.zh, segment.purpose.en), words(segment.purpose.en, segment.purpose.zh)};
}

std::string purpose_key(const std::string& purpose, const std::string& language) { return fmt::format("purpose/{}/{}", purpose, language); }

struct TrajectoryWriter::File {
    File(const std::filesystem::path& path, const TrajectoryHead& head) : database(path, Database::Mode::create) {
        database.run(tables);
        const std::string ground = wkt_of(head.ground);
        geometry_hash = static_cast<std::int64_t>(key_of(ground));
        Database::Statement(database, "INSERT INTO geometry VALUES (?, ?)").insert(geometry_hash, ground);
        Database::Statement metadata{database, "INSERT INTO metadata VALUES (?, ?)"};
        metadata.insert(std::string("version"), std::string("2"));
        metadata.insert(std::string("fps"), fmt::format("{}", head.fps));
        for (const auto& [key, value] : head.about) metadata.insert(key, value);
        positions = std::make_unique<Database::Statement>(database, "INSERT INTO trajectory_data VALUES (?, ?, ?, ?, ?, ?)");
        frames = std::make_unique<Database::Statement>(database, "INSERT INTO frame_data VALUES (?, ?)");
        visitors = std::make_unique<Database::Statement>(database, "INSERT INTO visitor VALUES (?, ?, ?, ?, ?, ?)");
        deeds = std::make_unique<Database::Statement>(database, "INSERT INTO itinerary VALUES (?, ?, ?, ?)");
    }

    Database database;
    std::int64_t geometry_hash = 0;
    std::unique_ptr<Database::Statement> positions;
    std::unique_ptr<Database::Statement> frames;
    std::unique_ptr<Database::Statement> visitors;
    std::unique_ptr<Database::Statement> deeds;
};

TrajectoryWriter::TrajectoryWriter(const std::filesystem::path& file, const TrajectoryHead& head)
    : file_(std::make_unique<File>(file, head)) {}

TrajectoryWriter::~TrajectoryWriter() = default;

void TrajectoryWriter::add_frame(std::int64_t frame, std::span<const TrajectoryRow> rows) {
    for (const TrajectoryRow& row : rows) file_->positions->insert(frame, row.id, row.x, row.y, row.ori_x, row.ori_y);
    file_->frames->insert(frame, file_->geometry_hash);
}

void TrajectoryWriter::add_appearance(const Appearance& appearance, const std::string& purpose) {
    file_->visitors->insert(appearance.id, static_cast<std::int64_t>(appearance.visitor), appearance.from.x(), appearance.from.y(),
                            static_cast<std::int64_t>(appearance.party), purpose);
}

void TrajectoryWriter::add_deed(const ItineraryRow& row) {
    file_->deeds->insert(row.frame, static_cast<std::int64_t>(row.visitor), row.stage, row.place);
}

void TrajectoryWriter::close() {
    file_->positions.reset();
    file_->frames.reset();
    file_->visitors.reset();
    file_->deeds.reset();
    file_->database.run(index);
    file_->database.close();
}

}  // namespace shangquan
