#include "viewer/origins.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace shangquan {

std::vector<Origin> origins_of(OpenZone& zone, const Pick& pick) {
    std::vector<Origin> origins;
    if (pick.kind != PickKind::venue || !std::filesystem::exists(zone.result().table(zone.zone(), "origins"))) return origins;
    const CsvTable& table = zone.table("origins");
    const std::size_t venue = table.column("venue");
    const std::size_t gate = table.column("gate");
    const std::size_t entered = table.column("entered");
    std::map<std::string, double> persons;
    double all = 0.0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.text(row, venue) != pick.id) continue;
        persons[table.text(row, gate)] += table.number(row, entered);
        all += table.number(row, entered);
    }
    for (const GateFeature& drawn : zone.map().gates)
        if (const auto found = persons.find(drawn.id); found != persons.end())
            origins.push_back({drawn.name, drawn.position, found->second, found->second / all});
    std::stable_sort(origins.begin(), origins.end(), [](const Origin& a, const Origin& b) { return a.persons > b.persons; });
    return origins;
}

}  // namespace shangquan
