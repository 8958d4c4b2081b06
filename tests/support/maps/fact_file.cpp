#include "tests/support/maps/fact_file.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace shangquan {

namespace {

Fact fact_of(const OGRFeature& row) {
    Fact fact{row.GetFieldAsString("name_zh"), row.GetFieldAsString("kind"), {}, {}};
    fact.text = std::string{row.GetFieldAsString("value")} + " " + row.GetFieldAsString("unit");
    std::erase(fact.text, ',');
    const std::string lon = row.GetFieldAsString("lon_wgs84");
    if (!lon.empty()) fact.place = {std::stod(lon), std::stod(row.GetFieldAsString("lat_wgs84"))};
    return fact;
}

std::vector<Fact> read_facts() {
    GDALAllRegister();
    const GDALDatasetUniquePtr csv{GDALDataset::Open(fact_file().c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR)};
    std::vector<Fact> facts;
    for (const auto& row : csv->GetLayer(0)) facts.push_back(fact_of(*row));
    return facts;
}

/// Metres between two places, on a sphere: good to a millimetre in 100 m here.
double metres_between(LonLat a, LonLat b) {
    constexpr double degree = 6371008.8 * std::numbers::pi / 180.0;
    return std::hypot((a.lat - b.lat) * degree, (a.lon - b.lon) * degree * std::cos(a.lat * std::numbers::pi / 180.0));
}

}  // namespace

std::filesystem::path fact_file() {
    return std::filesystem::path{SHANGQUAN_ROOT} / ".." / "shared" / "data" / "jiangbei_facts.csv";
}

const std::vector<Fact>& facts() {
    static const std::vector<Fact> all = read_facts();
    return all;
}

double number_of(const std::string& name, const std::string& kind, const std::string& mark) {
    for (const Fact& fact : facts()) {
        if (fact.name != name || fact.kind != kind) continue;
        const std::size_t at = fact.text.find(mark);
        if (at != std::string::npos) return std::stod(fact.text.substr(at + mark.size()));
    }
    throw std::runtime_error(fmt::format("no fact {} / {} with \"{}\"", name, kind, mark));
}

std::optional<double> distance_to_fact(const std::string& name, const std::string& kind, LonLat place) {
    std::optional<double> nearest;
    for (const Fact& fact : facts())
        if (fact.name == name && fact.kind == kind && fact.place)
            nearest = std::min(nearest.value_or(1e9), metres_between(place, *fact.place));
    return nearest;
}

}  // namespace shangquan
