#include "viewer/edit/editor.hpp"

#include "maps/input_error.hpp"
#include "scenarios/scenario_file.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>

namespace shangquan {
namespace {

Scenario scenario_of_run(const ResultFolder& result) {
    const auto file = result.path / "scenario.toml";
    if (!std::filesystem::is_regular_file(file)) throw InputError(file.string() + ": no such file");
    return read_scenario(file);
}

/// Areas lie under everything else, the smaller on top of the larger.
double square_metres(const Thing& thing) {
    const auto* area = std::get_if<AreaFeature>(&thing);
    return area == nullptr ? 0.0 : std::abs(boost::geometry::area(area->shape));
}

bool is_ground(const Thing& thing) {
    return std::holds_alternative<AreaFeature>(thing) || std::holds_alternative<BuildingFeature>(thing) ||
           std::holds_alternative<ClosedArea>(thing);
}

}  // namespace

Name shown_name(const Thing& thing) {
    const Feature& identity = identity_of(thing);
    const bool named = !identity.name.zh.empty() || !identity.name.en.empty();
    return named ? identity.name : Name{identity.id, identity.id};
}

Editor::Editor(const ResultFolder& base) : document_(scenario_of_run(base)), base_result_(base.path) {
    const Scenario& scenario = document_.base();
    heading = {scenario.name + "-plan", {scenario.title.zh + "：方案", scenario.title.en + ": plan"}};
}

bool Editor::has_zone(const std::string& zone) const {
    const auto& zones = document_.region().zones;
    return std::any_of(zones.begin(), zones.end(), [&](const ZoneLayers& one) { return one.id == zone; });
}

template <class Act>
void Editor::attempt(const Act& act) {
    try {
        act();
        changed();
    } catch (const InputError& error) {
        remark_ = Remark{std::nullopt, {error.what(), ""}};
    }
}

void Editor::changed() {
    if (selected_ && !document_.find(zone_, *selected_)) selected_.reset();
    checks_[zone_].want(document_.base_map(zone_), map(), document_.revision());
}

void Editor::remark(Text what, const Name& about) { remark_ = Remark{what, about}; }

std::optional<Remark> Editor::take_remark() { return std::exchange(remark_, std::nullopt); }

void Editor::show(const std::string& zone, int level, const std::vector<int>& levels) {
    if (zone == zone_ && level == level_) return;
    if (zone != zone_) selected_.reset();
    sketch.corners.clear();
    hold_.reset();
    zone_ = zone;
    level_ = level;
    levels_ = levels;
}

void Editor::choose(Tool tool) {
    sketch.tool = tool;
    sketch.corners.clear();
    if (tool != Tool::select) selected_.reset();
}

void Editor::click(const Point& place, double reach) {
    if (sketch.tool == Tool::select) return select_at(place, reach);
    sketch.corners.push_back(place);
    if (sketch.corners.size() >= row_of_tool(sketch.tool).most) finish();
}

void Editor::finish() {
    if (sketch.tool == Tool::select || sketch.corners.empty()) return;
    if (const auto wrong = wrong_with(sketch, map())) {
        if (*wrong != Text::crosses_itself) sketch.corners.clear();
        return remark(*wrong);
    }
    attempt([&] {
        const std::string id = document_.free_id(zone_, row_of_tool(sketch.tool).stem);
        const Thing thing = thing_drawn(sketch, {map(), level_, levels_}, id);
        document_.add(zone_, thing);
        choose(Tool::select);
        selected_ = key_to(thing);
    });
}

void Editor::take_back_corner() {
    if (!sketch.corners.empty()) sketch.corners.pop_back();
}

bool Editor::let_go() {
    if (hold_) {
        hold_.reset();
    } else if (!sketch.corners.empty()) {
        sketch.corners.clear();
    } else if (sketch.tool != Tool::select) {
        choose(Tool::select);
    } else if (selected_) {
        selected_.reset();
    } else {
        return false;
    }
    return true;
}

std::vector<ThingKey> Editor::things_at(const Point& place, double reach) const {
    std::vector<Thing> found = document_.things(zone_, level_);
    std::erase_if(found,
                  [&](const Thing& thing) { return distance_to(thing, place) > (is_ground(thing) ? 0.0 : reach); });
    std::stable_sort(found.begin(), found.end(),
                     [](const Thing& a, const Thing& b) { return square_metres(a) < square_metres(b); });
    std::vector<ThingKey> keys;
    for (const Thing& thing : found) keys.push_back(key_to(thing));
    return keys;
}

void Editor::select_at(const Point& place, double reach) {
    const std::vector<ThingKey> there = things_at(place, reach);
    if (there.empty()) {
        selected_.reset();
        return;
    }
    const auto now = selected_ ? std::find(there.begin(), there.end(), *selected_) : there.end();
    selected_ = now == there.end() || now + 1 == there.end() ? there.front() : *(now + 1);
}

void Editor::select(const std::string& zone, const ThingKey& key) {
    if (zone != zone_ || !document_.find(zone, key)) return;
    choose(Tool::select);
    selected_ = key;
}

std::optional<Thing> Editor::selected() const {
    if (hold_) return hold_->now;
    return selected_ ? document_.find(zone_, *selected_) : std::nullopt;
}

/// Ground of the map itself is too easily taken for the map: only its corners are dragged.
bool Editor::can_be_dragged(const Thing& thing) const {
    const auto row = change_row(document_.draft(), zone_, key_to(thing));
    return !is_ground(thing) || (row && document_.draft()[*row].op == LayoutOp::add);
}

bool Editor::grab(const Point& place, double reach) {
    const auto thing = selected();
    if (sketch.tool != Tool::select || !thing || document_.fixed(zone_, *thing)) return false;
    const std::vector<Point> handles = handles_of(*thing);
    std::optional<std::size_t> handle;
    for (std::size_t row = 0; row < handles.size(); ++row)
        if ((handles[row] - place).norm() <= reach &&
            (!handle || (handles[row] - place).norm() < (handles[*handle] - place).norm()))
            handle = row;
    if (!handle && (!can_be_dragged(*thing) || distance_to(*thing, place) > (is_ground(*thing) ? 0.0 : reach)))
        return false;
    hold_ = Hold{*thing, *thing, handle, place};
    return true;
}

void Editor::drag(const Point& place) {
    if (!hold_) return;
    hold_->now = hold_->before;
    if (hold_->handle)
        move_handle(hold_->now, *hold_->handle, place);
    else
        shift(hold_->now, place - hold_->from);
}

void Editor::drop() {
    if (!hold_) return;
    const Thing moved = hold_->now;
    hold_.reset();
    set(moved, "");
}

void Editor::undo() {
    if (!sketch.corners.empty()) return take_back_corner();
    if (!document_.can_undo()) return;
    document_.undo();
    changed();
}

void Editor::redo() {
    if (!document_.can_redo()) return;
    document_.redo();
    changed();
}

void Editor::remove() {
    if (!sketch.corners.empty()) return take_back_corner();
    const auto thing = selected();
    if (!thing) return;
    if (document_.fixed(zone_, *thing)) return remark(Text::made_by_edit, shown_name(*thing));
    attempt([&] { document_.remove(zone_, *selected_); });
}

void Editor::set(const Thing& thing, const std::string& stroke) {
    if (document_.fixed(zone_, thing)) return remark(Text::made_by_edit, shown_name(thing));
    if (const auto wrong = wrong_with_shape(thing, map())) return remark(*wrong);
    attempt([&] { document_.change(zone_, thing, stroke.empty() ? "" : identity_of(thing).id + "/" + stroke); });
}

bool Editor::advance() {
    bool news = false;
    for (auto& [zone, check] : checks_) {
        if (!check.advance()) continue;
        news = true;
        const auto thing = selected();
        if (zone != zone_ || !thing) continue;
        for (const Finding& finding : check.findings())
            if (finding.severity == Finding::Severity::error && subject_of(finding) == key_to(*thing))
                remark_ = Remark{words_for(finding), shown_name(*thing)};
    }
    return news;
}

std::optional<Remark> Editor::blocking_problem() const {
    for (const ThingChange& change : document_.draft()) {
        const auto check = checks_.find(change.zone);
        if (check == checks_.end() || change.op == LayoutOp::remove) continue;
        for (const Finding& finding : check->second.findings())
            if (finding.severity == Finding::Severity::error && subject_of(finding) == key_to(change.thing))
                return Remark{words_for(finding), shown_name(change.thing)};
    }
    return std::nullopt;
}

bool Editor::unsaved() const { return document_.can_undo() && document_.revision() != saved_revision_; }

std::optional<SavedPlan> Editor::save(const std::filesystem::path& folder) {
    if (saved_ && saved_revision_ == document_.revision() && heading == saved_heading_) return saved_;
    for (auto& [zone, check] : checks_) check.finish();
    remark_ = blocking_problem();
    if (remark_) return std::nullopt;
    if (saved_ && heading.name == saved_heading_.name) heading.name = free_plan_name(folder, heading.name);
    if (const auto wrong = wrong_with_name(heading.name, folder)) {
        remark(*wrong, {heading.name, heading.name});
        return std::nullopt;
    }
    try {
        saved_ = save_plan(document_, heading, folder);
        saved_heading_ = heading;
        saved_revision_ = document_.revision();
        return saved_;
    } catch (const std::exception& error) {
        remark_ = Remark{std::nullopt, {error.what(), ""}};
        return std::nullopt;
    }
}

}  // namespace shangquan
