#include "maps/write/layer_writer.hpp"

#include "maps/read/projection.hpp"

#include <gdal_priv.h>
#include <ogr_geometry.h>

#include <stdexcept>

namespace shangquan {

namespace {

OGRFieldType field_type(const Value& value) {
    if (std::holds_alternative<std::string>(value)) return OFTString;
    return std::holds_alternative<double>(value) ? OFTReal : OFTInteger;
}

OGRLinearRing* ring_of(const Polygon::ring_type& corners, const Point& origin) {
    auto* ring = new OGRLinearRing;
    for (const Point& corner : corners) ring->addPoint(corner.x() + origin.x(), corner.y() + origin.y());
    return ring;
}

}  // namespace

LayerWriter::LayerWriter(GDALDataset& dataset, const std::string& layer, OGRwkbGeometryType type,
                         const LocalFrame& frame, const std::vector<std::string>& options)
    : frame_(frame) {
    OGRSpatialReference system = reference_system(frame.epsg);
    std::vector<char*> list;
    for (const std::string& option : options) list.push_back(const_cast<char*>(option.c_str()));
    list.push_back(nullptr);
    layer_ = dataset.CreateLayer(layer.c_str(), &system, type, list.data());
    if (layer_ == nullptr) throw std::runtime_error("layer " + layer + " cannot be made");
    for (const char* column : {"id", "name_zh", "name_en", "source", "confidence"}) add_column(column, std::string{});
}

void LayerWriter::add_totals(const LayerTotals& totals) {
    totals_ = totals;
    for (const auto& [feature, columns] : totals_)
        for (const auto& [column, value] : columns) add_column(column, value);
}

void LayerWriter::add_column(const std::string& name, const Value& value) {
    if (layer_->GetLayerDefn()->GetFieldIndex(name.c_str()) >= 0) return;
    OGRFieldDefn field{name.c_str(), field_type(value)};
    if (std::holds_alternative<bool>(value)) field.SetSubType(OFSTBoolean);
    if (layer_->CreateField(&field) != OGRERR_NONE) throw std::runtime_error("column " + name + " cannot be made");
}

void LayerWriter::set(OGRFeature& feature, const std::string& name, const Value& value) const {
    const int column = layer_->GetLayerDefn()->GetFieldIndex(name.c_str());
    if (const auto* text = std::get_if<std::string>(&value)) feature.SetField(column, text->c_str());
    if (const auto* whole = std::get_if<int>(&value)) feature.SetField(column, *whole);
    if (const auto* number = std::get_if<double>(&value)) feature.SetField(column, *number);
    if (const auto* flag = std::get_if<bool>(&value)) feature.SetField(column, *flag ? 1 : 0);
}

void LayerWriter::add(const Feature& identity, const Columns& columns, std::unique_ptr<OGRGeometry> geometry) {
    for (const auto& [name, value] : columns) add_column(name, value);
    OGRFeature feature{layer_->GetLayerDefn()};
    set(feature, "id", identity.id);
    set(feature, "name_zh", identity.name.zh);
    set(feature, "name_en", identity.name.en);
    if (!identity.source.empty()) set(feature, "source", identity.source);
    if (!identity.confidence.empty()) set(feature, "confidence", identity.confidence);
    for (const auto& [name, value] : columns) set(feature, name, value);
    const auto totals = totals_.find(identity.id);
    if (totals != totals_.end())
        for (const auto& [column, value] : totals->second) set(feature, column, value);
    feature.SetGeometryDirectly(geometry.release());
    if (layer_->CreateFeature(&feature) != OGRERR_NONE)
        throw std::runtime_error("feature " + identity.id + " cannot be written");
}

std::unique_ptr<OGRGeometry> LayerWriter::geometry(const Polygon& polygon) const {
    const Point origin{frame_.easting, frame_.northing};
    auto made = std::make_unique<OGRPolygon>();
    made->addRingDirectly(ring_of(polygon.outer(), origin));
    for (const auto& hole : polygon.inners()) made->addRingDirectly(ring_of(hole, origin));
    return made;
}

std::unique_ptr<OGRGeometry> LayerWriter::geometry(const MultiPolygon& area) const {
    auto made = std::make_unique<OGRMultiPolygon>();
    for (const Polygon& polygon : area) made->addGeometryDirectly(geometry(polygon).release());
    return made;
}

std::unique_ptr<OGRGeometry> LayerWriter::geometry(const Polyline& line) const {
    auto made = std::make_unique<OGRLineString>();
    for (const Point& point : line) made->addPoint(point.x() + frame_.easting, point.y() + frame_.northing);
    return made;
}

std::unique_ptr<OGRGeometry> LayerWriter::geometry(const Point& point) const {
    return std::make_unique<OGRPoint>(point.x() + frame_.easting, point.y() + frame_.northing);
}

std::unique_ptr<OGRGeometry> LayerWriter::geometry(const std::vector<Point>& points) const {
    if (points.size() == 1) return geometry(points.front());
    auto made = std::make_unique<OGRMultiPoint>();
    for (const Point& point : points) made->addGeometryDirectly(geometry(point).release());
    return made;
}

}  // namespace shangquan
