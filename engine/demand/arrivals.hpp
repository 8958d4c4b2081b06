#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/key.hpp"
#include "engine/demand/behaviour.hpp"
#include "engine/place/zone.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace shangquan {

/// Arrival times of a day: the inverse of the cumulative hourly profile.
class DayProfile {
public:
    explicit DayProfile(const Hourly& profile);

    /// Seconds after midnight by which the share `part` (0 … 1) has arrived.
    [[nodiscard]] double time_of(double part) const;
    /// Share arrived by `seconds` after midnight.
    [[nodiscard]] double share_by(double seconds) const;

private:
    std::array<double, 25> cumulative_{};
};

/// A group that comes to a gate from outside.
struct GroupArrival {
    double time = 0.0;  ///< seconds after midnight
    VisitorId leader = 0;
    std::uint8_t size = 1;
};

/// All who come to one gate in a day, in the order of their coming, drawn when asked for: `persons` persons exactly,
/// each group at a time of its own dice, stratified over the profile.
class GateArrivals {
public:
    /// `stream` 0 is the base demand, 1 the extra visitors of a scaled-up scenario.
    GateArrivals(std::uint64_t seed, Key gate, std::uint32_t stream, std::uint32_t persons, const DayProfile& profile,
                 double group_lambda);

    /// The next group at or before `time`, or none.
    std::optional<GroupArrival> next(double time);

private:
    void draw();

    std::uint64_t seed_;
    VisitorId first_;
    std::uint32_t persons_;
    const DayProfile* profile_;
    double lambda_;
    std::uint32_t ordinal_ = 0;
    std::optional<GroupArrival> waiting_;
};

/// Persons a day through each gate: `total` shared by the modes' shares and the gates' weights, exact to the person
/// (largest remainder, ties by row). A mode without a gate gives its share to the others.
std::vector<std::uint32_t> share_by_gate(const std::vector<Gate>& gates, const ZoneDemand& demand, std::uint32_t total);

/// Zero-truncated Poisson group size with rate `lambda` by inversion of `uniform`, 8 at the most.
std::uint8_t group_size(double lambda, double uniform);

}  // namespace shangquan
