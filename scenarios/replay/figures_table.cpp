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

std::vector<Figure> crowd_of(const CrowdSums& sums, const CrowdFigures& figures) {
    return {{"measured", "", figures.seconds(sums), "s"},
            {"persons", "", static_cast<double>(sums.persons.size()), "persons"},
            {"mean_density", "", figures.mean_density(sums), "ped/m2"},
            {"mean_speed", "", mean(sums.speed, sums.speeds), "m/s"},
            {"free_speed", "", mean(sums.free_speed, sums.free_speeds), "m/s"}};
}

std::vector<Figure> flows_of(const CrowdSums& sums, const CrowdFigures& figures, const Zone& zone) {
    std::vector<Figure> flows;
    const double minutes = figures.seconds(sums) / 60.0;
    for (std::size_t k = 0; k < zone.lines.size() && minutes > 0.0; ++k) {
        flows.push_back({"flow_forward", zone.lines[k].id, sums.lines[k].forward / minutes, "ped/min"});
        flows.push_back({"flow_backward", zone.lines[k].id, sums.lines[k].backward / minutes, "ped/min"});
    }
    return flows;
}

void write_rows(CsvFile& csv, const std::string& time, const std::vector<Figure>& rows) {
    for (const Figure& row : rows)
        if (row.value) csv.row({time, row.measure, row.line, fmt::format("{:.6g}", *row.value), row.unit});
}

std::string heading(const Figure& figure) {
    return figure.measure == figure.unit ? figure.unit : figure.measure + " " + figure.unit;
}

void print_row(const std::string& time, const std::vector<Figure>& rows, std::ostream& log) {
    log << fmt::format("{:<6}", time);
    for (const Figure& row : rows)
        log << fmt::format("  {:>{}}", row.value ? fmt::format("{:.6g}", *row.value) : "-", heading(row).size());
    log << '\n';
}

}  // namespace

void write_figures(const std::filesystem::path& file, const CrowdFigures& figures, const Zone& zone) {
    CsvFile csv{file, {"time", "measure", "line", "value", "unit"}};
    const auto write = [&](const std::string& time, const CrowdSums& sums) {
        write_rows(csv, time, crowd_of(sums, figures));
        write_rows(csv, time, flows_of(sums, figures, zone));
    };
    for (const CrowdSums& interval : figures.intervals()) write(clock_text(interval.begin), interval);
    write("all", figures.total());
    csv.close();
}

void print_figures(const CrowdFigures& figures, const Zone& zone, std::ostream& log) {
    log << fmt::format("{:<6}", "time");
    for (const Figure& row : crowd_of(figures.total(), figures)) log << "  " << heading(row);
    log << '\n';
    for (const CrowdSums& interval : figures.intervals())
        print_row(clock_text(interval.begin), crowd_of(interval, figures), log);
    print_row("all", crowd_of(figures.total(), figures), log);
    for (const Figure& row : flows_of(figures.total(), figures, zone))
        log << fmt::format("{} {}: {:.4g} {}\n", row.line, row.measure, *row.value, row.unit);
}

}  // namespace shangquan
