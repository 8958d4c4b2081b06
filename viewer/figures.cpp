#include "viewer/figures.hpp"

#include "maps/input_error.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/outputs/csv_file.hpp"
#include "scenarios/pictures/map_view.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/within.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace shangquan {
namespace {

struct Column {
    Text name;
    const char* column;
};

/// Which columns of which table are shown of a kind of thing.
struct TableOfKind {
    PickKind kind;
    const char* table;
    const char* key;
    std::vector<Column> columns;
};

const std::array<TableOfKind, 4> tables{
    {{PickKind::venue,
      "venues",
      "venue",
      {{Text::entered, "entered"},
       {Text::occupancy, "mean_occupancy"},
       {Text::longest_queue, "longest_queue"},
       {Text::mean_wait, "mean_wait_s"},
       {Text::turned_away, "turned_away"}}},
     {PickKind::gate,
      "gates",
      "gate",
      {{Text::coming_in, "in"},
       {Text::going_out, "out"},
       {Text::waiting_outside, "waiting_outside"},
       {Text::longest_queue, "longest_line_out"},
       {Text::mean_wait, "mean_wait_out_s"}}},
     {PickKind::connector,
      "connectors",
      "connector",
      {{Text::going_up, "up"},
       {Text::going_down, "down"},
       {Text::helped, "helped"},
       {Text::longest_queue, "longest_line"},
       {Text::mean_wait, "mean_wait_s"}}},
     {PickKind::line, "lines", "line", {{Text::forward, "forward"}, {Text::backward, "backward"}}}}};

const TableOfKind* table_of(PickKind kind) {
    const auto* row =
        std::find_if(tables.begin(), tables.end(), [&](const TableOfKind& table) { return table.kind == kind; });
    return row == tables.end() ? nullptr : row;
}

double mean_of(const Raster& raster, std::span<const std::size_t> cells) {
    double sum = 0.0;
    for (const std::size_t cell : cells) sum += std::max(0.0F, raster.values[cell]);
    return cells.empty() ? 0.0 : sum / static_cast<double>(cells.size());
}

std::vector<std::size_t> cells_of(const Raster& raster, const Pick& pick) {
    if (pick.kind == PickKind::area) return cells_in(raster, pick.outline);
    const Cell cell = raster.frame.cell_of(pick.place.x(), pick.place.y());
    if (!raster.frame.contains(cell) || raster.at(cell) < 0.0F) return {};
    return {raster.frame.index(cell)};
}

std::string plain(double value) { return fmt::format("{:.6g}", value); }

}  // namespace

std::vector<std::size_t> cells_in(const Raster& raster, const Polygon& outline) {
    std::vector<std::size_t> cells;
    const GridFrame& frame = raster.frame;
    const Box box = bounds({outline});
    const Cell low = frame.cell_of(box.low.x(), box.low.y());
    const Cell high = frame.cell_of(box.high.x(), box.high.y());
    for (int j = std::max(0, low.j); j <= std::min(frame.rows - 1, high.j); ++j)
        for (int i = std::max(0, low.i); i <= std::min(frame.columns - 1, high.i); ++i) {
            const Point middle = Point(i + 0.5, j + 0.5) * frame.cell;
            const bool inside = boost::geometry::within(middle, outline);
            if (inside && raster.at({i, j}) >= 0.0F) cells.push_back(frame.index({i, j}));
        }
    return cells;
}

bool in_tables(const Pick& pick) { return table_of(pick.kind) != nullptr; }

Figures table_figures(OpenZone& zone, const Pick& pick) {
    const TableOfKind* const shown = table_of(pick.kind);
    Figures figures{zone.minutes(), {}};
    if (shown == nullptr) return figures;
    const CsvTable& table = zone.table(shown->table);
    for (const auto& [name, column] : shown->columns) {
        const auto values = table.series(shown->key, pick.id, column);
        if (values.size() == figures.minutes.size()) figures.courses.push_back({name, column, "", values});
    }
    return figures;
}

GroundCount::GroundCount(const OpenZone& zone, const Pick& pick, int level)
    : zone_(&zone), figures_{zone.minutes(), {}} {
    const auto& levels = zone.zone().levels;
    const auto floor = std::find(levels.begin(), levels.end(), level);
    if (floor == levels.end()) return;
    floor_ = static_cast<std::size_t>(floor - levels.begin());
    const Raster first = zone.frame(0, floor_);
    cells_ = cells_of(first, pick);
    if (cells_.empty()) return;
    figures_.square_metres = static_cast<double>(cells_.size()) * first.frame.cell * first.frame.cell;
    figures_.courses.push_back({Text::density, "density", "ped/m²", {}});
    if (pick.kind == PickKind::area) figures_.courses.push_back({Text::persons, "persons", "", {}});
    add(first);
}

void GroundCount::add(const Raster& raster) {
    const double mean = mean_of(raster, cells_);
    figures_.courses[0].values.push_back(mean);
    if (figures_.courses.size() > 1) figures_.courses[1].values.push_back(mean * figures_.square_metres);
}

bool GroundCount::finished() const {
    return figures_.courses.empty() || figures_.courses[0].values.size() == figures_.minutes.size();
}

void GroundCount::read_next() { add(zone_->frame(figures_.courses[0].values.size(), floor_)); }

void write_figures(const std::filesystem::path& file, const Figures& figures, const Figures& other) {
    std::vector<std::string> head{"time"};
    for (const Course& course : figures.courses) head.push_back(course.column);
    for (const Course& course : other.courses) head.push_back("other_" + course.column);
    try {
        CsvFile csv{file, head};
        for (std::size_t row = 0; row < figures.minutes.size(); ++row) {
            std::vector<std::string> fields{clock_text(60 * figures.minutes[row])};
            for (const Course& course : figures.courses) fields.push_back(plain(course.values[row]));
            const auto same = std::find(other.minutes.begin(), other.minutes.end(), figures.minutes[row]);
            const auto at = static_cast<std::size_t>(same - other.minutes.begin());
            for (const Course& course : other.courses)
                fields.push_back(same == other.minutes.end() ? "" : plain(course.values[at]));
            csv.row(fields);
        }
        csv.close();
    } catch (const std::runtime_error& error) {
        throw InputError(error.what());
    }
}

}  // namespace shangquan
