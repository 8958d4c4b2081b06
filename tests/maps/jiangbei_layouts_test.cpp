#include "maps/build_region.hpp"
#include "maps/check.hpp"
#include "maps/read_layers.hpp"
#include "tests/support/maps/flood.hpp"

#include <gtest/gtest.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/centroid.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path{SHANGQUAN_ROOT} / "maps" / "jiangbei";

std::vector<std::string> shipped_layouts() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder / "layouts"})
        if (entry.path().extension() == ".geojson") names.push_back(entry.path().stem());
    std::sort(names.begin(), names.end());
    return names;
}

const RegionLayers& base() {
    static const RegionLayers region = read_region(folder);
    return region;
}

RegionLayers laid(const std::string& layout) {
    RegionLayers region = base();
    read_layout(folder / "layouts" / (layout + ".geojson"), region);
    return region;
}

/// What a layout adds to a layer of a zone, or draws anew.
template <class Item>
std::vector<Item> added(const std::vector<Item>& before, const std::vector<Item>& after) {
    const auto same = [&](const Item& item) {
        return std::any_of(before.begin(), before.end(),
                           [&](const Item& old) { return old.id == item.id && old.source == item.source; });
    };
    std::vector<Item> news;
    std::copy_if(after.begin(), after.end(), std::back_inserter(news), [&](const Item& item) { return !same(item); });
    return news;
}

/// What a layout adds to a layer of all zones.
template <class Item>
std::vector<Item> added(const RegionLayers& region, std::vector<Item> ZoneLayers::*layer) {
    std::vector<Item> all;
    for (std::size_t zone = 0; zone < region.zones.size(); ++zone) {
        const std::vector<Item> here = added(base().zones[zone].*layer, region.zones[zone].*layer);
        all.insert(all.end(), here.begin(), here.end());
    }
    return all;
}

template <class Item>
void expect_names_and_origins(const std::vector<Item>& items) {
    for (const Item& item : items) {
        EXPECT_FALSE(item.name.zh.empty()) << item.id;
        EXPECT_FALSE(item.name.en.empty()) << item.id;
        EXPECT_FALSE(item.source.empty()) << item.id;
        EXPECT_FALSE(item.confidence.empty()) << item.id;
    }
}

class ShippedLayout : public testing::TestWithParam<std::string> {};

TEST_P(ShippedLayout, PassesTheCheckWithoutErrorOrWarning) {
    const RegionLayers region = laid(GetParam());
    for (const Finding& finding : check_region(region, build_region(region)))
        EXPECT_EQ(finding.severity, Finding::Severity::note)
            << finding.zone << " " << finding.layer << " " << finding.feature << ": [" << finding.rule << "] " << finding.message;
}

TEST_P(ShippedLayout, NamesWhatItAddsInTwoLanguagesWithItsOrigin) {
    const RegionLayers region = laid(GetParam());
    expect_names_and_origins(added(region, &ZoneLayers::areas));
    expect_names_and_origins(added(region, &ZoneLayers::buildings));
    expect_names_and_origins(added(region, &ZoneLayers::streets));
    expect_names_and_origins(added(region, &ZoneLayers::venues));
    expect_names_and_origins(added(region, &ZoneLayers::connectors));
}

/// The first door or, under the sky, where the ground is entered.
Point entrance(const Venue& venue) { return venue.doors.front(); }

const Gate& busiest_gate(const Zone& zone) {
    return *std::max_element(zone.gates.begin(), zone.gates.end(), [](const Gate& a, const Gate& b) {
        return a.rate_in < b.rate_in;
    });
}

/// The venues of a built zone that a layout adds.
std::vector<Venue> new_venues(const ZoneLayers& before, const ZoneLayers& after, const Zone& built) {
    std::set<std::string> wanted;
    for (const VenueFeature& venue : added(before.venues, after.venues)) wanted.insert(venue.id);
    std::vector<Venue> news;
    std::copy_if(built.venues.begin(), built.venues.end(), std::back_inserter(news),
                 [&](const Venue& venue) { return wanted.contains(venue.id); });
    EXPECT_EQ(news.size(), wanted.size()) << after.id;
    return news;
}

void expect_ways_to_and_from(const std::vector<Venue>& venues, const Zone& zone) {
    const Gate& gate = busiest_gate(zone);
    const Flood in{zone, gate.floor, gate.position};
    for (const Venue& venue : venues) EXPECT_TRUE(in.reached(venue.floor, entrance(venue))) << venue.id;
    const Flood out{zone, venues.front().floor, entrance(venues.front())};
    for (const Gate& way_out : zone.gates) EXPECT_TRUE(out.reached(way_out.floor, way_out.position)) << way_out.id;
}

TEST_P(ShippedLayout, LetsPeopleWalkFromGatesToItsVenuesAndBack) {
    const RegionLayers region = laid(GetParam());
    for (std::size_t k = 0; k < region.zones.size(); ++k) {
        const Zone zone = build_zone(region.zones[k]).zone;
        const std::vector<Venue> venues = new_venues(base().zones[k], region.zones[k], zone);
        if (!venues.empty()) expect_ways_to_and_from(venues, zone);
    }
}

/// Whether a flood gets to any corner of an area, a metre inside.
bool reached(const Flood& flood, const Zone& zone, const AreaFeature& area) {
    const auto floor = static_cast<std::uint32_t>(
        std::ranges::find(zone.floors, area.level, &Floor::level) - zone.floors.begin());
    const Point inside = boost::geometry::return_centroid<Point>(area.shape);
    const auto& ring = area.shape.front().outer();
    return std::any_of(ring.begin(), ring.end(), [&](const Point& corner) {
        return flood.reached(FloorId{floor}, corner + (inside - corner).normalized() * 1.5);
    });
}

TEST_P(ShippedLayout, LetsPeopleWalkUpToEveryDeck) {
    const RegionLayers region = laid(GetParam());
    for (std::size_t k = 0; k < region.zones.size(); ++k) {
        auto decks = added(base().zones[k].areas, region.zones[k].areas);
        std::erase_if(decks, [](const AreaFeature& area) { return area.level == 0; });
        if (decks.empty()) continue;
        const Zone zone = build_zone(region.zones[k]).zone;
        const Flood flood{zone, busiest_gate(zone).floor, busiest_gate(zone).position};
        for (const AreaFeature& deck : decks) EXPECT_TRUE(reached(flood, zone, deck)) << deck.id;
    }
}

INSTANTIATE_TEST_SUITE_P(Jiangbei, ShippedLayout, testing::ValuesIn(shipped_layouts()),
                         [](const auto& each) { return each.param; });

double shop_area(const RegionLayers& region) {
    const auto venues = added(region, &ZoneLayers::venues);
    return std::accumulate(venues.begin(), venues.end(), 0.0,
                           [](double sum, const VenueFeature& venue) { return sum + venue.floor_area; });
}

double gross_area(const RegionLayers& region) {
    const auto buildings = added(region, &ZoneLayers::buildings);
    return std::accumulate(buildings.begin(), buildings.end(), 0.0, [](double sum, const BuildingFeature& building) {
        return sum + building.levels * boost::geometry::area(building.shape);
    });
}

struct Variants {
    std::string first;
    std::string second;
};

class TwoVariants : public testing::TestWithParam<Variants> {};

// So that what differs is where the streets and doors are, not how much is built.
TEST_P(TwoVariants, OfferTheSameFloorArea) {
    const RegionLayers first = laid(GetParam().first);
    const RegionLayers second = laid(GetParam().second);
    EXPECT_NEAR(shop_area(second), shop_area(first), 0.01 * shop_area(first));
    EXPECT_NEAR(gross_area(second), gross_area(first), 0.15 * gross_area(first));
    EXPECT_GT(gross_area(first), shop_area(first));
}

INSTANTIATE_TEST_SUITE_P(Jiangbei, TwoVariants, testing::Values(Variants{"mixc_block", "mixc_open_streets"}, Variants{"changan_street", "changan_courts"},
                                         Variants{"big_nine_street_walk", "big_nine_street_decks"}),
                         [](const auto& each) { return each.param.first; });

}  // namespace
}  // namespace shangquan
