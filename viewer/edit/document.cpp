#include "viewer/edit/document.hpp"

#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/apply_edit.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/correct.hpp>

#include <algorithm>

namespace shangquan {
namespace {

template <class Region>
auto& zone_in(Region& region, const std::string& zone) {
    const auto found = std::find_if(region.zones.begin(), region.zones.end(),
                                    [&](const ZoneLayers& candidate) { return candidate.id == zone; });
    if (found == region.zones.end()) throw InputError(fmt::format("the map has no zone \"{}\"", zone));
    return *found;
}

ClosedArea closed_area(const CloseArea& edit, const LocalFrame& frame, std::size_t number) {
    ClosedArea closure;
    closure.id = fmt::format("closure-{}", number);
    closure.level = edit.level;
    closure.hours = edit.hours;
    for (const LonLat& corner : edit.ring) closure.ring.outer().push_back(to_local(frame, corner));
    boost::geometry::correct(closure.ring);
    return closure;
}

template <class Features>
void add_things(std::vector<Thing>& things, const Features& features, int level) {
    for (const auto& feature : features)
        if (const Thing thing{feature}; is_on_floor(thing, level)) things.push_back(thing);
}

/// The feature of a layer that can be edited.
std::optional<Thing> thing_in(const ZoneLayers& zone, const ThingKey& key) {
    std::optional<Thing> found;
    const auto look = [&](const auto& features) {
        for (const auto& feature : features)
            if (feature.id == key.id && Thing{feature}.index() == key.kind) found = Thing{feature};
    };
    look(zone.areas);
    look(zone.buildings);
    look(zone.venues);
    look(zone.gates);
    look(zone.connectors);
    look(zone.lines);
    return found;
}

void lay(const LayoutChange& change, RegionLayers& region) {
    ZoneLayers& zone = zone_in(region, change.zone);
    const bool there = has_feature(zone, change.feature);
    if (there != (change.op == LayoutOp::add)) return make_change(change, zone);
    const std::string id = std::visit([](const auto& feature) { return feature.id; }, change.feature);
    throw InputError(fmt::format("\"{}\" is {} in zone {}", id, there ? "already" : "no longer", change.zone));
}

}  // namespace

EditDocument::EditDocument(const Scenario& scenario)
    : base_(scenario),
      region_(read_region(scenario.region)),
      history_(read_base()),
      laid_(laid(draft())),
      first_(laid_.all) {}

Draft EditDocument::read_base() {
    Draft draft;
    if (!base_.layout.empty()) {
        RegionLayers trial = region_;
        for (const LayoutChange& change : read_layout(base_.layout, trial)) {
            if (const auto thing = thing_of(change.feature))
                draft.push_back({change.op, change.zone, *thing});
            else
                kept_layout_.push_back(change);
        }
    }
    for (const Edit& edit : base_.edits) {
        const auto* closure = std::get_if<CloseArea>(&edit);
        if (closure == nullptr || closure->ring.empty())
            kept_edits_.push_back(edit);
        else
            draft.push_back({LayoutOp::add, closure->zone,
                             closed_area(*closure, zone_in(region_, closure->zone).frame, draft.size() + 1)});
    }
    return draft;
}

EditDocument::Laid EditDocument::laid(const Draft& draft) const {
    Laid result{region_, {}};
    for (const LayoutChange& change : kept_layout_) lay(change, result.layout);
    for (const LayoutChange& change : layout_of(draft)) lay(change, result.layout);
    result.all = result.layout;
    for (const Edit& edit : kept_edits_) apply(edit, result.all);
    for (const ThingChange& change : draft) {
        const auto* closure = std::get_if<ClosedArea>(&change.thing);
        if (closure != nullptr)
            apply(close_area_edit(*closure, change.zone, zone_in(region_, change.zone).frame), result.all);
    }
    return result;
}

void EditDocument::keep(Draft next, const std::string& stroke) {
    laid_ = laid(next);
    history_.keep(std::move(next), stroke);
    ++revision_;
}

const ZoneLayers& EditDocument::map(const std::string& zone) const { return zone_in(laid_.all, zone); }

const ZoneLayers& EditDocument::base_map(const std::string& zone) const { return zone_in(first_, zone); }

const ZoneLayers& EditDocument::original_map(const std::string& zone) const { return zone_in(region_, zone); }

std::optional<Thing> EditDocument::find(const std::string& zone, const ThingKey& key) const {
    const auto row = change_row(draft(), zone, key);
    if (row && draft()[*row].op != LayoutOp::remove) return draft()[*row].thing;
    return thing_in(map(zone), key);
}

std::vector<Thing> EditDocument::things(const std::string& zone, int level) const {
    std::vector<Thing> things;
    for (const ThingChange& change : draft())
        if (change.zone == zone && std::holds_alternative<ClosedArea>(change.thing) && is_on_floor(change.thing, level))
            things.push_back(change.thing);
    const ZoneLayers& layers = map(zone);
    add_things(things, layers.gates, level);
    add_things(things, layers.connectors, level);
    add_things(things, layers.lines, level);
    add_things(things, layers.venues, level);
    if (level == 0) add_things(things, layers.buildings, level);
    add_things(things, layers.areas, level);
    return things;
}

bool EditDocument::fixed(const std::string& zone, const Thing& thing) const {
    const auto feature = map_feature(thing);
    return feature && !has_feature(zone_in(laid_.layout, zone), *feature);
}

std::string EditDocument::free_id(const std::string& zone, const std::string& stem) const {
    const auto used = [&](const std::string& id) {
        for (std::size_t kind = 0; kind < std::variant_size_v<Thing>; ++kind) {
            const ThingKey key{kind, id};
            if (change_row(draft(), zone, key) || find(zone, key) || thing_in(original_map(zone), key)) return true;
        }
        return false;
    };
    for (int number = 1;; ++number)
        if (const std::string id = fmt::format("{}-{}", stem, number); !used(id)) return id;
}

void EditDocument::add(const std::string& zone, const Thing& thing) { keep(with_new(draft(), zone, thing), ""); }

void EditDocument::change(const std::string& zone, const Thing& thing, const std::string& stroke) {
    keep(with_changed(draft(), zone, thing), stroke);
}

void EditDocument::remove(const std::string& zone, const ThingKey& key) {
    keep(without(draft(), zone, key, thing_in(original_map(zone), key)), "");
}

void EditDocument::undo() {
    history_.undo();
    laid_ = laid(draft());
    ++revision_;
}

void EditDocument::redo() {
    history_.redo();
    laid_ = laid(draft());
    ++revision_;
}

std::vector<LayoutChange> EditDocument::layout() const {
    std::vector<LayoutChange> changes = kept_layout_;
    const auto drawn = layout_of(draft());
    changes.insert(changes.end(), drawn.begin(), drawn.end());
    return changes;
}

Scenario EditDocument::scenario() const {
    Scenario edited = base_;
    edited.edits = kept_edits_;
    for (const ThingChange& change : draft())
        if (const auto* closure = std::get_if<ClosedArea>(&change.thing))
            edited.edits.emplace_back(close_area_edit(*closure, change.zone, zone_in(region_, change.zone).frame));
    return edited;
}

}  // namespace shangquan
