#include "viewer/session.hpp"

#include "maps/input_error.hpp"

#include <algorithm>
#include <utility>

namespace shangquan {
namespace {

/// Row of a value in a list.
template <class List, class Value>
std::optional<std::size_t> row_of(const List& list, const Value& value) {
    const auto found = std::find(list.begin(), list.end(), value);
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

std::size_t street_level(const ZoneResult& zone) { return row_of(zone.levels, 0).value_or(0); }

bool compares(Arrangement arrangement) { return arrangement != Arrangement::single; }

}  // namespace

std::optional<std::size_t> zone_row(const ResultFolder& result, const std::string& id) {
    const auto found =
        std::find_if(result.zones.begin(), result.zones.end(), [&](const ZoneResult& zone) { return zone.id == id; });
    if (found == result.zones.end()) return std::nullopt;
    return static_cast<std::size_t>(found - result.zones.begin());
}

std::optional<std::size_t> step_at(const OpenZone& zone, int minute) { return row_of(zone.minutes(), minute); }

Session::Session(const std::vector<std::filesystem::path>& folders) {
    for (const auto& folder : folders) admit(folder);
    if (results_.empty()) throw InputError(refused_.empty() ? "no result folder is given" : refused_.front());
    choice_.floor = street_level(zone());
    first_ = &opened(0, 0);
    try {
        second_ = counterpart(choice_);
    } catch (const std::exception& error) {
        refused_.emplace_back(error.what());
    }
}

void Session::admit(const std::filesystem::path& folder) {
    const std::size_t row = results_.size();
    try {
        results_.push_back(open_result(folder));
        if (row == 0) opened(row, 0);
    } catch (const std::exception& error) {
        results_.resize(row);
        refused_.emplace_back(error.what());
    }
}

std::size_t Session::open(const std::filesystem::path& folder) {
    for (std::size_t row = 0; row < results_.size(); ++row)
        if (std::filesystem::exists(folder) && std::filesystem::equivalent(results_[row].path, folder)) return row;
    results_.push_back(open_result(folder));
    return results_.size() - 1;
}

OpenZone& Session::opened(std::size_t result, std::size_t zone) {
    const auto found = zones_.find({result, zone});
    if (found != zones_.end()) return *found->second;
    auto open = std::make_unique<OpenZone>(results_[result], results_[result].zones[zone]);
    return *zones_.emplace(std::pair{result, zone}, std::move(open)).first->second;
}

OpenZone* Session::counterpart(const Choice& choice) {
    if (choice.other >= results_.size() || choice.other == choice.result) return nullptr;
    const auto row = zone_row(results_[choice.other], results_[choice.result].zones[choice.zone].id);
    return row ? &opened(choice.other, *row) : nullptr;
}

Choice Session::settled(Choice wanted) const {
    if (wanted.result != choice_.result) wanted.zone = zone_row(results_[wanted.result], zone().id).value_or(0);
    if (wanted.other == wanted.result) wanted.other = choice_.result != wanted.result ? choice_.result : choice_.other;
    const ZoneResult& target = results_[wanted.result].zones[wanted.zone];
    if (target.id != zone().id)
        wanted.floor = street_level(target);
    else if (wanted.result != choice_.result)
        wanted.floor = row_of(target.levels, level()).value_or(street_level(target));
    else
        wanted.floor = std::min(wanted.floor, target.levels.size() - 1);
    return wanted;
}

void Session::choose(const Choice& wanted) {
    Choice next = settled(wanted);
    OpenZone& first = opened(next.result, next.zone);
    OpenZone* const second = counterpart(next);
    if (second == nullptr) next.arrangement = Arrangement::single;
    const bool motion = first.has_motion() && (!compares(next.arrangement) || second->has_motion());
    if (needs_motion(layer_table[next.layer]) && !motion) next.layer = 0;
    if (next.arrangement == Arrangement::difference) next.layer = difference_layer(next.layer);
    choice_ = next;
    first_ = &first;
    second_ = second;
}

Measure Session::measure() const {
    if (choice_.arrangement == Arrangement::difference) return difference_from(layer().measure)->measure;
    return layer().measure == Measure::los ? choice_.grading : layer().measure;
}

std::size_t Session::panes() const {
    return choice_.arrangement == Arrangement::side_by_side || choice_.arrangement == Arrangement::swipe ? 2 : 1;
}

LayerShown Session::other_layer(std::size_t step) {
    const auto floor = row_of(second_->zone().levels, level());
    const auto other_step = layer().statistic ? std::size_t{0} : step_at(*second_, minutes()[step]);
    if (!floor || !other_step) return {Raster{rasters_[0].frame, no_value}};
    return second_->read(layer(), *floor, *other_step);
}

bool Session::show(std::size_t step) {
    const std::pair<Choice, std::size_t> wanted{choice_, layer().statistic ? 0 : step};
    if (shown_ == wanted) return false;
    std::array<LayerShown, 2> layers;
    layers[0] = first_->read(layer(), choice_.floor, step);
    rasters_[0] = layers[0].raster;
    if (compares(choice_.arrangement)) layers[1] = other_layer(step);
    for (std::size_t pane = 0; pane < layers.size(); ++pane) {
        rasters_[pane] = std::move(layers[pane].raster);
        overlays_[pane] = std::move(layers[pane].overlay);
    }
    if (choice_.arrangement == Arrangement::difference) {
        rasters_[0] = difference_of(rasters_[0], rasters_[1], difference_scale(measure())->from_none);
        overlays_[0] = {};
    }
    shown_ = wanted;
    return true;
}

bool Session::on_map(const Point& place) const {
    const GridFrame& frame = rasters_[0].frame;
    return frame.contains(frame.cell_of(place.x(), place.y()));
}

std::optional<double> Session::value_at(const Point& place, std::size_t pane) const {
    const Raster& raster = rasters_[pane];
    const Cell cell = raster.frame.cell_of(place.x(), place.y());
    if (!raster.frame.contains(cell)) return std::nullopt;
    const float value = raster.at(cell);
    return has_value(measure(), value) ? std::optional<double>(value) : std::nullopt;
}

}  // namespace shangquan
