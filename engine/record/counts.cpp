#include "engine/record/counts.hpp"

#include <algorithm>

namespace shangquan {

namespace {

void add(VenueCounts& total, const VenueCounts& interval) {
    total.entered += interval.entered;
    total.left += interval.left;
    total.turned_away += interval.turned_away;
    total.occupancy = interval.occupancy;
    total.longest_queue = std::max(total.longest_queue, interval.longest_queue);
    total.person_steps += interval.person_steps;
    total.line_steps += interval.line_steps;
    total.waited_steps += interval.waited_steps;
}

void add(GateCounts& total, const GateCounts& interval) {
    total.in += interval.in;
    total.out += interval.out;
    total.waiting_outside = interval.waiting_outside;
    total.longest_line = std::max(total.longest_line, interval.longest_line);
    total.line_steps += interval.line_steps;
    total.waited_steps += interval.waited_steps;
}

void add(ConnectorCounts& total, const ConnectorCounts& interval) {
    total.up += interval.up;
    total.down += interval.down;
    total.helped += interval.helped;
    total.longest_line = std::max(total.longest_line, interval.longest_line);
    total.line_steps += interval.line_steps;
    total.waited_steps += interval.waited_steps;
}

void add(LineCounts& total, const LineCounts& interval) {
    total.forward += interval.forward;
    total.backward += interval.backward;
}

template <class Row>
void add_rows(std::vector<Row>& total, const std::vector<Row>& interval) {
    total.resize(interval.size());
    for (std::size_t k = 0; k < interval.size(); ++k) add(total[k], interval[k]);
}

template <class Row>
std::uint64_t line_steps(const std::vector<Row>& rows) {
    std::uint64_t sum = 0;
    for (const Row& row : rows) sum += row.line_steps;
    return sum;
}

}  // namespace

std::uint64_t line_steps(const ZoneCounts& counts) { return line_steps(counts.venues) + line_steps(counts.gates) + line_steps(counts.connectors); }

void add(ZoneCounts& total, const ZoneCounts& interval) {
    total.admitted += interval.admitted;
    total.left += interval.left;
    total.from_zones += interval.from_zones;
    total.to_zones += interval.to_zones;
    total.present = interval.present;
    total.on_floors = interval.on_floors;
    total.waiting_outside = interval.waiting_outside;
    total.turned_away += interval.turned_away;
    total.minutes_stayed += interval.minutes_stayed;
    total.stops_done += interval.stops_done;
    total.core_density = std::max(total.core_density, interval.core_density);
    total.person_minutes_above_d += interval.person_minutes_above_d;
    total.person_minutes_above_e += interval.person_minutes_above_e;
    add_rows(total.venues, interval.venues);
    add_rows(total.gates, interval.gates);
    add_rows(total.connectors, interval.connectors);
    add_rows(total.lines, interval.lines);
}

}  // namespace shangquan
