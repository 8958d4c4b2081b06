#include "maps/ground/cell_outline.hpp"
#include "maps/input_error.hpp"
#include "scenarios/local_ring.hpp"
#include "scenarios/outputs/output.hpp"
#include "scenarios/result_folder.hpp"
#include "scenarios/trajectories/appearances.hpp"
#include "scenarios/trajectories/itineraries.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace shangquan {

namespace {

struct Ground {
    std::size_t zone = 0;
    FloorId floor;
    Polygon outline;
    Mask cells;
};

std::size_t zone_row(const Recording& recording, const Region& region) {
    const auto found = std::find_if(region.zones.begin(), region.zones.end(), [&](const Zone& zone) { return zone.id == recording.zone; });
    if (found == region.zones.end())
        throw InputError(fmt::format("trajectories \"{}\": zone is \"{}\", must be a zone of the map", recording.name, recording.zone));
    return static_cast<std::size_t>(found - region.zones.begin());
}

FloorId floor_of(const Recording& recording, const Zone& zone) {
    std::string levels;
    for (std::uint32_t k = 0; k < zone.floors.size(); ++k) {
        if (zone.floors[k].level == recording.level) return FloorId{k};
        levels += fmt::format("{}{}", k == 0 ? "" : ", ", zone.floors[k].level);
    }
    throw InputError(fmt::format("trajectories \"{}\": floor is {}, zone \"{}\" has {}", recording.name, recording.level, zone.id, levels));
}

/// Readers of the format take one polygon, so people on ground that does not hang together with the largest are left out.
Ground ground_of(const Recording& recording, const OutputContext& context) {
    Ground ground;
    ground.zone = zone_row(recording, context.region);
    ground.floor = floor_of(recording, context.region.zones[ground.zone]);
    const Floor& floor = context.region.zones[ground.zone].floors[ground.floor.value];
    const MultiPolygon parts = outline_of_ground(floor, local_ring(recording.ring, context.layers.zones[ground.zone].frame));
    if (parts.empty()) throw InputError(fmt::format("trajectories \"{}\": nothing inside its ring can be walked on", recording.name));
    ground.outline = parts.front();
    ground.cells = cells_standing_in(floor, ground.outline);
    return ground;
}

/// One recording while the run goes on.
class Recorder {
public:
    Recorder(const Recording& recording, const OutputContext& context)
        : recording_(recording), ground_(ground_of(recording, context)), writer_(file_of(context), head_of(context)) {
        for (const Segment& segment : context.scenario.behaviour.segments) purposes_.push_back(segment.name);
    }

    void crowd_moved(const Simulation& simulation) {
        const double now = simulation.seconds() + simulation.options().step;
        const double since = now - recording_.span.from;
        const double frame = std::round(since / recording_.every);
        const bool due = std::abs(since - frame * recording_.every) < 0.5 * simulation.options().step - 1e-9;
        if (due && since > -1e-9 && now < recording_.span.until + 1e-9)
            add_frame(static_cast<std::int64_t>(frame), simulation.zone(ground_.zone));
    }

    void finish() { writer_.close(); }

private:
    [[nodiscard]] std::filesystem::path file_of(const OutputContext& context) const {
        return context.folder / recording_.zone / fmt::format("trajectories_{}.sqlite", recording_.name);
    }

    [[nodiscard]] TrajectoryHead head_of(const OutputContext& context) const {
        const ZoneLayers& layers = context.layers.zones[ground_.zone];
        const int begin = recording_.span.from;
        TrajectoryHead head{1.0 / recording_.every, ground_.outline, {}};
        head.about = {{"zone", recording_.zone},
                      {"level", std::to_string(recording_.level)},
                      {"begin", fmt::format("{}T{:02}:{:02}:{:02}", context.scenario.day, begin / 3600, begin / 60 % 60, begin % 60)},
                      {"crs", fmt::format("EPSG:{}", layers.frame.epsg)},
                      {"origin_easting", fmt::format("{}", layers.frame.easting)},
                      {"origin_northing", fmt::format("{}", layers.frame.northing)},
                      {"scenario", context.scenario.name},
                      {"model", context.scenario.model},
                      {"map", layers.schematic ? "schematic, not surveyed" : layers.credit},
                      {"source", "Shangquan " SHANGQUAN_VERSION}};
        for (const Segment& segment : context.scenario.behaviour.segments) {
            head.about[purpose_key(segment.name, "zh")] = purpose_words(segment).zh;
            head.about[purpose_key(segment.name, "en")] = purpose_words(segment).en;
        }
        return head;
    }

    void add_frame(std::int64_t frame, const ZoneRun& zone) {
        appearances_.see(zone.people(), frame, [&](CellId cell) {
            const auto& tile = zone.grid().tiles()[cell / WalkGrid::cells_per_tile];
            const Spot middle = zone.grid().centre(cell);
            return tile.floor == ground_.floor.value && ground_.cells.at(ground_.cells.frame.cell_of(middle.x, middle.y)) != 0;
        });
        writer_.add_frame(frame, appearances_.rows());
        for (const Appearance& appearance : appearances_.come()) writer_.add_appearance(appearance, purposes_[appearance.segment]);
        if (!itineraries_) itineraries_.emplace(zone);
        for (const PersonId row : appearances_.come_rows()) itineraries_->follow(row);
        for (const ItineraryRow& row : itineraries_->see(frame)) writer_.add_deed(row);
    }

    Recording recording_;
    Ground ground_;
    TrajectoryWriter writer_;
    Appearances appearances_;
    std::optional<Itineraries> itineraries_;
    std::vector<std::string> purposes_;  ///< by segment
};

/// `<zone>/trajectories_<name>.sqlite`: who was where, frame by frame, for each recording of the scenario.
class Recordings final : public Output {
public:
    explicit Recordings(const OutputContext& context) {
        for (const Recording& recording : context.scenario.recordings) recorders_.push_back(std::make_unique<Recorder>(recording, context));
    }

    void crowd_moved(const Simulation& simulation) override {
        for (const auto& recorder : recorders_) recorder->crowd_moved(simulation);
    }

    void finish(const Measures&) override {
        for (const auto& recorder : recorders_) recorder->finish();
    }

private:
    std::vector<std::unique_ptr<Recorder>> recorders_;
};

}  // namespace

std::unique_ptr<Output> make_recordings(const OutputContext& context) { return std::make_unique<Recordings>(context); }

}  // namespace shangquan
