#include "scenarios/replay/figures_table.hpp"

#include "scenarios/clock.hpp"
#include "scenarios/outputs/csv_file.hpp"

#include <fmt/format.h>

#include <optional>

namespace shangquan {

namespace {

/// One figure of a stretch of time.
struct Figure {
    std::string measure;
    std::string line;  ///< the counting line it is about; empty: none
    std::optional<double> value;
    std::string unit;
};

std::optional<double> mean(double sum, std::int64_t count) {
    return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
}

std::vector<Figure> figures_of(const CrowdSums& sums, const CrowdFigures& figures, const Zone& zone) {
    const double seconds = figures.seconds(sums);
    std::vector<Figure> rows{{"measured", "", seconds, "s"},
                             {"persons", "", static_cast<double>(sums.persons.size()), "persons"},
                             {"mean_density", "", figures.mean_density(sums), "ped/m2"},
                             {"mean_speed", "", mean(sums.speed, sums.speeds), "m/s"},
                             {"free_speed", "", mean(sums.free_speed, sums.free_speeds), "m/s"}};
    for (std::size_t k = 0; k < zone.lines.size() && seconds > 0.0; ++k) {
        rows.push_back({"flow_forward", zone.lines[k].id, 60.0 * sums.lines[k].forward / seconds, "ped/min"});
        rows.push_back({"flow_backward", zone.lines[k].id, 60.0 * sums.lines[k].backward / seconds, "ped/min"});
    }
    return rows;
}

void write_rows(CsvFile& csv, const std::string& time, const std::vector<Figure>& rows) {
    for (const Figure& row : rows)
        if (row.value) csv.row({time, row.measure, row.line, fmt::format("{:.6g}", *row.value), row.unit});
}

std::string heading(const Figure& figure) {
    return figure.line.empty() ? figure.measure + " " + figure.unit
                               : figure.line + (figure.measure == "flow_forward" ? " > " : " < ") + figure.unit;
}

void print_row(const std::string& time, const std::vector<Figure>& rows, std::ostream& log) {
    log << fmt::format("{:<6}", time);
    for (const Figure& row : rows)
        log << fmt::format("  {:>{}}", row.value ? fmt::format("{:.4g}", *row.value) : "-", heading(row).size());
    log << '\n';
}

}  // namespace

void write_figures(const std::filesystem::path& file, const CrowdFigures& figures, const Zone& zone) {
    CsvFile csv{file, {"time", "measure", "line", "value", "unit"}};
    for (const CrowdSums& interval : figures.intervals())
        write_rows(csv, clock_text(interval.begin), figures_of(interval, figures, zone));
    write_rows(csv, "all", figures_of(figures.total(), figures, zone));
    csv.close();
}

void print_figures(const CrowdFigures& figures, const Zone& zone, std::ostream& log) {
    log << fmt::format("{:<6}", "time");
    for (const Figure& row : figures_of(figures.total(), figures, zone)) log << "  " << heading(row);
    log << '\n';
    for (const CrowdSums& interval : figures.intervals())
        print_row(clock_text(interval.begin), figures_of(interval, figures, zone), log);
    print_row("all", figures_of(figures.total(), figures, zone), log);
}

}  // namespace shangquan
