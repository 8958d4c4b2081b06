#pragma once

#include "engine/zone_run.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace shangquan {

/// Follows some visitors of a zone through what they do, from frame to frame.
class Itineraries {
public:
    /// `run` must outlive the itineraries.
    explicit Itineraries(const ZoneRun& run);

    /// From now on somebody is followed.
    void follow(PersonId row);
    /// What has changed since the frame before, by row; that of those followed since then is all they do.
    [[nodiscard]] std::vector<ItineraryRow> see(std::int64_t frame);

private:
    struct Followed {
        std::uint64_t visitor = 0;  ///< 0: nobody
        std::string stage;
        std::string place;
    };
    [[nodiscard]] ItineraryRow row_of(const Person& person) const;

    const ZoneRun& run_;
    std::vector<std::string> passages_;  ///< connectors by passage
    std::vector<Followed> followed_;     ///< by row of the zone's people
};

}  // namespace shangquan
