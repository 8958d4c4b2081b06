#include "maps/build_region.hpp"
#include "maps/import.hpp"
#include "maps/import/thing.hpp"
#include "tests/support/maps/usual_town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <numeric>
#include <set>

namespace shangquan {
namespace {

/// Real extracts, cut at their borders, ways with missing nodes: they lie beside the project and are not part of it.
struct Extract {
    std::string name;
    std::string file;
    std::size_t least_venues;
};

std::ostream& operator<<(std::ostream& out, const Extract& extract) { return out << extract.name; }

class RealTown : public testing::TestWithParam<Extract> {
protected:
    std::filesystem::path file = std::filesystem::path{SHANGQUAN_ROOT} / "../shared/data/osm" / GetParam().file;

    void SetUp() override {
        if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is not there";
    }

    [[nodiscard]] ImportedTown imported() const {
        ImportOptions options;
        options.files = {file};
        return import_town(options, "town");
    }
};

/// Venues by whether they can be walked to.
struct Reached {
    int yes = 0;
    int no = 0;

    void add(bool reached) { ++(reached ? yes : no); }
    [[nodiscard]] double share() const { return static_cast<double>(yes) / (yes + no); }
};

std::ostream& operator<<(std::ostream& out, const Reached& venues) {
    return out << venues.yes << " of " << venues.yes + venues.no << " (" << 100.0 * venues.share() << " %)";
}

/// The ids of the source's features that say they lie on other floors than the street's.
std::set<std::string> off_the_street(const std::filesystem::path& file) {
    std::set<std::string> ids;
    for (const Thing& thing : read_source(file, {}).things) {
        const std::vector<int> levels = thing.tags.levels();
        if (!levels.empty() && std::find(levels.begin(), levels.end(), 0) == levels.end()) ids.insert(thing.id);
    }
    return ids;
}

/// The venues an import left out because nobody can walk to them.
std::set<std::string> lost_venues(const std::vector<Finding>& findings) {
    std::set<std::string> ids;
    for (const Finding& finding : findings)
        if (finding.layer == "venues" && (finding.rule == "unreachable" || finding.rule == "no ground"))
            ids.insert(finding.feature);
    ids.erase("");  // the sum of them
    return ids;
}

TEST_P(RealTown, CanBeWalkedWithNothingWrongButWhatTheBorderCut) {
    const BuiltZone built = build_zone(imported().layers);
    for (const Finding& finding : built.findings)
        EXPECT_NE(finding.severity, Finding::Severity::error)
            << finding.layer << " " << finding.feature << ": " << finding.message;
    EXPECT_GT(built.zone.venues.size(), GetParam().least_venues);
    EXPECT_GT(built.zone.gates.size(), 20U);
}

TEST_P(RealTown, LetsPeopleReachItsVenues) {
    const ImportedTown town = imported();
    const std::set<std::string> elsewhere = off_the_street(file);
    Reached all;
    Reached on_the_street;
    const auto add = [&](const std::string& id, bool reached) {
        all.add(reached);
        if (!elsewhere.contains(id)) on_the_street.add(reached);
    };
    for (const std::string& id : lost_venues(town.findings)) add(id, false);
    for (const Venue& venue : build_zone(town.layers).zone.venues) add(venue.id, true);
    std::cout << "venues reached: " << on_the_street << " of those at street level, " << all << " of all\n";
    EXPECT_GT(on_the_street.yes, static_cast<int>(GetParam().least_venues));
    EXPECT_LT(on_the_street.yes, all.yes);  // the extracts have venues on other floors, too
    EXPECT_GE(on_the_street.share(), 0.95);
    EXPECT_GE(all.share(), 0.95);
}

/// The ground of the street, as outlined and before pieces are left out.
Mask outlined(const ImportedTown& town) {
    for (const Floor& floor : build_zone(town.layers).zone.floors)
        if (floor.level == 0) return centre_cells(floor.walkable, town.layers.frame.grid);
    return Mask{town.layers.frame.grid};
}

Mask in_both(const Mask& a, const Mask& b) {
    Mask both{a.frame};
    for (std::size_t k = 0; k < both.values.size(); ++k) both.values[k] = a.values[k] & b.values[k];
    return both;
}

double square_metres(const Mask& mask) { return std::accumulate(mask.values.begin(), mask.values.end(), 0.0); }

class ReckonedTown : public RealTown {
protected:
    ImportedTown town;
    Mask ours;

    void SetUp() override {
        RealTown::SetUp();
        if (IsSkipped()) return;
        town = imported();
        ours = outlined(town);
    }

    /// Within the border.
    [[nodiscard]] Mask burnt(void (*burn)(BurntTown&)) const {
        BurntTown raster{file, town.layers.frame};
        burn(raster);
        return in_both(raster.mask(), centre_cells(town.layers.border, town.layers.frame.grid));
    }
};

TEST_P(ReckonedTown, HasTheWalkableAreaThatGdalFindsInTheRawFile) {
    const Mask theirs = burnt(burn_walkable);
    const double both = square_metres(in_both(ours, theirs));
    std::cout << "walkable: " << square_metres(ours) << " m², reckoned " << square_metres(theirs) << " m², in both "
              << both << " m²\n";
    EXPECT_GT(square_metres(theirs), 50000.0);
    EXPECT_NEAR(square_metres(ours) / square_metres(theirs), 1.0, 0.05);
    EXPECT_GT(both / square_metres(ours), 0.9);  // and in the same places
    EXPECT_GT(both / square_metres(theirs), 0.9);
}

TEST_P(ReckonedTown, IsNotWalkedThroughHouses) {
    const Mask houses = burnt(burn_houses);
    EXPECT_GT(square_metres(houses), 50000.0);
    EXPECT_LT(square_metres(in_both(ours, houses)), 0.01 * square_metres(houses));  // cells at walls
}

TEST_P(ReckonedTown, IsCrossedAtCrossings) {
    const Mask carriageways = burnt(burn_carriageways);
    EXPECT_GT(square_metres(carriageways), 20000.0);
    EXPECT_LT(square_metres(in_both(ours, carriageways)), 0.15 * square_metres(carriageways));
}

const auto extracts = testing::Values(Extract{"Zurich", "zurich_bahnhofstrasse.osm", 400},
                                      Extract{"Helsinki", "helsinki_centre.osm.pbf", 1000});

INSTANTIATE_TEST_SUITE_P(OpenStreetMap, RealTown, extracts, [](const auto& row) { return row.param.name; });
INSTANTIATE_TEST_SUITE_P(OpenStreetMap, ReckonedTown, extracts, [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace shangquan
