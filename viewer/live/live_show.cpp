#include "viewer/live/live_show.hpp"

#include "scenarios/pending_folder.hpp"
#include "scenarios/prepare.hpp"
#include "scenarios/scenario_file.hpp"

#include <algorithm>

namespace shangquan {
namespace {

RunOrder order_of(const std::filesystem::path& file, const std::filesystem::path& out, const Scenario& scenario) {
    return {file, out, {}, {scenario.begin, scenario.end}};
}

/// The zone most people come to.
std::size_t busiest_zone(const Scenario& scenario, const RegionLayers& layers) {
    const auto busiest =
        std::max_element(scenario.totals.begin(), scenario.totals.end(),
                         [](const auto& a, const auto& b) { return a.demand.visitors < b.demand.visitors; });
    for (std::size_t row = 0; row < layers.zones.size(); ++row)
        if (layers.zones[row].id == busiest->zone) return row;
    return 0;
}

}  // namespace

LiveShow::LiveShow(const std::filesystem::path& file, const std::filesystem::path& results)
    : scenario_(read_scenario(file)),
      layers_(layers_of(scenario_)),
      result_(first_free(results / scenario_.name)),
      run_(order_of(file, result_, scenario_)),
      layout_(screen_layout(window_width, window_height, 1.0, DetailPanel::shut)),
      camera_(bounds(layers_.zones.front().border), layout_.map, legend_width),
      zone_(busiest_zone(scenario_, layers_)) {
    camera_.show(bounds(map().border));
    set_pace();
}

void LiveShow::resize(double width, double height, double scale) {
    scale_ = scale;
    layout_ = screen_layout(width, height, scale, DetailPanel::shut);
    camera_.resize(layout_.map);
    camera_.show(bounds(map().border));
}

bool LiveShow::advance() {
    run_.advance();
    const auto newest = run_.frame();
    if (newest == frame_) return false;
    const bool first = frame_ == nullptr;
    frame_ = newest;
    frame_zones_ = run_.zones();
    if (first) floor_ = street_floor();
    return true;
}

void LiveShow::show_zone(std::size_t row) {
    zone_ = row;
    floor_ = street_floor();
    camera_.show(bounds(map().border));
}

std::size_t LiveShow::street_floor() const {
    const std::vector<int> floors = levels();
    const auto street = std::find(floors.begin(), floors.end(), 0);
    return street == floors.end() ? 0 : static_cast<std::size_t>(street - floors.begin());
}

std::vector<int> LiveShow::levels() const { return begun() ? frame_zones_[zone_].levels : std::vector<int>{0}; }

double LiveShow::share() const {
    return std::clamp(static_cast<double>(seconds() - scenario_.begin) / (scenario_.end - scenario_.begin), 0.0, 1.0);
}

std::vector<WalkerDot> LiveShow::dots(WalkerColor by) const {
    std::vector<WalkerDot> dots;
    if (!begun()) return dots;
    for (const FrameWalker& walker : frame_->walkers[zone_]) {
        if (walker.floor != floor_) continue;
        const Color color = by == WalkerColor::speed     ? pace_color(0.1 * walker.speed)
                            : by == WalkerColor::purpose ? purpose_color(walker.purpose)
                                                         : party_color(walker.party);
        dots.push_back({0.1F * static_cast<float>(walker.x), 0.1F * static_cast<float>(walker.y), color, 0});
    }
    return dots;
}

void LiveShow::set_pace() { run_.set_pace(paused_ ? 0.0 : pace()); }

void LiveShow::stop() {
    stopped_ = true;
    run_.stop();
}

void LiveShow::toggle_pause() {
    paused_ = !paused_;
    set_pace();
}

void LiveShow::faster() {
    pace_ = std::min(pace_ + 1, live_paces.size() - 1);
    set_pace();
}

void LiveShow::slower() {
    pace_ = pace_ == 0 ? 0 : pace_ - 1;
    set_pace();
}

}  // namespace shangquan
