#include "tests/support/maps/break_features.hpp"

#include "maps/import/datum.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {

namespace {

SourceFeature& some_feature(SourceFeatures& features, Throws& dice) { return features[dice.below(features.size())]; }

template <class Move>
void move_corners(SourceFeature& feature, const Move& move) {
    for (auto& part : feature.parts)
        for (Point& corner : part) corner = move(corner);
}

/// All features of one layer, now and then of all.
template <class Change>
void change_layer(SourceFeatures& features, Throws& dice, const Change& change) {
    const std::string layer = some_feature(features, dice).layer;
    const bool all = dice.below(3) == 0;
    for (SourceFeature& feature : features)
        if (all || feature.layer == layer) change(feature);
}

bool in_degrees(const Point& place) { return std::abs(place.x()) <= 180.0 && std::abs(place.y()) <= 90.0; }

/// A place read in another datum than it was written in; metres are off by half a kilometre.
Point misread(const Point& place, Datum datum, bool back) {
    if (!in_degrees(place)) return place + Point{430.0, -260.0};
    const LonLat degrees{place.x(), place.y()};
    const LonLat read = back ? to_wgs84(degrees, datum) : from_wgs84(degrees, datum);
    return {read.lon, read.lat};
}

}  // namespace

void drop_geometry(SourceFeatures& features, Throws& dice) { some_feature(features, dice).parts.clear(); }

void change_type(SourceFeatures& features, Throws& dice) {
    SourceFeature& feature = some_feature(features, dice);
    feature.type = static_cast<SourceFeature::Type>((static_cast<std::size_t>(feature.type) + 1 + dice.below(2)) % 3);
}

void repeat_feature(SourceFeatures& features, Throws& dice) {
    features.push_back(SourceFeature{some_feature(features, dice)});
}

void add_overlap(SourceFeatures& features, Throws& dice) {
    SourceFeature copy = some_feature(features, dice);
    const Point shift{dice.either_way() * 3e-4, dice.either_way() * 3e-4};
    move_corners(
        copy, [&](const Point& corner) { return Point{corner + (in_degrees(corner) ? shift : Point{shift * 1e5})}; });
    for (auto& [key, value] : copy.values)
        if (key == "id") value += "-b";
    features.push_back(std::move(copy));
}

void move_feature(SourceFeatures& features, Throws& dice) {
    const std::array<double, 4> reaches{0.01, 1.0, 60.0, 1e6};
    const double reach = reaches[dice.below(reaches.size())];
    const Point shift{dice.either_way() * reach, dice.either_way() * reach};
    move_corners(some_feature(features, dice), [&](const Point& corner) { return Point{corner + shift}; });
}

void shift_datum(SourceFeatures& features, Throws& dice) {
    const Datum datum = dice.below(2) == 0 ? Datum::gcj02 : Datum::bd09;
    const bool back = dice.below(2) == 0;
    change_layer(features, dice, [&](SourceFeature& feature) {
        move_corners(feature, [&](const Point& corner) { return misread(corner, datum, back); });
    });
}

void swap_axes(SourceFeatures& features, Throws& dice) {
    change_layer(features, dice, [](SourceFeature& feature) {
        move_corners(feature, [](const Point& corner) { return Point{corner.y(), corner.x()}; });
    });
}

void drop_value(SourceFeatures& features, Throws& dice) {
    auto& values = some_feature(features, dice).values;
    if (!values.empty()) values.erase(values.begin() + static_cast<std::ptrdiff_t>(dice.below(values.size())));
}

void drop_column(SourceFeatures& features, Throws& dice) {
    const auto& values = some_feature(features, dice).values;
    if (values.empty()) return;
    const std::string column = values[dice.below(values.size())].first;
    change_layer(features, dice, [&](SourceFeature& feature) {
        std::erase_if(feature.values, [&](const auto& value) { return value.first == column; });
    });
}

void make_value_absurd(SourceFeatures& features, Throws& dice) {
    static constexpr std::array<const char*, 14> odd{"nan",   "inf",     "1e308",      "-99999999999", "",
                                                     "0",     "-1",      "2147483648", "1e-310",       "abc",
                                                     "99:99", "26:00-9", "a;b;c",      "../../x"};
    auto& values = some_feature(features, dice).values;
    if (!values.empty()) values[dice.below(values.size())].second = odd[dice.below(odd.size())];
}

void drop_layer(SourceFeatures& features, Throws& dice) {
    const std::string layer = some_feature(features, dice).layer;
    std::erase_if(features, [&](const SourceFeature& feature) { return feature.layer == layer; });
}

}  // namespace shangquan
