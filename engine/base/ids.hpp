#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace shangquan {

/// Position of a thing in its zone's table; `Id{}` is nothing and compares equal only to nothing.
template <class Tag>
struct Id {
    static constexpr std::uint32_t nothing = 0xffffffffU;
    std::uint32_t value = nothing;

    [[nodiscard]] constexpr bool valid() const { return value != nothing; }
    constexpr auto operator<=>(const Id&) const = default;
};

using ZoneId = Id<struct ZoneTag>;            ///< row in `Region::zones`
using FloorId = Id<struct FloorTag>;          ///< row in `Zone::floors`, ascending level
using GateId = Id<struct GateTag>;            ///< row in `Zone::gates`
using VenueId = Id<struct VenueTag>;          ///< row in `Zone::venues`
using ConnectorId = Id<struct ConnectorTag>;  ///< row in `Zone::connectors`

/// One person on one day: the gate's key in the upper half, the ordinal at that gate in the lower.
/// More arrivals at one gate rename nobody elsewhere.
using VisitorId = std::uint64_t;

/// Steps since the start of the run; time is tick times the step.
using Tick = std::int32_t;

}  // namespace shangquan
