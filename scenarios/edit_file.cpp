#include "scenarios/edit_file.hpp"

#include "scenarios/fields.hpp"

#include <fmt/format.h>

#include <array>

namespace shangquan {
namespace {

constexpr Range levels_of_a_zone{-9, 9};
constexpr std::size_t corners_of_a_ring = 3;

/// Doors open before they close.
Fields hours_fields(Hours& hours) {
    return {clock("open", hours.open), clock("close", hours.close), rule([&](const Table& table) {
                if (hours.close <= hours.open) table.at("close").fail("must be later than open");
            })};
}

Field ring_field(LonLatRing& ring, Need need) { return places("ring", ring, corners_of_a_ring, need); }

Fields fields(CloseArea& edit) {
    return {identifier("zone", edit.zone),
            text("area", edit.area, Need::optional),
            ring_field(edit.ring, Need::optional),
            whole("floor", edit.level, levels_of_a_zone, Need::optional),
            windows("hours", edit.hours),
            rule([&](const Table& table) {
                if (edit.area.empty() == edit.ring.empty()) table.fail("must have one of area and ring");
            })};
}

template <class Removal>
Fields fields_of_removal(Removal& edit) {
    return {identifier("zone", edit.zone), text("id", edit.id)};
}
Fields fields(RemoveBuilding& edit) { return fields_of_removal(edit); }
Fields fields(RemoveArea& edit) { return fields_of_removal(edit); }
Fields fields(RemoveVenue& edit) { return fields_of_removal(edit); }

Fields fields(AddBuilding& edit) {
    return {identifier("zone", edit.zone),
            identifier("id", edit.id),
            names(edit.name),
            choice("kind", edit.kind, building_kind_names),
            whole("levels", edit.levels, {1, 200}),
            ring_field(edit.ring, Need::required),
            provenance(edit.source)};
}

Fields fields(AddArea& edit) {
    return {identifier("zone", edit.zone),
            identifier("id", edit.id),
            names(edit.name),
            choice("kind", edit.kind, area_kind_names),
            whole("floor", edit.level, levels_of_a_zone, Need::optional),
            ring_field(edit.ring, Need::required),
            provenance(edit.source)};
}

Fields fields(AddVenue& edit) {
    Fields all{identifier("zone", edit.zone),
               identifier("id", edit.id),
               names(edit.name),
               choice("category", edit.category, category_names),
               whole("floor", edit.level, levels_of_a_zone, Need::optional),
               number("floor_area", edit.floor_area, {1.0, 1e7}),
               whole("capacity", edit.capacity, {1, 1e6}),
               number("attraction", edit.attraction, {-20.0, 20.0}, Need::optional),
               text("building", edit.building, Need::optional),
               places("doors", edit.doors, 1),
               places("ground", edit.ground, corners_of_a_ring),
               rule([&](const Table& table) {
                   if (edit.doors.empty() == edit.ground.empty()) table.fail("must have one of doors and ground");
               }),
               provenance(edit.source)};
    const Fields hours = hours_fields(edit.hours);
    all.insert(all.end(), hours.begin(), hours.end());
    return all;
}

Fields fields(SetCapacity& edit) {
    return {identifier("zone", edit.zone), text("venue", edit.venue), whole("capacity", edit.capacity, {1, 1e6})};
}

Fields fields(SetHours& edit) {
    Fields all{identifier("zone", edit.zone), text("venue", edit.venue)};
    const Fields hours = hours_fields(edit.hours);
    all.insert(all.end(), hours.begin(), hours.end());
    return all;
}

Fields fields(SetSignal& edit) {
    constexpr Range seconds{0.0, longest_signal_cycle};
    return {identifier("zone", edit.zone),
            text("crossing", edit.crossing),
            number("cycle_s", edit.times.cycle, seconds),
            number("green_s", edit.times.green, seconds),
            number("offset_s", edit.times.offset, seconds, Need::optional),
            rule([&](const Table& table) {
                if (!(edit.times.green > 0.0 && edit.times.green < edit.times.cycle))
                    table.at("green_s").fail("must be above 0 and less than cycle_s");
            })};
}

Fields fields(SetDirection& edit) {
    return {identifier("zone", edit.zone), text("connector", edit.connector), choice("direction", edit.direction, connector_direction_names)};
}

Fields fields(ScaleArrivals& edit) {
    return {identifier("zone", edit.zone), number("factor", edit.factor, {0.0, 100.0})};
}

template <class Kind>
Edit blank() {
    return Kind{};
}

struct EditKind {
    std::string_view op;
    Edit (*blank)();
};

/// In the order of the variant.
constexpr std::array<EditKind, std::variant_size_v<Edit>> edit_kinds{{
    {"close_area", blank<CloseArea>},
    {"remove_building", blank<RemoveBuilding>},
    {"add_building", blank<AddBuilding>},
    {"add_area", blank<AddArea>},
    {"remove_area", blank<RemoveArea>},
    {"remove_venue", blank<RemoveVenue>},
    {"add_venue", blank<AddVenue>},
    {"set_capacity", blank<SetCapacity>},
    {"set_hours", blank<SetHours>},
    {"set_signal", blank<SetSignal>},
    {"set_direction", blank<SetDirection>},
    {"scale_arrivals", blank<ScaleArrivals>},
}};

constexpr auto ops = [] {
    std::array<std::string_view, edit_kinds.size()> words{};
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = edit_kinds[i].op;
    return words;
}();

Fields fields_with_op(Edit& edit) {
    Fields all = std::visit([](auto& kind) { return fields(kind); }, edit);
    all.push_back({{"op"}, [](const Table&) {}, [] { return std::string(); }});
    return all;
}

Edit read_edit(const Table& table) {
    Edit edit = edit_kinds[word_number(table.at("op"), ops)].blank();
    read(table, fields_with_op(edit));
    return edit;
}

}  // namespace

std::vector<Edit> read_edits(const Value& list) {
    if (!list.node->is_array()) list.fail("must be a list of [[edit]] tables");
    std::vector<Edit> edits;
    for (const Value& one : elements(list)) edits.push_back(read_edit(as_table(one)));
    return edits;
}

std::string written(const Edit& edit) {
    Edit copy = edit;
    return fmt::format("[[edit]]\nop = {}\n{}", toml_string(op_of(edit)), written(fields_with_op(copy)));
}

std::string_view op_of(const Edit& edit) { return ops[edit.index()]; }

}  // namespace shangquan
