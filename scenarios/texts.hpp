#pragma once

#include "engine/place/names.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace shangquan {

/// Everything planners read that does not come from their own files.
enum class Text : std::uint8_t {
    density_now,
    los_now,
    mean_density,
    mean_los,
    maximum_density,
    maximum_los,
    time_above_los_e,
    density_difference,
    density_unit,
    density_note,
    los_unit,
    los_note,
    minutes_unit,
    minutes_note,
    difference_unit,
    difference_note,
    schematic,
    street_level,
    floor,
    symbols,
    metro_exit,
    bus_stop,
    car_park,
    taxi_rank,
    pier,
    street_edge,
    exit_number,
    connector,
    building,
    walkable,
    carriageway,
    green,
    water,
    run,
    replay,
    before_and_after,
    play,
    pause,
    speed,
    time,
    layer,
    zone,
    result,
    here,
    nobody_walks_here,
    outside,
    present,
    admitted,
    whole_zone,
    keys
};

/// The whole catalogue in the order of `Text`; the viewer takes its glyphs from it.
std::span<const Name> all_texts();

const Name& text(Text which);

/// Chinese and English beside each other.
std::string both(const Name& name);
std::string both(Text which);

/// Text of a floor: the street level, or its number with a sign.
std::string floor_text(int level);

}  // namespace shangquan
