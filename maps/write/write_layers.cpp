#include "maps/write_layers.hpp"

#include "maps/read/gdal_messages.hpp"
#include "maps/read/projection.hpp"
#include "maps/write/zone_writer.hpp"

#include <cpl_conv.h>
#include <fmt/format.h>
#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace shangquan {

namespace {

/// Same input, same bits: a GeoPackage would note when it was written.
constexpr const char* date_written = "1970-01-01T00:00:00.000Z";

/// Makes a GeoPackage with what `fill` puts in; nothing stays of one that cannot be finished.
template <class Fill>
void write_file(const std::filesystem::path& file, const Fill& fill) {
    prepare_gdal();
    const GdalMessages messages;
    const CPLConfigOptionSetter dated{"OGR_CURRENT_DATE", date_written, false};
    std::filesystem::remove(file);
    std::string problem;
    try {
        GDALDriver& driver = *GetGDALDriverManager()->GetDriverByName("GPKG");
        const GDALDatasetUniquePtr dataset{driver.Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
        if (!dataset || dataset->StartTransaction() != OGRERR_NONE) throw std::runtime_error("cannot be made");
        fill(*dataset);
        if (dataset->CommitTransaction() != OGRERR_NONE) throw std::runtime_error("cannot be written to its end");
    } catch (const std::runtime_error& error) {
        problem = error.what();
    }
    if (problem.empty() && messages.failed()) problem = "cannot be written";
    if (!problem.empty())
        throw std::runtime_error(fmt::format("{}: {}: {}", file.string(), problem, messages.failure()));
}

void fill_layers(GDALDataset& dataset, const ZoneLayers& zone, const Totals& totals) {
    LayerWriter border{dataset, "border", wkbMultiPolygon, zone.frame};
    border.add({.id = zone.id, .name = zone.name, .source = {}, .confidence = {}},
               {{"schematic", zone.schematic}, {"credit", zone.credit}}, border.geometry(zone.border));
    for (const LayerToWrite& layer : layers_to_write(zone)) {
        LayerWriter writer{dataset, layer.name, layer.type, zone.frame};
        if (const auto found = totals.find(layer.name); found != totals.end()) writer.add_totals(found->second);
        layer.fill(writer);
    }
}

std::unique_ptr<OGRGeometry> point_of(const Finding& finding, const LayerWriter& repairs) {
    return finding.place ? repairs.geometry(Point{finding.place->lon, finding.place->lat}) : nullptr;
}

void fill_findings(GDALDataset& dataset, const std::vector<Finding>& findings) {
    LayerWriter repairs{
        dataset, "repairs", wkbPoint, {.epsg = wgs84_epsg, .easting = 0.0, .northing = 0.0, .grid = {}}};
    for (const char* column : {"area_before", "area_after"}) repairs.add_column(column, 0.0);
    for (const Finding& finding : findings) {
        Columns columns{{"zone", finding.zone},
                        {"layer", finding.layer},
                        {"severity", std::string{severity_names[static_cast<std::size_t>(finding.severity)]}},
                        {"rule", finding.rule},
                        {"message", finding.message},
                        {"advice", finding.advice}};
        if (finding.area)
            columns.insert(columns.end(), {{"area_before", finding.area->before}, {"area_after", finding.area->after}});
        repairs.add({.id = finding.feature, .name = finding.name, .source = {}, .confidence = {}}, columns,
                    point_of(finding, repairs));
    }
}

}  // namespace

void write_layers(const std::filesystem::path& file, const ZoneLayers& zone, const Totals& totals) {
    write_file(file, [&](GDALDataset& dataset) { fill_layers(dataset, zone, totals); });
}

void write_findings(const std::filesystem::path& file, const std::vector<Finding>& findings) {
    write_file(file, [&](GDALDataset& dataset) { fill_findings(dataset, findings); });
}

}  // namespace shangquan
