#include "maps/check/rules.hpp"

#include "maps/check/zone_rules.hpp"

#include <algorithm>
#include <array>

namespace shangquan {

namespace {

constexpr std::array table{
    Rule{"apart", "draw a way of 3 m or more to it, or connectors in both directions"},
    Rule{"assumed", ""},
    Rule{"crumbs", ""},
    Rule{"duplicate", "remove one of the two", find_twins},
    Rule{"empty zone", "draw ground, gates and venues within its border, or look at the datum"},
    Rule{"file", ""},
    Rule{"gap", "let the two outlines overlap, or draw what stands between them", find_gaps},
    Rule{"joined", "look whether people cross there"},
    Rule{"left out", "draw it again"},
    Rule{"mended", "look whether the ground is what was meant"},
    Rule{"moved", "move it onto the ground, or draw the ground up to it"},
    Rule{"narrow", "draw it 1.2 m wide or more, or not at all", find_narrow},
    Rule{"no building", "give the id of a building, or none"},
    Rule{"no door", "draw a door"},
    Rule{"no floor", "correct floor, or draw areas of that floor"},
    Rule{"no ground", "move it onto the ground, or draw the ground up to it"},
    Rule{"no landing", "draw its end on the ground of its floor, or the ground up to it"},
    Rule{"no station", "give a gate that station, or correct the link"},
    Rule{"no zone", "correct the link"},
    Rule{"not joined", "draw a way of 3 m or more to it, or connectors in both directions"},
    Rule{"one way", "give the gates there a rate in and a rate out"},
    Rule{"overlap", "draw the two beside each other, or as one", find_overlaps},
    Rule{"same key", "give one of the two another id"},
    Rule{"signal", "draw the crossing over the street it crosses"},
    Rule{"sliver", "remove it, or draw it as wide as it is", find_slivers},
    Rule{"unreachable", "draw a way of 3 m or more to it, or connectors in both directions", find_unreachable},
    Rule{"wrong datum", "convert the layer to WGS-84, or import it with its --datum", find_wrong_datum},
};

}  // namespace

std::span<const Rule> rules() { return table; }

std::string advice(std::string_view rule) {
    const auto* found = std::find_if(table.begin(), table.end(), [&](const Rule& row) { return row.name == rule; });
    return found == table.end() ? "" : std::string{found->advice};
}

}  // namespace shangquan
