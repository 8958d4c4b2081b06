#include "maps/raster/grid_mapping.hpp"
#include "maps/raster/netcdf.hpp"
#include "maps/raster/series_format.hpp"
#include "maps/rasters.hpp"

#include <fmt/format.h>
#include <netcdf.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <stdexcept>

namespace shangquan {

const Quantity& density_quantity() {
    static const Quantity density{"density", "m-2", "pedestrians per square metre"};
    return density;
}

const std::vector<Quantity>& motion_quantities() {
    constexpr double most_flow = 32.0;  // either way
    static const std::vector<Quantity> motion{{"speed", "m s-1", "mean speed of those who walk", 0.0, true},
                                              {"flow_east", "m-1 s-1", "specific flow eastwards", -most_flow, true},
                                              {"flow_north", "m-1 s-1", "specific flow northwards", -most_flow, true}};
    return motion;
}

namespace {

GridFrame frame_of(const SeriesHead& head) {
    const GridFrame& metres = head.frame.grid;
    return {head.cell, static_cast<int>(std::ceil(metres.columns * metres.cell / head.cell)),
            static_cast<int>(std::ceil(metres.rows * metres.cell / head.cell))};
}

void write_axis(NetcdfFile& file, int variable, std::pair<double, int> start_and_count, double cell) {
    const auto [start, count] = start_and_count;
    std::vector<double> middles;
    for (int k = 0; k < count; ++k) middles.push_back(start + (k + 0.5) * cell);
    check_netcdf(nc_put_var_double(file.handle(), variable, middles.data()));
}

std::uint16_t packed(float value, const Quantity& quantity) {
    const bool known = quantity.has_gaps ? !std::isnan(value) : value >= 0.0F;
    if (!known) return series::outside;
    const float units = (value - static_cast<float>(quantity.least)) * 1000.0F + 0.5F;
    return static_cast<std::uint16_t>(std::clamp(units, 0.0F, static_cast<float>(series::most)));
}

}  // namespace

struct SeriesWriter::File {
    File(const std::filesystem::path& where, const SeriesHead& about)
        : path(where), head(about), grid(frame_of(about)), file(NetcdfFile::created(where)), units(grid.size()) {
        define_axes();
        for (const Quantity& quantity : head.quantities)
            for (const int level : head.levels) define_variable(quantity, level);
        define_grid_mapping(file, head.frame, grid);
        file.attribute(NC_GLOBAL, "Conventions", "CF-1.8");
        file.attribute(NC_GLOBAL, "title", head.title);
        file.attribute(NC_GLOBAL, "source", "Shangquan " SHANGQUAN_VERSION);
        check_netcdf(nc_enddef(file.handle()));
        write_axis(file, x, {head.frame.easting, grid.columns}, grid.cell);
        write_axis(file, y, {head.frame.northing, grid.rows}, grid.cell);
    }

    void define_axes() {
        dimensions = {file.dimension("time", NC_UNLIMITED), file.dimension("y", static_cast<std::size_t>(grid.rows)),
                      file.dimension("x", static_cast<std::size_t>(grid.columns))};
        const int ends = file.dimension("nv", 2);
        time = file.variable("time", NC_DOUBLE, {dimensions[0]});
        bounds = file.variable("time_bounds", NC_DOUBLE, {dimensions[0], ends});
        y = file.variable("y", NC_DOUBLE, {dimensions[1]});
        x = file.variable("x", NC_DOUBLE, {dimensions[2]});
        file.attribute(time, "standard_name", "time");
        file.attribute(time, "units", "minutes since " + head.day + " 00:00:00");
        file.attribute(time, "calendar", "standard");
        file.attribute(time, "axis", "T");
        file.attribute(time, "bounds", "time_bounds");
        describe_axis(x, "projection_x_coordinate", "X");
        describe_axis(y, "projection_y_coordinate", "Y");
    }

    void describe_axis(int variable, const std::string& standard_name, const std::string& axis) {
        file.attribute(variable, "standard_name", standard_name);
        file.attribute(variable, "long_name", axis == "X" ? "easting" : "northing");
        file.attribute(variable, "units", "m");
        file.attribute(variable, "axis", axis);
    }

    /// One chunk a frame: playing reads whole frames.
    void define_variable(const Quantity& quantity, int level) {
        const int variable = file.variable(series::variable_name(quantity, level), NC_USHORT, dimensions);
        const std::array<std::size_t, 3> chunk{1, static_cast<std::size_t>(grid.rows),
                                               static_cast<std::size_t>(grid.columns)};
        check_netcdf(nc_def_var_chunking(file.handle(), variable, NC_CHUNKED, chunk.data()));
        // Frames are written whole and never touched again, so caching them would only hold memory.
        check_netcdf(nc_set_var_chunk_cache(file.handle(), variable, 1, 1, 0.0F));
        check_netcdf(nc_def_var_deflate(file.handle(), variable, NC_NOSHUFFLE, 1, 1));
        file.attribute(variable, "_FillValue", series::outside);
        file.attribute(variable, "scale_factor", series::scale);
        if (quantity.least != 0.0) file.attribute(variable, "add_offset", quantity.least);
        file.attribute(variable, "units", quantity.units);
        file.attribute(variable, "long_name", fmt::format("{}, floor {}", quantity.long_name, level));
        file.attribute(variable, "cell_methods", "time: mean");
        file.attribute(variable, "grid_mapping", "crs");
        variables.push_back(variable);
    }

    void append(int minute, std::span<const Raster> rasters) {
        assert(rasters.size() == variables.size());
        const double begin = minute;
        const std::array<double, 2> ends{begin, begin + head.interval_minutes};
        const std::array<std::size_t, 3> start{steps, 0, 0};
        const std::array<std::size_t, 2> pair{1, 2};
        check_netcdf(nc_put_var1_double(file.handle(), time, start.data(), &begin));
        check_netcdf(nc_put_vara_double(file.handle(), bounds, start.data(), pair.data(), ends.data()));
        for (std::size_t k = 0; k < rasters.size(); ++k) put(variables[k], rasters[k], head.quantities[k / head.levels.size()]);
        ++steps;
    }

    void put(int variable, const Raster& raster, const Quantity& quantity) {
        assert(raster.frame == grid);
        std::transform(raster.values.begin(), raster.values.end(), units.begin(), [&](float value) { return packed(value, quantity); });
        const std::array<std::size_t, 3> start{steps, 0, 0};
        const std::array<std::size_t, 3> count{1, static_cast<std::size_t>(grid.rows),
                                               static_cast<std::size_t>(grid.columns)};
        check_netcdf(nc_put_vara_ushort(file.handle(), variable, start.data(), count.data(), units.data()));
    }

    std::filesystem::path path;
    SeriesHead head;
    GridFrame grid;
    NetcdfFile file;
    std::vector<std::uint16_t> units;
    std::vector<int> dimensions;  ///< time, y, x
    int time = 0;
    int bounds = 0;
    int x = 0;
    int y = 0;
    std::vector<int> variables;  ///< a variable a quantity and floor
    std::size_t steps = 0;
};

namespace {

/// Does what is asked in this thread's turn and names the file where that fails.
template <class Action>
auto in_turn(const std::filesystem::path& path, const Action& action) {
    const auto turn = netcdf_turn();
    try {
        return action();
    } catch (const NetcdfError& problem) {
        throw std::runtime_error(fmt::format("{}: cannot be written: {}", path.string(), problem.what()));
    }
}

}  // namespace

SeriesWriter::SeriesWriter(const std::filesystem::path& file, const SeriesHead& head)
    : file_(in_turn(file, [&] { return std::make_unique<File>(file, head); })) {}

SeriesWriter::~SeriesWriter() {
    const auto turn = netcdf_turn();
    file_.reset();
}

void SeriesWriter::append(int minute, std::span<const Raster> rasters) {
    in_turn(file_->path, [&] { file_->append(minute, rasters); });
}

void SeriesWriter::close() {
    in_turn(file_->path, [&] { file_->file.close(); });
}

}  // namespace shangquan
