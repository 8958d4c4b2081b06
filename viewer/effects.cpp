#include "viewer/effects.hpp"

#include "scenarios/csv_table.hpp"
#include "scenarios/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace shangquan {
namespace {

std::vector<ZoneResult> common_zones_of(const ResultFolder& first, const ResultFolder& second) {
    std::vector<ZoneResult> common;
    for (const ZoneResult& zone : first.zones)
        if (std::any_of(second.zones.begin(), second.zones.end(),
                        [&](const ZoneResult& row) { return row.id == zone.id; }))
            common.push_back(zone);
    return common;
}

struct NamedMeasure {
    const char* measure;
    Text name;
};

constexpr std::array<NamedMeasure, 18> named_measures{{{"admitted", Text::admitted},
                                                       {"left", Text::left_zone},
                                                       {"present", Text::present},
                                                       {"waiting_outside", Text::waiting_outside},
                                                       {"from_zones", Text::from_zones},
                                                       {"to_zones", Text::to_zones},
                                                       {"turned_away", Text::turned_away},
                                                       {"mean_visit_min", Text::mean_visit},
                                                       {"mean_stops", Text::mean_stops},
                                                       {"floor_person_hours", Text::person_hours},
                                                       {"line_person_hours", Text::hours_in_line},
                                                       {"core_density_busiest_interval", Text::busiest_core},
                                                       {"person_hours_above_los_d", Text::hours_above_d},
                                                       {"person_hours_above_los_e", Text::hours_above_e},
                                                       {"entered", Text::entered},
                                                       {"in", Text::coming_in},
                                                       {"out", Text::going_out},
                                                       {"longest_queue", Text::longest_queue}}};

using Names = std::map<std::string, Name>;

void add_names(Names& names, const ResultFolder& result, const ZoneResult& zone, const std::string& table) {
    const CsvTable rows{result.path / zone.id / (table + ".csv")};
    const std::size_t zh = rows.column("name_zh");
    const std::size_t en = rows.column("name_en");
    for (std::size_t row = 0; row < rows.rows(); ++row)
        names.try_emplace(zone.id + "/" + rows.text(row, 1), Name{rows.text(row, zh), rows.text(row, en)});
}

std::vector<Effect> zone_effects(const ResultFolder& first, const ResultFolder& second,
                                 const std::vector<ZoneResult>& zones) {
    std::vector<Effect> effects;
    for (const Change& change : measures_of(first, second, zones))
        effects.push_back({change, first.zone(change.zone).name});
    return effects;
}

/// Nothing where one is a replay: nobody knows how many went through its doors.
std::vector<Effect> thing_effects(const ResultFolder& first, const ResultFolder& second,
                                  const std::vector<ZoneResult>& zones, const TableColumns& wanted) {
    if (!first.replay_of.empty() || !second.replay_of.empty()) return {};
    Names names;
    for (const ZoneResult& zone : zones) {
        add_names(names, first, zone, wanted.table);
        add_names(names, second, second.zone(zone.id), wanted.table);
    }
    std::vector<Effect> effects;
    for (const Change& change : table_changes(first, second, zones, wanted))
        effects.push_back({change, names[change.zone + "/" + change.thing]});
    return effects;
}

std::vector<Effect> all_effects(const ResultFolder& first, const ResultFolder& second, EffectKind kind) {
    const auto zones = common_zones_of(first, second);
    if (kind == EffectKind::zones) return zone_effects(first, second, zones);
    if (kind == EffectKind::venues) return thing_effects(first, second, zones, {"venues", {"entered", "turned_away"}});
    return thing_effects(first, second, zones, {"gates", {"in", "out"}});
}

}  // namespace

double Effect::percent() const {
    if (change.first != 0.0) return 100.0 * difference() / change.first;
    return std::copysign(std::numeric_limits<double>::infinity(), difference());
}

void sort_effects(std::vector<Effect>& effects, EffectOrder order) {
    const auto size = [&](const Effect& effect) {
        return std::abs(order == EffectOrder::percent ? effect.percent() : effect.difference());
    };
    std::stable_sort(effects.begin(), effects.end(),
                     [&](const Effect& a, const Effect& b) { return size(a) > size(b); });
}

Name measure_name(const std::string& measure) {
    const auto* row = std::find_if(named_measures.begin(), named_measures.end(),
                                   [&](const NamedMeasure& named) { return measure == named.measure; });
    return row == named_measures.end() ? Name{"", measure} : text(row->name);
}

std::vector<Effect> effects_of(const ResultFolder& first, const ResultFolder& second, EffectKind kind) {
    std::vector<Effect> effects = all_effects(first, second, kind);
    std::erase_if(effects, [](const Effect& effect) { return effect.difference() == 0.0; });
    sort_effects(effects, EffectOrder::difference);
    return effects;
}

}  // namespace shangquan
