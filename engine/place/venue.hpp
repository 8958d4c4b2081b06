#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/ids.hpp"
#include "engine/base/key.hpp"
#include "engine/place/names.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// What a venue is for; dwell, appeal and spend are given per category by the scenario.
enum class Category : std::uint8_t {
    fashion,
    department_store,
    supermarket,
    electronics,
    restaurant,
    snack,
    cinema,
    entertainment,
    culture,
    sight,
    rest,
    sport,
    office,
    hotel,
    service,
    logistics
};

inline constexpr std::size_t category_count = 16;

/// The names as map layers and scenario files write them, in the order of `Category`.
inline constexpr std::array<std::string_view, category_count> category_names{
    "fashion", "department_store", "supermarket", "electronics", "restaurant", "snack",  "cinema",  "entertainment",
    "culture", "sight",            "rest",        "sport",       "office",     "hotel",  "service", "logistics"};

/// Opening hours in seconds after midnight; `close` may pass 86,400 for venues open after midnight.
struct Hours {
    int open = 0;
    int close = 86400;

    bool operator==(const Hours&) const = default;
};

/// A place people come for.
struct Venue {
    std::string id;
    Key key = 0;  ///< `key_of(zone id + "/" + id)`
    Name name;
    Category category = Category::sight;
    FloorId floor;
    double floor_area = 0.0;  ///< square metres that attract (β_A ln floor_area)
    int capacity = 0;         ///< persons inside at once
    Hours hours;
    double attraction = 0.0;     ///< added to the utility
    std::vector<Point> doors;    ///< on the walkable area of `floor`; one at least
    Polygon ground;              ///< open-air venues: visitors stand in here; empty for venues behind doors

    [[nodiscard]] bool open_air() const { return !ground.outer().empty(); }
};

}  // namespace shangquan
