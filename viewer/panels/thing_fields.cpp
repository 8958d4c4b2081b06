#include "scenarios/clock.hpp"
#include "viewer/panels/edit_panel.hpp"
#include "viewer/panels/field_list.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <algorithm>
#include <set>

namespace shangquan {
namespace {

constexpr std::array<Text, 3> direction_texts{Text::both_ways, Text::only_up, Text::only_down};

std::vector<std::string> words_from(const Desk& desk, Text first, std::size_t count) {
    std::vector<std::string> words;
    for (std::size_t row = 0; row < count; ++row)
        words.push_back(desk.words(static_cast<Text>(static_cast<std::size_t>(first) + row)));
    return words;
}

/// Draws the fields of one kind of thing, and changes it.
class ThingForm {
public:
    ThingForm(const Desk& desk, const Editor& editor, FieldList& fields)
        : desk_(desk), editor_(editor), fields_(fields) {}

    void operator()(AreaFeature& area) {
        names(area);
        kind(area.kind, Text::area_pedestrian_street, area_kind_names.size());
        floor(Text::floor, area.level);
    }

    void operator()(BuildingFeature& building) {
        names(building);
        kind(building.kind, Text::building_mall, building_kind_names.size());
        fields_.whole(Text::storeys, building.levels, {1, 200});
    }

    void operator()(VenueFeature& venue) {
        names(venue);
        kind(venue.category, Text::category_fashion, category_names.size(), Text::category);
        floor(Text::floor, venue.level);
        fields_.number(Text::floor_area, venue.floor_area, {1.0, 1e6});
        fields_.whole(Text::capacity, venue.capacity, {1, 500000});
        fields_.clock(Text::opens, venue.hours.open, {0, venue.hours.close - 60});
        fields_.clock(Text::closes, venue.hours.close, {venue.hours.open + 60, latest_clock_time});
        fields_.number(Text::attraction, venue.attraction, {-20.0, 20.0});
        fields_.line(Text::in_building, building_name(venue.building));
    }

    void operator()(GateFeature& gate) {
        names(gate);
        kind(gate.kind, Text::metro_exit, gate_kind_names.size());
        floor(Text::floor, gate.level);
        fields_.number(Text::rate_in, gate.rate_in, {gate.rate_out > 0.0 ? 0.0 : 0.01, 1000.0});
        fields_.number(Text::rate_out, gate.rate_out, {gate.rate_in > 0.0 ? 0.0 : 0.01, 1000.0});
        fields_.number(Text::gate_weight, gate.weight, {0.0, 1e6});
        station(gate);
    }

    void operator()(ConnectorFeature& stairs) {
        names(stairs);
        kind(stairs.kind, Text::connector_stairs, connector_kind_names.size());
        std::vector<std::string> ways;
        for (const Text text : direction_texts) ways.push_back(desk_.words(text));
        fields_.choice(Text::direction, stairs.direction, ways);
        floor(Text::lower_floor, stairs.from_level);
        floor(Text::upper_floor, stairs.to_level);
        if (stairs.from_level > stairs.to_level) std::swap(stairs.from_level, stairs.to_level);
        if (stairs.from_level == stairs.to_level) ++stairs.to_level;
        fields_.number(Text::width_in_metres, stairs.width, {0.5, 50.0});
    }

    void operator()(LineFeature& line) {
        names(line);
        floor(Text::floor, line.level);
    }

    void operator()(ClosedArea& closure) {
        floor(Text::floor, closure.level);
        for (std::size_t row = 0; row < closure.hours.size(); ++row) {
            TimeWindow& hours = closure.hours[row];
            ImGui::PushID(static_cast<int>(row));
            fields_.clock(Text::shut_from, hours.from, {0, hours.until - 60});
            fields_.clock(Text::shut_until, hours.until, {hours.from + 60, latest_clock_time});
            ImGui::PopID();
        }
    }

private:
    void names(Feature& identity) {
        fields_.text(Text::name_zh, identity.name.zh);
        fields_.text(Text::name_en, identity.name.en);
    }

    template <class Kind>
    void kind(Kind& value, Text first, std::size_t count, Text label = Text::kind) {
        fields_.choice(label, value, words_from(desk_, first, count));
    }

    /// One of the zone's floors.
    void floor(Text label, int& level) {
        std::vector<int> levels = editor_.levels();
        if (std::find(levels.begin(), levels.end(), level) == levels.end()) levels.push_back(level);
        std::vector<std::string> words;
        for (const int one : levels) words.push_back(floor_text(one, desk_.settings.language));
        auto row = static_cast<std::size_t>(std::find(levels.begin(), levels.end(), level) - levels.begin());
        fields_.choice(label, row, words);
        level = levels[row];
    }

    /// One of the stops the zone's gates name, or none.
    void station(GateFeature& gate) {
        std::set<std::string> known{"", gate.station};
        for (const GateFeature& other : editor_.map().gates) known.insert(other.station);
        std::vector<std::string> words(known.begin(), known.end());
        auto row = static_cast<std::size_t>(std::find(words.begin(), words.end(), gate.station) - words.begin());
        words.front() = "–";
        fields_.choice(Text::transit_station, row, words);
        gate.station = row == 0 ? "" : words[row];
    }

    [[nodiscard]] std::string building_name(const std::string& id) const {
        for (const BuildingFeature& building : editor_.map().buildings)
            if (building.id == id) return desk_.words(shown_name(Thing{building}));
        return "–";
    }

    const Desk& desk_;
    const Editor& editor_;
    FieldList& fields_;
};

}  // namespace

void draw_thing_fields(Desk& desk, const Thing& thing) {
    Editor& editor = *desk.editor();
    const bool fixed = editor.document().fixed(editor.zone(), thing);
    heading(desk, kind_of_thing(thing));
    if (fixed) wrapped(colors_of(desk.settings.theme).warning, desk.words(Text::made_by_edit));
    ImGui::PushID(identity_of(thing).id.c_str());
    ImGui::BeginDisabled(fixed);
    Thing edited = thing;
    FieldList fields{desk};
    ThingForm form{desk, editor, fields};
    std::visit(form, edited);
    ImGui::EndDisabled();
    ImGui::PopID();
    if (fields.changed()) editor.set(edited, std::to_string(static_cast<int>(*fields.changed())));
}

}  // namespace shangquan
