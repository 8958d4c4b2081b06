#pragma once

#include "engine/base/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// By which gate the visitors of each venue came into the zone, counted when they enter it.
class Origins {
public:
    Origins(std::size_t venues, std::size_t gates) : gates_(gates), entered_(venues * gates, 0) {}

    void add(VenueId venue, GateId gate) { ++entered_[venue.value * gates_ + gate.value]; }
    /// Persons since the beginning of the run.
    [[nodiscard]] std::uint32_t entered(VenueId venue, GateId gate) const { return entered_[venue.value * gates_ + gate.value]; }

private:
    std::size_t gates_;
    std::vector<std::uint32_t> entered_;  ///< by venue and gate
};

}  // namespace shangquan
