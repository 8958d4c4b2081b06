#include "scenarios/live/crowd_frames.hpp"

#include "engine/base/random.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>
#include <zstd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shangquan {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* frames_mark = "shangquan-frames-2";
constexpr std::uint16_t nobody_walks = 65535;
constexpr float steps_a_person = 1000.0F;  ///< of a density, per ped/m²

std::uint16_t packed_density(float density) {
    if (density < 0.0F) return nobody_walks;
    return static_cast<std::uint16_t>(std::min(std::lround(density * steps_a_person), 65534L));
}

float unpacked_density(std::uint16_t value) {
    return value == nobody_walks ? no_value : static_cast<float>(value) / steps_a_person;
}

template <class Value>
std::string compressed(const std::vector<Value>& values) {
    const std::size_t size = values.size() * sizeof(Value);
    std::string bytes(ZSTD_compressBound(size), '\0');
    bytes.resize(ZSTD_compress(bytes.data(), bytes.size(), values.data(), size, 1));
    return bytes;
}

FrameWalker packed_walker(const ZoneRun& zone, std::size_t slot, double step) {
    const Walkers& walkers = zone.people().walkers();
    const Group& group = zone.people().group(walkers.person[slot]);
    const double moved = std::hypot(walkers.x[slot] - walkers.before_x[slot], walkers.y[slot] - walkers.before_y[slot]);
    const double speed = slot < walkers.moving ? moved / step : 0.0;
    const auto tenths = [](double value, long most) { return std::clamp(std::lround(10.0 * value), 0L, most); };
    return {static_cast<std::uint16_t>(tenths(walkers.x[slot], 65535)),
            static_cast<std::uint16_t>(tenths(walkers.y[slot], 65535)),
            static_cast<std::uint8_t>(zone.grid().tiles()[walkers.cell[slot] / WalkGrid::cells_per_tile].floor),
            static_cast<std::uint8_t>(tenths(speed, 255)),
            group.segment,
            static_cast<std::uint8_t>(mix(group.leader) >> 56U)};
}

Json head_of_frames(const Simulation& simulation, const std::vector<std::unique_ptr<DensityRecord>>& records) {
    Json zones = Json::array();
    for (std::size_t row = 0; row < simulation.zone_count(); ++row) {
        const Zone& zone = simulation.zone(row).zone();
        Json levels = Json::array();
        for (const Floor& floor : zone.floors) levels.push_back(floor.level);
        const DensityGrid grid = records[row]->interval_mean(FloorId{0});
        zones.push_back(
            {{"id", zone.id}, {"levels", levels}, {"columns", grid.frame.columns}, {"rows", grid.frame.rows}});
    }
    return {{"mark", frames_mark}, {"zones", zones}};
}

std::size_t cells_of(const std::vector<FrameZone>& zones) {
    std::size_t count = 0;
    for (const FrameZone& zone : zones)
        count += zone.levels.size() * static_cast<std::size_t>(zone.columns) * static_cast<std::size_t>(zone.rows);
    return count;
}

template <class Value>
std::vector<Value> decompressed(const std::string& bytes, std::size_t count) {
    std::vector<Value> values(count);
    const std::size_t size = ZSTD_decompress(values.data(), count * sizeof(Value), bytes.data(), bytes.size());
    if (ZSTD_isError(size) != 0 || size != count * sizeof(Value)) throw InputError("a frame of the run is damaged");
    return values;
}

std::vector<std::vector<FrameWalker>> walkers_of(const std::vector<FrameWalker>& all, const std::vector<std::size_t>& counts) {
    std::vector<std::vector<FrameWalker>> zones;
    auto from = all.begin();
    for (const std::size_t count : counts) {
        zones.emplace_back(from, from + static_cast<std::ptrdiff_t>(count));
        from += static_cast<std::ptrdiff_t>(count);
    }
    return zones;
}

std::vector<std::vector<Raster>> rasters_of(const std::vector<std::uint16_t>& cells,
                                            const std::vector<FrameZone>& zones) {
    std::vector<std::vector<Raster>> all;
    auto from = cells.begin();
    for (const FrameZone& zone : zones) {
        auto& floors = all.emplace_back();
        for (std::size_t floor = 0; floor < zone.levels.size(); ++floor) {
            Raster& raster = floors.emplace_back(GridFrame{record_cell, zone.columns, zone.rows}, no_value);
            const auto until = from + static_cast<std::ptrdiff_t>(raster.values.size());
            std::transform(from, until, raster.values.begin(), unpacked_density);
            from = until;
        }
    }
    return all;
}

}  // namespace

FrameFeed::FrameFeed(const std::filesystem::path& file, const Simulation& simulation)
    : stream_(file, std::ios::binary) {
    if (!stream_) throw InputError(fmt::format("{}: cannot be written", file.string()));
    for (std::size_t row = 0; row < simulation.zone_count(); ++row) {
        const ZoneRun& zone = simulation.zone(row);
        records_.push_back(std::make_unique<DensityRecord>(zone.zone(), zone.grid()));
    }
    stream_ << head_of_frames(simulation, records_) << '\n' << std::flush;
}

void FrameFeed::minute_closed(const Simulation& simulation) {
    std::vector<std::uint16_t> cells;
    std::vector<FrameWalker> walkers;
    Json present = Json::array();
    Json on_floors = Json::array();
    for (std::size_t row = 0; row < records_.size(); ++row) {
        const ZoneRun& zone = simulation.zone(row);
        DensityRecord& record = *records_[row];
        record.count(zone.people().walkers(), workers_);
        record.close_minute(workers_);
        record.close_interval();
        present.push_back(zone.people().present());
        on_floors.push_back(zone.people().walkers().size());
        for (std::size_t slot = 0; slot < zone.people().walkers().size(); ++slot)
            walkers.push_back(packed_walker(zone, slot, simulation.options().step));
        for (std::uint32_t floor = 0; floor < zone.zone().floors.size(); ++floor) {
            const DensityGrid grid = record.interval_mean(FloorId{floor});
            std::transform(grid.values.begin(), grid.values.end(), std::back_inserter(cells), packed_density);
        }
    }
    const std::string bytes = compressed(cells);
    const std::string walker_bytes = compressed(walkers);
    const Json head{{"seconds", std::lround(simulation.seconds())},
                    {"present", present},
                    {"bytes", bytes.size()},
                    {"walkers", on_floors},
                    {"walker_bytes", walker_bytes.size()}};
    stream_ << head << '\n' << bytes << walker_bytes << std::flush;
}

FrameReader::FrameReader(const std::filesystem::path& file) : stream_(file, std::ios::binary) {
    if (!stream_) throw InputError(fmt::format("{}: cannot be opened", file.string()));
    std::string line;
    std::getline(stream_, line);
    const Json head = Json::parse(line, nullptr, false);
    if (head.is_discarded() || head.value("mark", "") != frames_mark)
        throw InputError(fmt::format("{}: is no stream of frames", file.string()));
    for (const Json& zone : head.at("zones"))
        zones_.push_back({zone.at("id"), zone.at("levels"), zone.at("columns"), zone.at("rows")});
}

std::optional<CrowdFrame> FrameReader::next() {
    std::string line;
    if (!std::getline(stream_, line) || stream_.eof()) return std::nullopt;
    const Json head = Json::parse(line, nullptr, false);
    if (head.is_discarded()) throw InputError("a frame of the run is damaged");
    std::string bytes(head.at("bytes").get<std::size_t>(), '\0');
    std::string walker_bytes(head.at("walker_bytes").get<std::size_t>(), '\0');
    for (std::string* part : {&bytes, &walker_bytes})
        if (!stream_.read(part->data(), static_cast<std::streamsize>(part->size()))) return std::nullopt;
    const auto counts = head.at("walkers").get<std::vector<std::size_t>>();
    const std::size_t walkers = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    return CrowdFrame{head.at("seconds"), head.at("present"), walkers_of(decompressed<FrameWalker>(walker_bytes, walkers), counts),
                      rasters_of(decompressed<std::uint16_t>(bytes, cells_of(zones_)), zones_)};
}

}  // namespace shangquan
