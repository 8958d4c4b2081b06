#include "viewer/desk.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr double zoom_a_key = 1.25;

template <class Row>
std::size_t turned(Row row, std::size_t count, int by) {
    const auto rows = static_cast<int>(count);
    return static_cast<std::size_t>((static_cast<int>(row) + by + rows) % rows);
}

}  // namespace

void Desk::act_on_time(Action action) {
    switch (action) {
        case Action::play:
            return playback.toggle();
        case Action::step_back:
            return playback.move(-1);
        case Action::step_on:
            return playback.move(1);
        case Action::hour_back:
            return playback.move(-60 / playback.interval_minutes());
        case Action::hour_on:
            return playback.move(60 / playback.interval_minutes());
        case Action::first:
            return playback.seek(playback.first_minute());
        case Action::last:
            return playback.seek(playback.last_minute());
        case Action::faster:
            return playback.faster();
        case Action::slower:
            return playback.slower();
        case Action::peak:
            return show_peak();
        case Action::loop_from:
            return playback.loop_from_here();
        case Action::loop_until:
            return playback.loop_until_here();
        case Action::toggle_loop:
            return playback.toggle_loop();
        default:
            return;
    }
}

void Desk::next_choice(Action action) {
    Choice wanted = session_.choice();
    const std::size_t floors = session_.zone().levels.size();
    switch (action) {
        case Action::floor_up:
            wanted.floor = std::min(wanted.floor + 1, floors - 1);
            break;
        case Action::floor_down:
            wanted.floor = wanted.floor == 0 ? 0 : wanted.floor - 1;
            break;
        case Action::next_layer:
            wanted.layer = turned(wanted.layer, layer_table.size(), 1);
            break;
        case Action::previous_layer:
            wanted.layer = turned(wanted.layer, layer_table.size(), -1);
            break;
        case Action::next_grading:
            wanted.grading = next_grading(wanted.grading);
            break;
        case Action::next_result:
            wanted.result = turned(wanted.result, session_.results().size(), 1);
            break;
        case Action::next_arrangement:
            wanted.arrangement = static_cast<Arrangement>(turned(wanted.arrangement, 4, 1));
            break;
        default:
            return;
    }
    choose(wanted);
}

void Desk::act_on_view(Action action) {
    const Rect& page = camera_.view().page;
    switch (action) {
        case Action::whole_zone:
            return show_zone();
        case Action::zoom_in:
            return camera_.zoom(zoom_a_key, page.centre());
        case Action::zoom_out:
            return camera_.zoom(1.0 / zoom_a_key, page.centre());
        case Action::switch_language:
            settings.language = settings.language == Language::chinese ? Language::english : Language::chinese;
            return;
        case Action::switch_theme:
            settings.theme = settings.theme == Theme::light ? Theme::dark : Theme::light;
            return;
        case Action::help:
            overlay = overlay == Overlay::help ? Overlay::none : Overlay::help;
            return;
        case Action::export_picture:
            overlay = overlay == Overlay::picture ? Overlay::none : Overlay::picture;
            return;
        case Action::quit:
            return close();
        default:
            return;
    }
}

void Desk::act(Action action) {
    act_on_time(action);
    next_choice(action);
    act_on_view(action);
    act_on_edits(action);
    if (action == Action::toggle_walkers) toggle_walkers();
    if (action == Action::draw_area) drawing = !drawing && editor_ == nullptr;
    if (action == Action::draw_area) corners_.clear();
    if (action == Action::finish_area && drawing) finish_area();
    if (action == Action::let_go) let_go();
}

void Desk::let_go() {
    if (!notice.words.empty() && notice.wrong)
        notice = {};
    else if (overlay != Overlay::none)
        overlay = Overlay::none;
    else if (editor_ != nullptr)
        editor_->let_go();
    else if (drawing)
        drawing = false;
    else
        clear_pick();
    corners_.clear();
}

}  // namespace shangquan
