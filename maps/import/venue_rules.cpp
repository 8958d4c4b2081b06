#include "maps/import/venue_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace shangquan {

namespace {

constexpr int hour = 3600;

/// Usual venues by tag, assumed: m² of those without a footprint, persons at once per m², opening hours. Areas and
/// densities follow design occupancies of retail (about 3 m² a person on the street floor, 5.6 above), of restaurants
/// (1.4) and of halls.
struct VenueRule {
    std::string_view key;
    std::string_view value;  ///< empty: any but "no"
    Category category;
    double floor_area;
    double persons_per_area;
    int open;
    int close;
};

/// The first rule that fits decides.
constexpr std::array<VenueRule, 78> venue_rules{{
    {"shop", "mall", Category::department_store, 15000.0, 0.15, 10, 21},
    {"shop", "department_store", Category::department_store, 6000.0, 0.15, 10, 20},
    {"shop", "supermarket", Category::supermarket, 900.0, 0.2, 8, 21},
    {"shop", "convenience", Category::supermarket, 100.0, 0.2, 7, 23},
    {"shop", "greengrocer", Category::supermarket, 80.0, 0.2, 8, 19},
    {"shop", "butcher", Category::supermarket, 60.0, 0.2, 8, 19},
    {"shop", "deli", Category::supermarket, 60.0, 0.2, 8, 19},
    {"shop", "alcohol", Category::supermarket, 80.0, 0.2, 10, 20},
    {"shop", "wine", Category::supermarket, 80.0, 0.2, 10, 20},
    {"shop", "bakery", Category::snack, 60.0, 0.3, 7, 19},
    {"shop", "pastry", Category::snack, 60.0, 0.3, 8, 19},
    {"shop", "confectionery", Category::snack, 60.0, 0.3, 9, 19},
    {"shop", "chocolate", Category::snack, 60.0, 0.3, 9, 19},
    {"shop", "coffee", Category::snack, 60.0, 0.3, 7, 20},
    {"shop", "tea", Category::snack, 60.0, 0.3, 9, 20},
    {"shop", "kiosk", Category::snack, 20.0, 0.3, 7, 22},
    {"shop", "electronics", Category::electronics, 300.0, 0.2, 10, 20},
    {"shop", "mobile_phone", Category::electronics, 100.0, 0.2, 10, 20},
    {"shop", "computer", Category::electronics, 150.0, 0.2, 10, 20},
    {"shop", "hifi", Category::electronics, 120.0, 0.2, 10, 20},
    {"shop", "photo", Category::electronics, 80.0, 0.2, 10, 20},
    {"shop", "hairdresser", Category::service, 60.0, 0.15, 9, 20},
    {"shop", "beauty", Category::service, 60.0, 0.15, 9, 20},
    {"shop", "massage", Category::service, 100.0, 0.15, 10, 23},
    {"shop", "tailor", Category::service, 50.0, 0.15, 9, 19},
    {"shop", "laundry", Category::service, 60.0, 0.15, 8, 19},
    {"shop", "dry_cleaning", Category::service, 60.0, 0.15, 8, 19},
    {"shop", "travel_agency", Category::service, 60.0, 0.15, 9, 19},
    {"shop", "ticket", Category::service, 60.0, 0.15, 8, 20},
    {"shop", "copyshop", Category::service, 60.0, 0.15, 9, 19},
    {"shop", "car", Category::service, 400.0, 0.05, 9, 19},
    {"shop", "car_repair", Category::service, 300.0, 0.03, 8, 18},
    {"shop", "vacant", Category::service, 0.0, 0.0, 0, 24},
    {"shop", "", Category::fashion, 120.0, 0.2, 10, 20},
    {"amenity", "restaurant", Category::restaurant, 180.0, 0.6, 11, 23},
    {"amenity", "food_court", Category::restaurant, 600.0, 0.6, 10, 22},
    {"amenity", "biergarten", Category::restaurant, 300.0, 0.6, 11, 23},
    {"amenity", "cafe", Category::snack, 90.0, 0.5, 8, 21},
    {"amenity", "fast_food", Category::snack, 90.0, 0.5, 10, 23},
    {"amenity", "ice_cream", Category::snack, 50.0, 0.5, 10, 22},
    {"amenity", "bar", Category::entertainment, 120.0, 0.7, 17, 26},
    {"amenity", "pub", Category::entertainment, 150.0, 0.7, 16, 26},
    {"amenity", "nightclub", Category::entertainment, 400.0, 0.8, 21, 28},
    {"amenity", "casino", Category::entertainment, 1000.0, 0.4, 12, 28},
    {"amenity", "cinema", Category::cinema, 1500.0, 0.4, 10, 25},
    {"amenity", "theatre", Category::culture, 2000.0, 0.4, 10, 23},
    {"amenity", "arts_centre", Category::culture, 1000.0, 0.2, 10, 21},
    {"amenity", "library", Category::culture, 1500.0, 0.15, 9, 20},
    {"amenity", "place_of_worship", Category::sight, 500.0, 0.3, 8, 19},
    {"amenity", "bank", Category::service, 150.0, 0.1, 9, 17},
    {"amenity", "pharmacy", Category::service, 120.0, 0.15, 8, 20},
    {"amenity", "post_office", Category::service, 150.0, 0.15, 8, 18},
    {"amenity", "doctors", Category::service, 120.0, 0.1, 8, 18},
    {"amenity", "dentist", Category::service, 120.0, 0.1, 8, 18},
    {"amenity", "clinic", Category::service, 500.0, 0.1, 8, 18},
    {"amenity", "townhall", Category::office, 2000.0, 0.08, 8, 18},
    {"amenity", "university", Category::office, 3000.0, 0.1, 8, 20},
    {"amenity", "marketplace", Category::supermarket, 600.0, 0.4, 7, 19},
    {"tourism", "museum", Category::culture, 2000.0, 0.15, 10, 18},
    {"tourism", "gallery", Category::culture, 200.0, 0.15, 10, 18},
    {"tourism", "attraction", Category::sight, 300.0, 0.3, 9, 21},
    {"tourism", "viewpoint", Category::sight, 60.0, 0.5, 0, 24},
    {"tourism", "theme_park", Category::entertainment, 10000.0, 0.1, 10, 21},
    {"tourism", "zoo", Category::entertainment, 10000.0, 0.05, 9, 18},
    {"tourism", "hotel", Category::hotel, 3000.0, 0.04, 0, 24},
    {"tourism", "hostel", Category::hotel, 800.0, 0.06, 0, 24},
    {"tourism", "guest_house", Category::hotel, 400.0, 0.05, 0, 24},
    {"historic", "monument", Category::sight, 60.0, 0.5, 0, 24},
    {"historic", "castle", Category::sight, 1000.0, 0.2, 9, 18},
    {"leisure", "fitness_centre", Category::sport, 500.0, 0.12, 6, 23},
    {"leisure", "sports_centre", Category::sport, 2000.0, 0.1, 7, 22},
    {"leisure", "bowling_alley", Category::entertainment, 800.0, 0.15, 12, 25},
    {"leisure", "amusement_arcade", Category::entertainment, 300.0, 0.3, 11, 24},
    {"leisure", "swimming_pool", Category::sport, 1000.0, 0.1, 8, 21},
    {"office", "", Category::office, 400.0, 0.06, 8, 18},
    {"building", "office", Category::office, 3000.0, 0.06, 8, 18},
    {"building", "warehouse", Category::logistics, 2000.0, 0.01, 6, 22},
    {"craft", "", Category::service, 80.0, 0.1, 8, 18},
}};

std::optional<int> clock_minutes(std::string_view text) {
    int hours = 0;
    int minutes = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), hours);
    if (problem != std::errc{} || end == text.data() + text.size() || *end != ':') return std::nullopt;
    const char* const rest = end + 1;
    if (std::from_chars(rest, text.data() + text.size(), minutes).ec != std::errc{}) return std::nullopt;
    if (hours < 0 || hours > 47 || minutes < 0 || minutes > 59) return std::nullopt;
    return hours * 60 + minutes;
}

/// The first span of clock times in opening hours such as "Mo-Fr 09:00-18:30; Sa 10:00-16:00".
std::optional<Hours> tagged_hours(std::string_view text) {
    if (text == "24/7") return Hours{};
    for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        if (at < 2) continue;
        const auto open = clock_minutes(text.substr(at - 2, 5));
        const std::size_t dash = text.find('-', at);
        if (!open || dash == std::string_view::npos || dash > at + 5) continue;
        auto close = clock_minutes(text.substr(dash + 1, 5));
        if (!close) continue;
        if (*close <= *open) *close += 24 * 60;
        return Hours{*open * 60, *close * 60};
    }
    return std::nullopt;
}

}  // namespace

std::optional<VenueForm> venue_form(const Tags& tags) {
    for (const VenueRule& rule : venue_rules) {
        if (!(rule.value.empty() ? tags.has(rule.key) : tags[rule.key] == rule.value)) continue;
        if (rule.floor_area <= 0.0) return std::nullopt;
        return VenueForm{
            .category = rule.category,
            .floor_area = rule.floor_area,
            .persons_per_area = rule.persons_per_area,
            .hours = tagged_hours(tags["opening_hours"]).value_or(Hours{rule.open * hour, rule.close * hour}),
            .attraction = 0.0};
    }
    return std::nullopt;
}

bool is_open_air(const Tags& tags) {
    if (tags["access"] == "private" || tags["access"] == "no") return false;
    return tags["leisure"] == "park" || tags["leisure"] == "playground" || tags["leisure"] == "garden" ||
           tags["place"] == "square" || tags["landuse"] == "village_green";
}

}  // namespace shangquan
