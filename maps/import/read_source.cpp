#include "maps/import/thing.hpp"
#include "maps/input_error.hpp"
#include "maps/read/gdal_messages.hpp"
#include "maps/read/projection.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>

namespace shangquan {

namespace {

/// Which closed ways are areas, and every tag in one column: what GDAL reads of OpenStreetMap.
constexpr std::string_view openstreetmap_columns = R"(
closed_ways_are_polygons=aeroway,amenity,boundary,building,building:part,craft,historic,indoor,landuse,leisure,man_made,natural,office,place,shop,sport,tourism,area:highway,highway=platform,public_transport=platform,railway=platform
attribute_name_laundering=no
[points]
osm_id=yes
all_tags=yes
[lines]
osm_id=yes
all_tags=yes
[multipolygons]
osm_id=yes
osm_way_id=yes
all_tags=yes
[multilinestrings]
osm_id=yes
all_tags=yes
[other_relations]
osm_id=yes
all_tags=yes
)";

constexpr const char* column_file = "/vsimem/shangquan-openstreetmap.ini";

/// Lends the OpenStreetMap reader its list of columns while it lives.
class ColumnFile {
public:
    ColumnFile() {
        VSILFILE* const file = VSIFOpenL(column_file, "wb");
        VSIFWriteL(openstreetmap_columns.data(), 1, openstreetmap_columns.size(), file);
        VSIFCloseL(file);
    }
    ~ColumnFile() { VSIUnlink(column_file); }
    ColumnFile(const ColumnFile&) = delete;
    ColumnFile& operator=(const ColumnFile&) = delete;
};

/// GeoPackages write "Undefined …" where nobody said.
bool says_where(const OGRSpatialReference* system) {
    return system != nullptr && system->GetName() != nullptr &&
           std::string_view{system->GetName()}.substr(0, 9) != "Undefined";
}

/// Degrees of any datum and metres of any system become WGS-84 degrees.
class ToWgs84 {
public:
    ToWgs84(const std::filesystem::path& file, const OGRLayer& layer, const SourceOptions& options)
        : datum_(options.datum) {
        OGRSpatialReference from = reference_system(wgs84_epsg);
        const OGRSpatialReference* const named = const_cast<OGRLayer&>(layer).GetSpatialRef();
        if (options.crs) {
            if (from.SetFromUserInput(options.crs->c_str()) != OGRERR_NONE)
                throw InputError(
                    fmt::format("--crs is \"{}\", expected a reference system such as EPSG:32648", *options.crs));
        } else if (says_where(named)) {
            from = *named;
        } else {
            throw InputError(
                fmt::format("{}: names no coordinate reference system; say which with --crs EPSG:…", file.string()));
        }
        from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        transformation_ = transformation(from, reference_system(wgs84_epsg));
        if (!transformation_)
            throw InputError(
                fmt::format("{}: {} cannot be turned into longitude and latitude", file.string(), from.GetName()));
    }

    /// False where a coordinate is none.
    bool apply(OGRGeometry& geometry) const {
        Checked visitor{datum_};
        if (geometry.transform(transformation_.get()) != OGRERR_NONE) return false;
        geometry.accept(&visitor);
        return visitor.sound;
    }

private:
    class Checked : public OGRDefaultGeometryVisitor {
    public:
        explicit Checked(Datum datum) : datum_(datum) {}
        void visit(OGRPoint* point) override {
            const LonLat drawn{point->getX(), point->getY()};
            if (!std::isfinite(drawn.lon) || !std::isfinite(drawn.lat) || std::abs(drawn.lon) > 180.0 ||
                std::abs(drawn.lat) > 90.0) {
                sound = false;
                return;
            }
            if (datum_ == Datum::wgs84) return;
            const LonLat place = to_wgs84(drawn, datum_);
            point->setX(place.lon);
            point->setY(place.lat);
        }
        bool sound = true;

    private:
        Datum datum_;
    };

    Datum datum_;
    Transformation transformation_;
};

std::string lower(std::string_view text) {
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return small;
}

/// Other makers' columns that say what OpenStreetMap's key of the layer says.
constexpr std::array<std::string_view, 6> class_columns{"fclass", "class", "kind", "type", "category", "subtype"};

void add_columns(const OGRFeature& feature, Tags& tags) {
    const OGRFeatureDefn& columns = *feature.GetDefnRef();
    for (int k = 0; k < columns.GetFieldCount(); ++k) {
        if (!feature.IsFieldSetAndNotNull(k)) continue;
        const std::string name = lower(columns.GetFieldDefn(k)->GetNameRef());
        const char* const value = feature.GetFieldAsString(k);
        if (name == "all_tags" || name == "other_tags")
            tags.set_all(value);
        else if (*value != '\0')
            tags.set(name, value);
    }
}

void add_tag_of_layer(std::string_view layer, Tags& tags) {
    const auto [key, usual] = tag_of_layer(layer);
    if (key.empty() || tags.has(key)) return;
    for (const std::string_view column : class_columns) {
        if (!tags.has(column)) continue;
        tags.set(std::string{key}, std::string{tags[column]});
        return;
    }
    tags.set(std::string{key}, std::string{usual});
}

std::string openstreetmap_id(const OGRLayer& layer, const Tags& tags) {
    const std::string_view name = const_cast<OGRLayer&>(layer).GetName();
    if (name == "points") return fmt::format("node-{}", tags["osm_id"]);
    if (name == "lines") return fmt::format("way-{}", tags["osm_id"]);
    if (tags.has("osm_way_id")) return fmt::format("way-{}", tags["osm_way_id"]);
    return fmt::format("relation-{}", tags["osm_id"]);
}

std::string id_of(const OGRLayer& layer, const OGRFeature& feature) {
    std::string id = lower(const_cast<OGRLayer&>(layer).GetName());
    for (char& letter : id)
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '-';
    return fmt::format("{}-{}", id, feature.GetFID());
}

/// Reads one file, feature by feature in the order the format likes best.
class SourceReader {
public:
    SourceReader(std::filesystem::path file, const SourceOptions& options) : options_(options) {
        source_.file = std::move(file);
    }

    Source read() {
        GdalMessages messages;
        const ColumnFile columns;
        std::vector<std::string> settings{fmt::format("CONFIG_FILE={}", column_file)};
        const std::array<char*, 2> open_options{settings.front().data(), nullptr};
        const GDALDatasetUniquePtr dataset{
            GDALDataset::Open(source_.file.c_str(), GDAL_OF_VECTOR, nullptr, open_options.data(), nullptr)};
        if (!dataset)
            throw InputError(fmt::format("{}: is no map GDAL can read{}", source_.file.string(), said(messages)));
        source_.openstreetmap = std::string_view{dataset->GetDriverName()} == "OSM";
        while (true) {
            OGRLayer* layer = nullptr;
            const OGRFeatureUniquePtr feature{dataset->GetNextFeature(&layer, nullptr, nullptr, nullptr)};
            if (!feature) break;
            take(*layer, *feature);
        }
        note_bounds(*dataset);
        if (messages.failed()) throw InputError(fmt::format("{}: breaks off{}", source_.file.string(), said(messages)));
        if (source_.things.empty() && source_.left_out > 0)
            throw InputError(
                fmt::format("{}: none of its {} features lies on the globe; say which reference system its coordinates "
                            "are of with --crs EPSG:…",
                            source_.file.string(), source_.left_out));
        return std::move(source_);
    }

private:
    static std::string said(const GdalMessages& messages) {
        return messages.failed() ? fmt::format(" ({})", messages.failure()) : std::string{};
    }

    /// Drawings (DXF) keep everything in one layer of the format and name their own in a column.
    static std::string take_layer_name(const OGRLayer& layer, Tags& tags) {
        std::string name = const_cast<OGRLayer&>(layer).GetName();
        if (name != "entities") return name;
        name = tags["layer"];
        tags.set("layer", "");
        return name;
    }

    void take(const OGRLayer& layer, OGRFeature& feature) {
        Thing thing;
        add_columns(feature, thing.tags);
        if (!source_.openstreetmap) add_tag_of_layer(take_layer_name(layer, thing.tags), thing.tags);
        thing.id = source_.openstreetmap ? openstreetmap_id(layer, thing.tags) : id_of(layer, feature);
        if (feature.GetGeometryRef() == nullptr || feature.GetGeometryRef()->IsEmpty() != 0) {
            ++source_.left_out;
            return;
        }
        thing.geometry.reset(feature.GetGeometryRef()->getLinearGeometry());
        thing.geometry->flattenTo2D();
        if (!placement(layer).apply(*thing.geometry)) {
            ++source_.left_out;
            return;
        }
        source_.things.push_back(std::move(thing));
    }

    /// The box an extract was cut with.
    void note_bounds(GDALDataset& dataset) {
        OGREnvelope box;
        if (source_.openstreetmap && dataset.GetLayer(0)->GetExtent(&box, FALSE) == OGRERR_NONE) source_.bounds = box;
    }

    const ToWgs84& placement(const OGRLayer& layer) {
        auto& kept = placements_[&layer];
        if (!kept) kept = std::make_unique<ToWgs84>(source_.file, layer, options_);
        return *kept;
    }

    SourceOptions options_;
    Source source_;
    std::map<const OGRLayer*, std::unique_ptr<ToWgs84>> placements_;
};

}  // namespace

Source read_source(const std::filesystem::path& file, const SourceOptions& options) {
    prepare_gdal();
    if (!std::filesystem::exists(file)) throw InputError(fmt::format("{}: no such file", file.string()));
    return SourceReader{file, options}.read();
}

}  // namespace shangquan
