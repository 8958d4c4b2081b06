#pragma once

#include "maps/zone_layers.hpp"

#include <ogrsf_frmts.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace shangquan {

/// What a column may hold.
using Value = std::variant<std::string, int, double, bool>;

/// The columns of one feature beside its identity, in order.
using Columns = std::vector<std::pair<std::string, Value>>;

/// Extra numbers of a layer's features: feature id -> column -> value.
using LayerTotals = std::map<std::string, std::map<std::string, double>>;

/// Writes one layer of a file that is being made. Throws std::runtime_error.
class LayerWriter {
public:
    /// `options` are those of the format, "KEY=VALUE".
    LayerWriter(GDALDataset& dataset, const std::string& layer, OGRwkbGeometryType type, const LocalFrame& frame,
                const std::vector<std::string>& options = {});
    void add_totals(const LayerTotals& totals);
    /// A column of what `value` is; those that features bring are added by themselves.
    void add_column(const std::string& name, const Value& value);
    void add(const Feature& identity, const Columns& columns, std::unique_ptr<OGRGeometry> geometry);

    [[nodiscard]] std::unique_ptr<OGRGeometry> geometry(const MultiPolygon& area) const;
    [[nodiscard]] std::unique_ptr<OGRGeometry> geometry(const Polygon& polygon) const;
    [[nodiscard]] std::unique_ptr<OGRGeometry> geometry(const Polyline& line) const;
    [[nodiscard]] std::unique_ptr<OGRGeometry> geometry(const Point& point) const;
    [[nodiscard]] std::unique_ptr<OGRGeometry> geometry(const std::vector<Point>& points) const;

private:
    void set(OGRFeature& feature, const std::string& name, const Value& value) const;

    LocalFrame frame_;
    OGRLayer* layer_;  ///< of the dataset
    LayerTotals totals_;
};

}  // namespace shangquan
