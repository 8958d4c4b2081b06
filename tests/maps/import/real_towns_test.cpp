#include "maps/build_region.hpp"
#include "maps/import.hpp"

#include <cpl_conv.h>
#include <fmt/format.h>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

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

// An independent reckoning: GDAL burns widened streets and outlines into a raster of half metres.

constexpr double cell = 0.5;

class Burner {
public:
    explicit Burner(const LocalFrame& frame)
        : columns_(static_cast<int>(frame.grid.columns / cell)), rows_(static_cast<int>(frame.grid.rows / cell)) {
        GDALAllRegister();
        auto* const driver = GetGDALDriverManager()->GetDriverByName("MEM");
        raster_.reset(driver->Create("", columns_, rows_, 1, GDT_Byte, nullptr));
        std::array<double, 6> place{0.0, cell, 0.0, 0.0, 0.0, cell};
        raster_->SetGeoTransform(place.data());
    }

    void burn(const OGRGeometry& geometry, double value) {
        std::array<int, 1> bands{1};
        OGRGeometryH handle = OGRGeometry::ToHandle(const_cast<OGRGeometry*>(&geometry));
        ASSERT_EQ(GDALRasterizeGeometries(raster_.get(), 1, bands.data(), 1, &handle, nullptr, nullptr, &value, nullptr,
                                          nullptr, nullptr),
                  CE_None);
    }

    void burn(const MultiPolygon& area, double value) {
        for (const Polygon& polygon : area) {
            OGRPolygon drawn;
            add_ring(drawn, polygon.outer());
            for (const auto& hole : polygon.inners()) add_ring(drawn, hole);
            burn(drawn, value);
        }
    }

    void burn(const Polyline& line, double width, double value) {
        OGRLineString drawn;
        for (const Point& corner : line) drawn.addPoint(corner.x(), corner.y());
        const std::unique_ptr<OGRGeometry> wide{drawn.Buffer(width / 2.0)};
        burn(*wide, value);
    }

    [[nodiscard]] double square_metres() const {
        std::vector<unsigned char> values(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
        EXPECT_EQ(raster_->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, columns_, rows_, values.data(), columns_, rows_,
                                                      GDT_Byte, 0, 0, nullptr),
                  CE_None);
        return static_cast<double>(std::count(values.begin(), values.end(), 1)) * cell * cell;
    }

private:
    static void add_ring(OGRPolygon& polygon, const Polygon::ring_type& ring) {
        OGRLinearRing drawn;
        for (const Point& corner : ring) drawn.addPoint(corner.x(), corner.y());
        polygon.addRing(&drawn);
    }

    int columns_;
    int rows_;
    GDALDatasetUniquePtr raster_;
};

bool is_carriageway(const StreetFeature& street) { return street.kind < StreetKind::pedestrian; }

double burnt_walkable(const ZoneLayers& layers) {
    Burner burner{layers.frame};
    const auto areas = [&](auto wanted, double value) {
        for (const AreaFeature& area : layers.areas)
            if (area.level == 0 && wanted(area.kind)) burner.burn(area.shape, value);
    };
    const auto streets = [&](auto wanted, auto width, double value) {
        for (const StreetFeature& street : layers.streets)
            if (street.layer == 0 && wanted(street)) burner.burn(street.line, width(street), value);
    };
    areas([](AreaKind kind) { return kind < AreaKind::crossing; }, 1.0);
    streets([](const StreetFeature& street) { return !is_carriageway(street) || street.sidewalk > 0.0; },
            [](const StreetFeature& street) {
                return street.width + 2.0 * street.sidewalk * (is_carriageway(street) ? 1.0 : 0.0);
            },
            1.0);
    streets(
        is_carriageway, [](const StreetFeature& street) { return street.width; }, 0.0);
    for (const BuildingFeature& building : layers.buildings) burner.burn(building.shape, 0.0);
    for (const WaterFeature& water : layers.water) burner.burn(water.shape, 0.0);
    areas([](AreaKind kind) { return kind >= AreaKind::crossing && kind <= AreaKind::bridge; }, 1.0);
    areas([](AreaKind kind) { return kind == AreaKind::barrier; }, 0.0);
    return burner.square_metres();
}

double outlined_walkable(const Zone& zone) {
    double sum = 0.0;
    for (const Floor& floor : zone.floors) {
        if (floor.level != 0) continue;
        for (const Polygon& polygon : floor.walkable) {
            const auto ring_area = [](const Polygon::ring_type& ring) {
                double twice = 0.0;
                for (std::size_t k = 0; k + 1 < ring.size(); ++k)
                    twice += ring[k].x() * ring[k + 1].y() - ring[k + 1].x() * ring[k].y();
                return std::abs(twice) / 2.0;
            };
            sum += ring_area(polygon.outer());
            for (const auto& hole : polygon.inners()) sum -= ring_area(hole);
        }
    }
    return sum;
}

TEST_P(RealTown, HasTheWalkableAreaThatBurningItsLayersGives) {
    const ImportedTown town = imported();
    const double burnt = burnt_walkable(town.layers);
    EXPECT_GT(burnt, 50000.0);
    EXPECT_NEAR(outlined_walkable(build_zone(town.layers).zone) / burnt, 1.0, 0.1);
}

INSTANTIATE_TEST_SUITE_P(OpenStreetMap, RealTown,
                         testing::Values(Extract{"Zurich", "zurich_bahnhofstrasse.osm", 400},
                                         Extract{"Helsinki", "helsinki_centre.osm.pbf", 1000}),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace shangquan
