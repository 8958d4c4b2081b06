#include "maps/build_region.hpp"
#include "maps/import.hpp"
#include "tests/support/maps/usual_town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

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

std::size_t unreachable_venues(const std::vector<Finding>& findings) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.layer == "venues" && !finding.feature.empty() &&
               (finding.rule == "unreachable" || finding.rule == "no ground");
    }));
}

TEST_P(RealTown, CanBeWalkedWithNothingWrongButWhatTheBorderCut) {
    const ImportedTown town = imported();
    const BuiltZone built = build_zone(town.layers);
    for (const Finding& finding : built.findings)
        EXPECT_NE(finding.severity, Finding::Severity::error)
            << finding.layer << " " << finding.feature << ": " << finding.message;
    EXPECT_GT(built.zone.venues.size(), GetParam().least_venues);
    EXPECT_GT(built.zone.gates.size(), 20U);
    const double lost = static_cast<double>(unreachable_venues(town.findings));
    EXPECT_LT(lost, 0.05 * (lost + static_cast<double>(built.zone.venues.size())));
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
    EXPECT_GT(square_metres(theirs), 50000.0);
    EXPECT_NEAR(square_metres(ours) / square_metres(theirs), 1.0, 0.1);
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
