#include "maps/import/building_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {

namespace {

struct BuildingRule {
    std::string_view key;
    std::string_view value;
    BuildingKind kind;
};

/// The first rule that fits decides.
constexpr std::array<BuildingRule, 34> building_rules{{
    {"shop", "mall", BuildingKind::mall},
    {"building", "mall", BuildingKind::mall},
    {"shop", "department_store", BuildingKind::mall},
    {"tourism", "museum", BuildingKind::culture},
    {"tourism", "hotel", BuildingKind::hotel},
    {"amenity", "theatre", BuildingKind::culture},
    {"amenity", "place_of_worship", BuildingKind::culture},
    {"amenity", "library", BuildingKind::culture},
    {"building", "retail", BuildingKind::retail},
    {"building", "commercial", BuildingKind::retail},
    {"building", "supermarket", BuildingKind::retail},
    {"building", "kiosk", BuildingKind::retail},
    {"building", "office", BuildingKind::office},
    {"building", "government", BuildingKind::office},
    {"building", "public", BuildingKind::office},
    {"building", "civic", BuildingKind::office},
    {"building", "apartments", BuildingKind::residential},
    {"building", "residential", BuildingKind::residential},
    {"building", "house", BuildingKind::residential},
    {"building", "detached", BuildingKind::residential},
    {"building", "terrace", BuildingKind::residential},
    {"building", "dormitory", BuildingKind::residential},
    {"building", "hotel", BuildingKind::hotel},
    {"building", "church", BuildingKind::culture},
    {"building", "cathedral", BuildingKind::culture},
    {"building", "temple", BuildingKind::culture},
    {"building", "museum", BuildingKind::culture},
    {"building", "theatre", BuildingKind::culture},
    {"building", "train_station", BuildingKind::station},
    {"building", "transportation", BuildingKind::station},
    {"building", "warehouse", BuildingKind::logistics},
    {"building", "industrial", BuildingKind::logistics},
    {"office", "", BuildingKind::office},
    {"shop", "", BuildingKind::retail},
}};

/// Usual storeys by kind, in the order of `BuildingKind` (assumed).
constexpr std::array<int, building_kind_names.size()> usual_levels{4, 3, 6, 5, 6, 2, 2, 1, 3};

constexpr double storey = 3.3;  ///< metres, usual
constexpr double most_levels = 200.0;

}  // namespace

bool stands_in_the_way(const Tags& tags) {
    const std::string_view building = tags["building"];
    if (!tags.has("building") || building == "roof" || building == "carport" || building == "bridge") return false;
    if (tags["location"] == "underground" || tags["building:levels"] == "0") return false;
    return tags.whole("building:min_level") == 0 && !tags.metres("min_height") && tags.whole("layer") >= 0;
}

BuildingKind building_kind(const Tags& tags) {
    for (const BuildingRule& rule : building_rules)
        if (rule.value.empty() ? tags.has(rule.key) : tags[rule.key] == rule.value) return rule.kind;
    return BuildingKind::other;
}

int building_levels(const Tags& tags) {
    const auto within = [](double levels) {
        return static_cast<int>(std::clamp(std::round(levels), 1.0, most_levels));
    };
    if (const auto levels = tags.metres("building:levels")) return within(*levels);
    if (const auto height = tags.metres("height")) return within(*height / storey);
    return usual_levels[static_cast<std::size_t>(building_kind(tags))];
}

}  // namespace shangquan
