#include "maps/read/layer_file.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"
#include "maps/read/feature_reader.hpp"

#include <fmt/format.h>

#include <array>

namespace shangquan {

namespace {

constexpr std::array<const char*, 6> endings{".geojson", ".json", ".gpkg", ".fgb", ".shp", ".gml"};

/// Clock times stay text: without this "10:00:00" would arrive as a time of day.
constexpr std::array<const char*, 2> open_options{"DATE_AS_STRING=YES", nullptr};

GDALDatasetUniquePtr opened(const std::filesystem::path& file) {
    prepare_gdal();
    return GDALDatasetUniquePtr{
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, open_options.data(), nullptr)};
}

/// A file made for one layer may call it anything inside.
OGRLayer* layer_in(GDALDataset& dataset, const std::string& layer, bool own_file) {
    if (OGRLayer* named = dataset.GetLayerByName(layer.c_str())) return named;
    return own_file && dataset.GetLayerCount() == 1 ? dataset.GetLayer(0) : nullptr;
}

std::string reason(const GdalMessages& messages) {
    return messages.failed() ? messages.failure() : "no format of vector data is recognised";
}

}  // namespace

std::optional<std::filesystem::path> layer_path(const std::filesystem::path& where, const std::string& layer) {
    if (!std::filesystem::is_directory(where)) return where;
    std::optional<std::filesystem::path> found;
    for (const char* ending : endings) {
        const std::filesystem::path file = where / (layer + ending);
        if (!std::filesystem::exists(file)) continue;
        if (found)
            throw InputError(fmt::format("{}: the layer {} is there twice, in {} and in {}; keep one", where.string(),
                                         layer, found->filename().string(), file.filename().string()));
        found = file;
    }
    return found;
}

std::optional<LayerFile> LayerFile::find(const std::filesystem::path& where, const std::string& layer) {
    const auto file = layer_path(where, layer);
    if (!file) return std::nullopt;
    LayerFile found{*file, layer};
    if (found.features_ != nullptr) return found;
    if (*file == where) return std::nullopt;
    found.fail(fmt::format("has no layer named {}", layer));
}

LayerFile::LayerFile(const std::filesystem::path& file, const std::string& layer)
    : shown_(file.string()), layer_(layer) {
    const GdalMessages messages;
    dataset_ = opened(file);
    if (!dataset_ || messages.failed()) fail("cannot be read: " + reason(messages));
    if (dataset_->GetLayerCount() > 1) shown_ += ", layer " + layer;
    features_ = layer_in(*dataset_, layer, file.stem() == layer);
    if (features_ != nullptr && features_->GetSpatialRef() == nullptr)
        fail("has no coordinate reference system, expected one such as WGS 84 (EPSG:4326)");
}

void LayerFile::fail(const std::string& message) const { throw InputError(shown_ + ": " + message); }

void LayerFile::each(const std::function<void(FeatureReader&)>& visit) {
    const GdalMessages messages;
    std::size_t count = 0;
    features_->ResetReading();
    while (const OGRFeatureUniquePtr feature{features_->GetNextFeature()}) {
        FeatureReader reader{*this, *feature, ++count};
        visit(reader);
    }
    if (messages.failed()) fail("cannot be read to its end: " + messages.failure());
    warnings_.insert(warnings_.end(), messages.warnings().begin(), messages.warnings().end());
}

int LayerFile::column(std::string_view property) {
    const auto known = columns_.find(property);
    if (known != columns_.end()) return known->second;
    const std::string name{property};
    return columns_[name] = features_->GetLayerDefn()->GetFieldIndex(name.c_str());
}

std::vector<LayerNote> LayerFile::notes() const {
    std::vector<LayerNote> notes;
    for (const std::string& warning : warnings_) notes.push_back({layer_, "", warning});
    std::vector<std::string_view> unset;
    for (const auto& [property, column] : columns_)
        if (column < 0) unset.push_back(property);
    const OGRFeatureDefn& columns = *features_->GetLayerDefn();
    for (int k = 0; !columns_.empty() && k < columns.GetFieldCount(); ++k) {
        const std::string name = columns.GetFieldDefn(k)->GetNameRef();
        if (columns_.contains(name)) continue;
        const std::string_view meant = nearest(name, unset);
        notes.push_back({layer_, "",
                         meant.empty()
                             ? fmt::format("property \"{}\" is not used", name)
                             : fmt::format("property \"{}\" is not used; did you mean \"{}\"?", name, meant)});
    }
    return notes;
}

}  // namespace shangquan
