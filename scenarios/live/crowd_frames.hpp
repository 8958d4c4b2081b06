#pragma once

#include "engine/simulation.hpp"
#include "maps/rasters.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// What a stream of frames says of a zone before the first of them.
struct FrameZone {
    std::string id;
    std::vector<int> levels;  ///< of its floors, in the order of the rasters
    int columns = 0;          ///< of 2 m cells
    int rows = 0;
};

/// Somebody on a floor at that moment.
struct FrameWalker {
    std::uint16_t x = 0;        ///< decimetres
    std::uint16_t y = 0;
    std::uint8_t floor = 0;     ///< row of the zone's levels
    std::uint8_t speed = 0;     ///< decimetres a second in the last step; 0 for who stands
    std::uint8_t purpose = 0;   ///< row of the scenario's segments
    std::uint8_t party = 0;     ///< of the group, mixed: those who walk together have the same

    bool operator==(const FrameWalker&) const = default;
};

/// The crowd at a moment, as it stands at the end of a simulated minute.
struct CrowdFrame {
    int seconds = 0;                                ///< after midnight
    std::vector<std::int64_t> present;              ///< persons, by zone
    std::vector<std::vector<FrameWalker>> walkers;  ///< of them those on a floor, by zone
    std::vector<std::vector<Raster>> floors;  ///< ped/m² to 0.001, by zone and floor; `no_value` where nobody can walk
};

/// Writes a frame a simulated minute while a run goes on, so that somebody at the other end of a pipe sees it and, by
/// reading slowly, holds it back. Changes nothing of the run.
class FrameFeed final : public Observer {
public:
    /// Throws `InputError` where the file cannot be opened.
    FrameFeed(const std::filesystem::path& file, const Simulation& simulation);

    void minute_closed(const Simulation& simulation) override;
    void interval_closed(const Simulation&, int) override {}

private:
    std::ofstream stream_;
    Workers workers_{1};
    std::vector<std::unique_ptr<DensityRecord>> records_;  ///< a zone each
};

/// Reads such a stream while it is being written.
class FrameReader {
public:
    /// Waits for the head. Throws `InputError` where the file cannot be opened or is no such stream.
    explicit FrameReader(const std::filesystem::path& file);

    [[nodiscard]] const std::vector<FrameZone>& zones() const { return zones_; }

    /// Waits for the next frame; nothing at the end. Throws `InputError` where it is damaged.
    std::optional<CrowdFrame> next();

private:
    std::ifstream stream_;
    std::vector<FrameZone> zones_;
};

}  // namespace shangquan
