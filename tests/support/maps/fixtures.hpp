#pragma once

#include "maps/import.hpp"
#include "tests/support/maps/write_features.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// Sound features and how a kind of file holds them.
struct Fixture {
    std::string name;
    std::function<SourceFeatures()> features;
    std::function<Files(const std::filesystem::path& folder, const SourceFeatures& features)> write;
    std::optional<std::string> crs = std::nullopt;  ///< where the files do not say
    std::optional<std::string> cut = std::nullopt;  ///< a sound source beside, which the files are to clip
};

std::ostream& operator<<(std::ostream& out, const Fixture& fixture);

/// A small town in every kind of file that can be imported.
std::vector<Fixture> source_fixtures();

/// A region of two zones, as layers in folders and as a GeoPackage a zone, and what a folder of it needs besides.
std::vector<Fixture> region_fixtures();

/// A layout over that region that adds, replaces and removes, as GeoJSON and as GeoPackage.
std::vector<Fixture> layout_fixtures();

}  // namespace shangquan
