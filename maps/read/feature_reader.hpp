#pragma once

#include "maps/read/layer_file.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace shangquan {

/// What a number in a file may be; `absent` stands in where the file has none, otherwise it must be there.
struct Bounds {
    double least = 0.0;
    double most = 0.0;
    std::optional<double> absent = std::nullopt;
};

/// One feature of a layer file; what is wrong with it is thrown as an `InputError` that names file, feature and
/// property.
class FeatureReader {
public:
    FeatureReader(LayerFile& file, OGRFeature& feature, std::size_t number);

    /// Ids need to be new only among features of the same scope; a layer has one unless somebody says so.
    void within(std::string scope) { scope_ = std::move(scope); }
    /// Id, names, source and confidence; the id is checked and must be new to its scope.
    Feature identity();
    /// Empty where absent.
    [[nodiscard]] std::string text(std::string_view property) const;
    [[nodiscard]] std::string required_text(std::string_view property) const;
    [[nodiscard]] double number(std::string_view property, const Bounds& bounds) const;
    [[nodiscard]] int whole(std::string_view property, const Bounds& bounds) const;
    /// `true` or `false`; false where absent.
    [[nodiscard]] bool flag(std::string_view property) const;
    /// The properties `open` and `close`; the whole day where both are absent.
    [[nodiscard]] Hours hours() const;
    [[nodiscard]] int level() const { return whole("floor", {-10, 50, 0}); }
    template <class Kind, std::size_t count>
    [[nodiscard]] Kind kind(std::string_view property, const std::array<std::string_view, count>& names) const {
        return static_cast<Kind>(row(property, names));
    }

    [[nodiscard]] const OGRGeometry* geometry() const { return feature_.GetGeometryRef(); }
    [[nodiscard]] const LayerFile& file() const { return file_; }
    [[noreturn]] void fail(const std::string& message) const;

private:
    [[nodiscard]] bool has(std::string_view property) const;
    [[nodiscard]] std::size_t row(std::string_view property, std::span<const std::string_view> names) const;
    [[nodiscard]] int clock_time(std::string_view property) const;
    void check_id(const std::string& id) const;

    LayerFile& file_;
    OGRFeature& feature_;
    std::size_t number_;  ///< in the file, from 1
    std::string id_;
    std::string scope_;
};

}  // namespace shangquan
