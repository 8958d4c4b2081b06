#pragma once

#include "maps/read/gdal_messages.hpp"
#include "maps/zone_layers.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

class FeatureReader;

/// The file that holds a layer: in a folder the one named after it; a file with several layers (GeoPackage) is its own
/// answer. Empty where a folder has none; throws `InputError` where it has two.
std::optional<std::filesystem::path> layer_path(const std::filesystem::path& where, const std::string& layer);

/// One layer of a vector file of any format, open for reading.
class LayerFile {
public:
    /// Empty where there is no such layer. Throws `InputError` where it cannot be read or lacks a reference system.
    static std::optional<LayerFile> find(const std::filesystem::path& where, const std::string& layer);

    /// The file, and the layer where the file has several, as messages name it.
    [[nodiscard]] const std::string& shown() const { return shown_; }
    [[nodiscard]] const std::string& layer() const { return layer_; }
    [[nodiscard]] const OGRSpatialReference& reference() const { return *features_->GetSpatialRef(); }

    /// Visits every feature; afterwards the file is known to be whole.
    void each(const std::function<void(FeatureReader&)>& visit);

    /// The column of a property, −1 where the file has none; remembers that somebody reads it.
    int column(std::string_view property);
    /// False where a feature of that id, with its scope before it, was there before.
    bool remember(const std::string& id) { return ids_.insert(id).second; }
    /// What the author should know: properties nobody reads, warnings of the format.
    [[nodiscard]] std::vector<LayerNote> notes() const;

private:
    LayerFile(const std::filesystem::path& file, const std::string& layer);
    [[noreturn]] void fail(const std::string& message) const;

    std::string shown_;
    std::string layer_;
    GDALDatasetUniquePtr dataset_;
    OGRLayer* features_ = nullptr;  ///< of `dataset_`
    std::map<std::string, int, std::less<>> columns_;
    std::set<std::string> ids_;
    std::vector<std::string> warnings_;
};

}  // namespace shangquan
