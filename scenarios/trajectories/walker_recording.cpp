#include "scenarios/trajectories/walker_recording.hpp"

#include "maps/input_error.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace shangquan {

namespace {

/// Does what is asked and names the file where that fails.
template <class Action>
auto reading(const Action& action) {
    try {
        return action();
    } catch (const DatabaseError& error) {
        throw InputError(fmt::format("{}; expected a recording of this program", error.what()));
    }
}

std::string value_of(const std::map<std::string, std::string>& metadata, const std::string& key) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? "" : found->second;
}

template <class Number>
Number number_in(const std::string& text, const std::string& key, const std::filesystem::path& file) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) throw InputError(fmt::format("{}: metadata.{} is \"{}\", must be a number", file.string(), key, text));
    return number;
}

}  // namespace

WalkerRecording::WalkerRecording(const std::filesystem::path& file)
    : file_(file), database_(reading([&] { return Database{file, Database::Mode::read}; })) {
    reading([&] { read_head(); });
    reading([&] { read_visitors(); });
}

void WalkerRecording::read_head() {
    metadata_ = metadata_of(database_);
    fps_ = number_in<double>(value_of(metadata_, "fps"), "fps", file_);
    level_ = number_in<int>(value_of(metadata_, "level"), "level", file_);
    const std::string begin = value_of(metadata_, "begin");
    const auto clock = begin.size() > 11 ? exact_clock_time(begin.substr(11)) : std::nullopt;
    if (!clock || !(fps_ > 0.0)) throw InputError(fmt::format("{}: metadata says no begin and frames per second", file_.string()));
    begin_ = *clock;
    Database::Statement last{database_, "SELECT max(frame) FROM frame_data"};
    if (last.step()) last_frame_ = last.whole(0);
}

void WalkerRecording::read_visitors() {
    const bool knows = has_column(database_, "visitor", "purpose");
    Database::Statement rows{database_, knows ? "SELECT id, visitor, party, purpose FROM visitor" : "SELECT id, visitor FROM visitor"};
    std::vector<std::string> seen;
    while (rows.step()) {
        RecordedVisitor& visitor = visitors_[rows.whole(0)];
        visitor.visitor = static_cast<std::uint64_t>(rows.whole(1));
        if (!knows) continue;
        visitor.party = static_cast<std::uint64_t>(rows.whole(2));
        const std::string purpose = rows.text(3);
        const auto found = std::find(seen.begin(), seen.end(), purpose);
        visitor.purpose = static_cast<std::uint16_t>(found - seen.begin());
        if (found != seen.end()) continue;
        seen.push_back(purpose);
        purposes_.push_back(words_for(purpose));
    }
}

/// What the scenario calls it, else its name in the file.
Name WalkerRecording::words_for(const std::string& purpose) const {
    std::string plain = purpose;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    const auto words = [&](const char* language) {
        const auto found = metadata_.find(purpose_key(purpose, language));
        return found == metadata_.end() ? plain : found->second;
    };
    return {words("zh"), words("en")};
}

const RecordedVisitor* WalkerRecording::visitor_of(std::int64_t id) const {
    const auto found = visitors_.find(id);
    return found == visitors_.end() ? nullptr : &found->second;
}

std::vector<RecordedWalker> WalkerRecording::frame(std::int64_t number) {
    return reading([&] {
        std::vector<RecordedWalker> walkers;
        Database::Statement rows{database_, fmt::format("SELECT id, pos_x, pos_y FROM trajectory_data WHERE frame = {} ORDER BY id", number)};
        while (rows.step()) walkers.push_back({rows.whole(0), static_cast<float>(rows.number(1)), static_cast<float>(rows.number(2))});
        return walkers;
    });
}

std::vector<RecordedPlace> WalkerRecording::path(std::uint64_t visitor) {
    return reading([&] {
        std::vector<RecordedPlace> places;
        for (const auto& [id, whose] : visitors_) {
            if (whose.visitor != visitor) continue;
            Database::Statement rows{database_, fmt::format("SELECT frame, pos_x, pos_y FROM trajectory_data WHERE id = {}", id)};
            while (rows.step()) places.push_back({rows.whole(0), {rows.number(1), rows.number(2)}});
        }
        std::sort(places.begin(), places.end(), [](const RecordedPlace& a, const RecordedPlace& b) { return a.frame < b.frame; });
        return places;
    });
}

std::vector<RecordedDeed> WalkerRecording::deeds(std::uint64_t visitor) {
    return reading([&] {
        std::vector<RecordedDeed> deeds;
        if (!has_column(database_, "itinerary", "stage")) return deeds;
        Database::Statement rows{database_, fmt::format("SELECT frame, stage, place FROM itinerary WHERE visitor = {} ORDER BY rowid", static_cast<std::int64_t>(visitor))};
        while (rows.step()) deeds.push_back({rows.whole(0), rows.text(1), rows.text(2)});
        return deeds;
    });
}

std::vector<std::filesystem::path> recordings_in(const std::filesystem::path& zone_folder) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(zone_folder, none))
        if (entry.path().extension() == ".sqlite" && entry.path().filename().string().starts_with("trajectories_")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace shangquan
