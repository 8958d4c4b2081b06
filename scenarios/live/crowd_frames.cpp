#include "scenarios/live/crowd_frames.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>
#include <zstd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* frames_mark = "shangquan-frames-1";
constexpr std::uint16_t nobody_walks = 65535;
constexpr float steps_a_person = 1000.0F;  ///< of a density, per ped/m²

std::uint16_t packed_density(float density) {
    if (density < 0.0F) return nobody_walks;
    return static_cast<std::uint16_t>(std::min(std::lround(density * steps_a_person), 65534L));
}

float unpacked_density(std::uint16_t value) {
    return value == nobody_walks ? no_value : static_cast<float>(value) / steps_a_person;
}

std::string compressed(const std::vector<std::uint16_t>& cells) {
    const std::size_t size = cells.size() * sizeof(cells[0]);
    std::string bytes(ZSTD_compressBound(size), '\0');
    bytes.resize(ZSTD_compress(bytes.data(), bytes.size(), cells.data(), size, 1));
    return bytes;
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

std::vector<std::uint16_t> decompressed(const std::string& bytes, std::size_t count) {
    std::vector<std::uint16_t> cells(count);
    const std::size_t size = ZSTD_decompress(cells.data(), count * sizeof(cells[0]), bytes.data(), bytes.size());
    if (ZSTD_isError(size) != 0 || size != count * sizeof(cells[0])) throw InputError("a frame of the run is damaged");
    return cells;
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
    Json present = Json::array();
    for (std::size_t row = 0; row < records_.size(); ++row) {
        const ZoneRun& zone = simulation.zone(row);
        DensityRecord& record = *records_[row];
        record.count(zone.people().walkers(), workers_);
        record.close_minute(workers_);
        record.close_interval();
        present.push_back(zone.people().present());
        for (std::uint32_t floor = 0; floor < zone.zone().floors.size(); ++floor) {
            const DensityGrid grid = record.interval_mean(FloorId{floor});
            std::transform(grid.values.begin(), grid.values.end(), std::back_inserter(cells), packed_density);
        }
    }
    const std::string bytes = compressed(cells);
    const Json head{{"seconds", std::lround(simulation.seconds())}, {"present", present}, {"bytes", bytes.size()}};
    stream_ << head << '\n' << bytes << std::flush;
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
    if (!stream_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return std::nullopt;
    return CrowdFrame{head.at("seconds"), head.at("present"),
                      rasters_of(decompressed(bytes, cells_of(zones_)), zones_)};
}

}  // namespace shangquan
