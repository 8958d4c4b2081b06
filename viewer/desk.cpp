#include "viewer/desk.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/correct.hpp>

#include <algorithm>
#include <chrono>
#include <exception>

namespace shangquan {
namespace {

constexpr std::chrono::milliseconds counting_time{20};  ///< a frame
constexpr double notice_seconds = 6.0;                  ///< complaints stay until Esc

Rect first_half(const Rect& page) { return {page.left, page.top, page.width / 2.0, page.height}; }

Polygon closed(const std::vector<Point>& corners) {
    Polygon outline;
    outline.outer().assign(corners.begin(), corners.end());
    boost::geometry::correct(outline);
    return outline;
}

}  // namespace

Desk::Desk(const std::vector<std::filesystem::path>& results, const Settings& wanted, const DeskFolders& written_to)
    : settings(wanted),
      playback({0}, 15),
      folders(written_to),
      runs(written_to.results),
      session_(results),
      layout_(screen_layout(width_, height_, scale_, DetailPanel::shut)),
      camera_(bounds(session_.map().border), layout_.map, legend_width) {
    playback = Playback{session_.minutes(), session_.interval_minutes()};
    playback.speed = settings.speed;
    read_curves();
    for (const std::string& folder : session_.refused()) complain(folder);
    attempt([&] { session_.show(playback.step()); });
}

void Desk::resize(double width, double height, double scale) {
    width_ = width;
    height_ = height;
    scale_ = scale;
    lay_out();
}

void Desk::lay_out() {
    const DetailPanel detail = picked_ || followed_ || changes_.open || editor_ != nullptr ? DetailPanel::open : DetailPanel::shut;
    const PagePoint corner(layout_.map.left, layout_.map.top);
    const Point held = camera_.view().to_map(corner);
    layout_ = screen_layout(width_, height_, scale_, detail);
    const bool halves = session_.choice().arrangement == Arrangement::side_by_side;
    camera_.resize(halves ? first_half(layout_.map) : layout_.map);
    camera_.hold(held, {layout_.map.left, layout_.map.top});
}

void Desk::show_picked() {
    const Point place = picked_->picks.front().place;
    if (!camera_.sees(place)) camera_.centre_on(place);
}

void Desk::read_curves() {
    curve_ = {};
    other_curve_ = {};
    attempt([&] {
        curve_ = session_.first().curve();
        if (session_.second() != nullptr) other_curve_ = session_.second()->curve();
    });
}

void Desk::show_zone() { camera_.show(bounds(session_.map().border)); }

void Desk::open(const std::vector<std::filesystem::path>& more) {
    for (const auto& folder : more)
        attempt([&] {
            Choice wanted = session_.choice();
            const std::string zone = session_.zone().id;
            wanted.result = session_.open(folder);
            if (wanted.result == session_.choice().result) return;
            wanted.other = session_.choice().result;
            wanted.zone = zone_row(session_.results()[wanted.result], zone).value_or(0);
            choose(wanted);
        });
}

void Desk::choose(const Choice& wanted) {
    attempt([&] {
        const Choice before = session_.choice();
        const std::string zone = session_.zone().id;
        session_.choose(wanted);
        const Choice& now = session_.choice();
        if (now.result != before.result || now.zone != before.zone || now.floor != before.floor) {
            hide_walkers();
        }
        lay_out();
        if (session_.zone().id != zone) {
            clear_pick();
            corners_.clear();
            show_zone();
        }
        if (now.result != before.result || now.zone != before.zone || now.other != before.other) {
            Playback next{session_.minutes(), session_.interval_minutes()};
            next.speed = playback.speed;
            next.to_the_end = playback.to_the_end;
            next.seek(playback.minute());
            if (playback.has_part()) next.loop(playback.span().from, playback.span().until);
            if (playback.has_part() && !playback.looping()) next.toggle_loop();
            if (playback.playing()) next.toggle();
            playback = next;
            read_curves();
            read_effects();
            read_figures();
        } else if (now.floor != before.floor) {
            read_figures();
        }
    });
}

bool Desk::advance(double seconds) {
    playback.advance(seconds);
    if (!walkers_) settings.speed = playback.speed;
    notice.age += seconds;
    count_on();
    show_walkers();
    advance_edits();
    advance_runs();
    if (!notice.wrong && notice.age > notice_seconds) notice = {};
    bool changed = false;
    try {
        changed = session_.show(playback.step());
    } catch (const std::exception& error) {
        playback.pause();
        complain(error.what());
        Choice alone = session_.choice();
        if (alone.arrangement == Arrangement::single) return false;
        alone.arrangement = Arrangement::single;
        choose(alone);
    }
    return changed;
}

const ZoneLayers& Desk::map_of_pane(std::size_t pane) const {
    if (shows_edits()) return editor_->map();
    const bool second = pane == 1 || session_.choice().arrangement == Arrangement::difference;
    return second && session_.second() != nullptr ? session_.second()->map() : session_.map();
}

void Desk::click(const Point& place, double reach, std::size_t pane) {
    if (editor_ != nullptr) return editor_->click(place, reach);
    if (drawing) {
        corners_.push_back(place);
        return;
    }
    corners_.clear();
    if (pane == 0 && follow_walker(place, reach)) return;
    followed_.reset();
    picked_ = Picked{picks_at(map_of_pane(pane), session_.level(), place, reach), {}, {}, {}};
    lay_out();
    show_picked();
    read_figures();
}

void Desk::pick(const Pick& wanted) {
    std::vector<Pick> picks = picked_ ? picked_->picks : std::vector<Pick>{};
    std::erase(picks, wanted);
    picks.insert(picks.begin(), wanted);
    picked_ = Picked{picks, {}, {}, {}};
    lay_out();
    show_picked();
    read_figures();
}

void Desk::finish_area() {
    drawing = false;
    if (corners_.size() < 3) {
        corners_.clear();
        return;
    }
    const Polygon outline = closed(corners_);
    corners_.clear();
    picked_.reset();
    pick({.kind = PickKind::area, .place = bounds({outline}).centre(), .outline = outline});
}

void Desk::clear_pick() {
    picked_.reset();
    followed_.reset();
    counts_.clear();
    lay_out();
}

void Desk::read_figures() {
    counts_.clear();
    if (!picked_) return;
    const Pick& shown = picked_->picks.front();
    picked_->figures = {};
    picked_->other = {};
    picked_->origins.clear();
    attempt([&] {
        OpenZone* const other = session_.second();
        if (in_tables(shown)) {
            picked_->figures = table_figures(session_.first(), shown);
            if (other != nullptr) picked_->other = table_figures(*other, shown);
            picked_->origins = origins_of(session_.first(), shown);
            return;
        }
        counts_.emplace_back(session_.first(), shown, session_.level());
        if (other != nullptr) counts_.emplace_back(*other, shown, session_.level());
        take_counts();
    });
}

void Desk::take_counts() {
    picked_->figures = counts_[0].figures();
    if (counts_.size() > 1) picked_->other = counts_[1].figures();
    const bool all =
        std::all_of(counts_.begin(), counts_.end(), [](const GroundCount& count) { return count.finished(); });
    if (all) counts_.clear();
}

void Desk::count_on() {
    if (counts_.empty()) return;
    using Clock = std::chrono::steady_clock;
    const Clock::time_point enough = Clock::now() + counting_time;
    try {
        for (GroundCount& count : counts_)
            while (!count.finished() && Clock::now() < enough) count.read_next();
        take_counts();
    } catch (const std::exception& error) {
        counts_.clear();
        complain(error.what());
    }
}

void Desk::show_peak() {
    const std::vector<double>& values = curve();
    if (values.empty()) return;
    playback.show(static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin()));
}

void Desk::open_changes(EffectKind kind) {
    stop_editing();
    changes_.open = true;
    changes_.kind = kind;
    lay_out();
    read_effects();
}

void Desk::shut_changes() {
    changes_.open = false;
    lay_out();
}

void Desk::read_effects() {
    changes_.effects.clear();
    const Choice& choice = session_.choice();
    if (!changes_.open || session_.second() == nullptr) return;
    attempt([&] {
        changes_.effects = effects_of(session_.result(), session_.results()[choice.other], changes_.kind);
        sort_effects(changes_.effects, changes_.order);
    });
}

void Desk::order_changes(EffectOrder order) {
    changes_.order = order;
    sort_effects(changes_.effects, order);
}

void Desk::go_to(const Effect& effect) {
    Choice wanted = session_.choice();
    wanted.zone = zone_row(session_.result(), effect.change.zone).value_or(wanted.zone);
    choose(wanted);
    if (changes_.kind == EffectKind::zones) return;
    const PickKind kind = changes_.kind == EffectKind::venues ? PickKind::venue : PickKind::gate;
    auto found = find_pick(session_.map(), kind, effect.change.thing);
    if (!found && session_.second() != nullptr) found = find_pick(session_.second()->map(), kind, effect.change.thing);
    if (!found) return;
    camera_.centre_on(found->place);
    picked_.reset();
    pick(*found);
}

std::vector<MapView> Desk::views() const {
    const MapView& view = camera_.view();
    if (session_.panes() == 1) return {view};
    MapView second = view;
    if (session_.choice().arrangement == Arrangement::side_by_side) second.page.left += view.page.width;
    return {view, second};
}

std::size_t Desk::pane_at(const PagePoint& cursor) const {
    switch (session_.choice().arrangement) {
        case Arrangement::side_by_side:
            return cursor.x() < layout_.map.centre().x() ? 0 : 1;
        case Arrangement::swipe:
            return cursor.x() < swipe_x() ? 0 : 1;
        default:
            return 0;
    }
}

Rect Desk::visible_part(std::size_t pane) const {
    const Rect page = views()[pane].page;
    if (session_.choice().arrangement != Arrangement::swipe) return page;
    const double x = swipe_x();
    return pane == 0 ? Rect{page.left, page.top, x - page.left, page.height}
                     : Rect{x, page.top, page.right() - x, page.height};
}

ColorScale Desk::color_scale() const {
    const ScaleTop* const top = scale_top(session_.measure());
    return top == nullptr ? ColorScale{session_.measure()} : ColorScale{top->measure, settings.*top->full};
}

void Desk::set_full(double full) {
    if (const ScaleTop* const top = scale_top(session_.measure())) settings.*top->full = std::clamp(full, top->least, top->most);
}

}  // namespace shangquan
