#include "maps/input_error.hpp"
#include "maps/raster/netcdf.hpp"
#include "maps/raster/paths.hpp"
#include "maps/raster/series_format.hpp"
#include "maps/rasters.hpp"

#include <fmt/format.h>
#include <netcdf.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace shangquan {

namespace {

constexpr int lowest_level = -10;
constexpr int highest_level = 50;

std::vector<int> levels_in(const NetcdfFile& file, const Quantity& quantity) {
    std::vector<int> levels;
    for (int level = lowest_level; level <= highest_level; ++level)
        if (file.has_variable(series::variable_name(quantity, level))) levels.push_back(level);
    return levels;
}

/// The number behind "EPSG:".
int epsg_in(const NetcdfFile& file) {
    const std::string code = file.text(file.find_variable("crs"), "epsg_code");
    int epsg = 0;
    std::from_chars(code.data() + std::min<std::size_t>(5, code.size()), code.data() + code.size(), epsg);
    if (epsg == 0) throw NetcdfError("no EPSG code");
    return epsg;
}

/// The day between "minutes since " and " 00:00:00".
std::string day_in(const NetcdfFile& file) {
    const std::string units = file.text(file.find_variable("time"), "units");
    const std::string lead = "minutes since ";
    if (units.size() < lead.size() + 10 || !units.starts_with(lead)) throw NetcdfError("no day");
    return units.substr(lead.size(), 10);
}

float value_of(std::uint16_t units, const Quantity& quantity) {
    if (units == series::outside) return quantity.has_gaps ? std::numeric_limits<float>::quiet_NaN() : no_value;
    return static_cast<float>(units * series::scale + quantity.least);
}

}  // namespace

struct SeriesReader::File {
    File(const std::filesystem::path& where, std::vector<Quantity> quantities) : path(where), file(NetcdfFile::opened(where)) {
        head.quantities = std::move(quantities);
        const std::size_t columns = file.length("x");
        const std::size_t rows = file.length("y");
        const std::vector<double> x = file.numbers("x", columns);
        const std::vector<double> y = file.numbers("y", rows);
        if (columns < 2 || rows < 2) throw NetcdfError("no raster");
        head.levels = levels_in(file, head.quantities.front());
        if (head.levels.empty()) throw NetcdfError("no variable " + series::variable_name(head.quantities.front(), 0));
        head.cell = x[1] - x[0];
        grid = {head.cell, static_cast<int>(columns), static_cast<int>(rows)};
        head.frame = {.epsg = epsg_in(file),
                      .easting = x[0] - head.cell / 2.0,
                      .northing = y[0] - head.cell / 2.0,
                      .grid = {1.0, metres(columns), metres(rows)}};
        head.day = day_in(file);
        head.title = file.text(NC_GLOBAL, "title");
        read_times();
    }

    [[nodiscard]] int metres(std::size_t cells) const {
        return static_cast<int>(std::lround(static_cast<double>(cells) * head.cell));
    }

    void read_times() {
        const std::size_t steps = file.length("time");
        const std::vector<double> bounds = file.numbers("time_bounds", steps * 2);
        for (std::size_t step = 0; step < steps; ++step) minutes.push_back(static_cast<int>(bounds[2 * step]));
        if (steps > 0) head.interval_minutes = static_cast<int>(bounds[1] - bounds[0]);
    }

    [[nodiscard]] Raster frame(std::size_t step, std::size_t floor, std::size_t row) const {
        const Quantity& quantity = head.quantities.at(row);
        const std::array<std::size_t, 3> start{step, 0, 0};
        const std::array<std::size_t, 3> count{1, static_cast<std::size_t>(grid.rows),
                                               static_cast<std::size_t>(grid.columns)};
        std::vector<std::uint16_t> units(grid.size());
        const int variable = file.find_variable(series::variable_name(quantity, head.levels.at(floor)));
        check_netcdf(nc_get_vara_ushort(file.handle(), variable, start.data(), count.data(), units.data()));
        Raster raster{grid};
        std::transform(units.begin(), units.end(), raster.values.begin(), [&](std::uint16_t value) { return value_of(value, quantity); });
        return raster;
    }

    std::filesystem::path path;
    NetcdfFile file;
    SeriesHead head;
    GridFrame grid;
    std::vector<int> minutes;
};

namespace {

template <class Action>
auto in_turn(const std::filesystem::path& path, const std::string& what, const Action& action) {
    const auto turn = netcdf_turn();
    try {
        return action();
    } catch (const NetcdfError& problem) {
        throw InputError(fmt::format("{}: is not a {} series of this program: {}", path.string(), what, problem.what()));
    }
}

}  // namespace

SeriesReader::SeriesReader(const std::filesystem::path& file, std::vector<Quantity> quantities) {
    check_readable(file);
    file_ = in_turn(file, quantities.front().name, [&] { return std::make_unique<File>(file, quantities); });
}

SeriesReader::SeriesReader(SeriesReader&&) noexcept = default;

SeriesReader::~SeriesReader() {
    const auto turn = netcdf_turn();
    file_.reset();
}

const SeriesHead& SeriesReader::head() const { return file_->head; }

const std::vector<int>& SeriesReader::minutes() const { return file_->minutes; }

Raster SeriesReader::frame(std::size_t step, std::size_t floor, std::size_t quantity) const {
    return in_turn(file_->path, file_->head.quantities.front().name, [&] { return file_->frame(step, floor, quantity); });
}

}  // namespace shangquan
