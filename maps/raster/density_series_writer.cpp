#include "maps/raster/grid_mapping.hpp"
#include "maps/raster/netcdf.hpp"
#include "maps/raster/series_format.hpp"
#include "maps/rasters.hpp"

#include <fmt/format.h>
#include <netcdf.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <stdexcept>

namespace shangquan {

namespace {

GridFrame frame_of(const SeriesHead& head) {
    const GridFrame& metres = head.frame.grid;
    return {head.cell, static_cast<int>(metres.columns * metres.cell / head.cell),
            static_cast<int>(metres.rows * metres.cell / head.cell)};
}

void write_axis(NetcdfFile& file, int variable, std::pair<double, int> start_and_count, double cell) {
    const auto [start, count] = start_and_count;
    std::vector<double> middles;
    for (int k = 0; k < count; ++k) middles.push_back(start + (k + 0.5) * cell);
    check_netcdf(nc_put_var_double(file.handle(), variable, middles.data()));
}

std::uint16_t packed(float density) {
    const float units = std::min(density * 1000.0F + 0.5F, static_cast<float>(series::most));
    return density < 0.0F ? series::outside : static_cast<std::uint16_t>(units);
}

}  // namespace

struct DensitySeriesWriter::File {
    File(const std::filesystem::path& where, const SeriesHead& about)
        : path(where), head(about), grid(frame_of(about)), file(NetcdfFile::created(where)), units(grid.size()) {
        define_axes();
        for (const int level : head.levels) define_density(level);
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
    void define_density(int level) {
        const int variable = file.variable(series::variable_name(level), NC_USHORT, dimensions);
        const std::array<std::size_t, 3> chunk{1, static_cast<std::size_t>(grid.rows),
                                               static_cast<std::size_t>(grid.columns)};
        check_netcdf(nc_def_var_chunking(file.handle(), variable, NC_CHUNKED, chunk.data()));
        // Frames are written whole and never touched again, so caching them would only hold memory.
        check_netcdf(nc_set_var_chunk_cache(file.handle(), variable, 1, 1, 0.0F));
        check_netcdf(nc_def_var_deflate(file.handle(), variable, NC_NOSHUFFLE, 1, 1));
        file.attribute(variable, "_FillValue", series::outside);
        file.attribute(variable, "scale_factor", series::scale);
        file.attribute(variable, "units", "m-2");
        file.attribute(variable, "long_name", fmt::format("pedestrians per square metre, floor {}", level));
        file.attribute(variable, "cell_methods", "time: mean");
        file.attribute(variable, "grid_mapping", "crs");
        densities.push_back(variable);
    }

    void append(int minute, std::span<const Raster> floors) {
        assert(floors.size() == densities.size());
        const double begin = minute;
        const std::array<double, 2> ends{begin, begin + head.interval_minutes};
        const std::array<std::size_t, 3> start{steps, 0, 0};
        const std::array<std::size_t, 2> pair{1, 2};
        check_netcdf(nc_put_var1_double(file.handle(), time, start.data(), &begin));
        check_netcdf(nc_put_vara_double(file.handle(), bounds, start.data(), pair.data(), ends.data()));
        for (std::size_t floor = 0; floor < floors.size(); ++floor) put(densities[floor], floors[floor]);
        ++steps;
    }

    void put(int variable, const Raster& raster) {
        assert(raster.frame == grid);
        std::transform(raster.values.begin(), raster.values.end(), units.begin(), packed);
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
    std::vector<int> densities;  ///< a variable a floor
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

DensitySeriesWriter::DensitySeriesWriter(const std::filesystem::path& file, const SeriesHead& head)
    : file_(in_turn(file, [&] { return std::make_unique<File>(file, head); })) {}

DensitySeriesWriter::~DensitySeriesWriter() {
    const auto turn = netcdf_turn();
    file_.reset();
}

void DensitySeriesWriter::append(int minute, std::span<const Raster> floors) {
    in_turn(file_->path, [&] { file_->append(minute, floors); });
}

void DensitySeriesWriter::close() {
    in_turn(file_->path, [&] { file_->file.close(); });
}

}  // namespace shangquan
