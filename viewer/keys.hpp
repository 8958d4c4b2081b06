#pragma once

#include "scenarios/texts.hpp"

#include <SFML/Window/Event.hpp>
#include <array>
#include <optional>
#include <string>

namespace shangquan {

/// What a key does.
enum class Action : std::uint8_t {
    play,
    step_back,
    step_on,
    hour_back,
    hour_on,
    first,
    last,
    faster,
    slower,
    peak,
    loop_from,
    loop_until,
    toggle_loop,
    floor_up,
    floor_down,
    next_layer,
    previous_layer,
    next_grading,
    next_result,
    next_arrangement,
    whole_zone,
    zoom_in,
    zoom_out,
    draw_area,
    toggle_walkers,
    edit_layout,
    undo,
    redo,
    remove_thing,
    finish_area,
    let_go,
    export_picture,
    switch_language,
    switch_theme,
    help,
    quit
};

enum class Modifier : std::uint8_t { none, shift, control, both };

/// A key, pressed alone or with Ctrl, Shift or both.
struct KeyBinding {
    sf::Keyboard::Key key = sf::Keyboard::Unknown;
    Action action = Action::play;
    Modifier with = Modifier::none;
};

/// The table of keys.
inline constexpr std::array<KeyBinding, 45> key_table{{{sf::Keyboard::Space, Action::play},
                                                       {sf::Keyboard::Left, Action::step_back},
                                                       {sf::Keyboard::Right, Action::step_on},
                                                       {sf::Keyboard::Left, Action::hour_back, Modifier::shift},
                                                       {sf::Keyboard::Right, Action::hour_on, Modifier::shift},
                                                       {sf::Keyboard::Left, Action::first, Modifier::control},
                                                       {sf::Keyboard::Right, Action::last, Modifier::control},
                                                       {sf::Keyboard::Period, Action::faster},
                                                       {sf::Keyboard::Comma, Action::slower},
                                                       {sf::Keyboard::P, Action::peak},
                                                       {sf::Keyboard::LBracket, Action::loop_from},
                                                       {sf::Keyboard::RBracket, Action::loop_until},
                                                       {sf::Keyboard::L, Action::toggle_loop},
                                                       {sf::Keyboard::PageUp, Action::floor_up},
                                                       {sf::Keyboard::PageDown, Action::floor_down},
                                                       {sf::Keyboard::Down, Action::next_layer},
                                                       {sf::Keyboard::Up, Action::previous_layer},
                                                       {sf::Keyboard::G, Action::next_grading},
                                                       {sf::Keyboard::Tab, Action::next_result},
                                                       {sf::Keyboard::V, Action::next_arrangement},
                                                       {sf::Keyboard::Home, Action::whole_zone},
                                                       {sf::Keyboard::Add, Action::zoom_in},
                                                       {sf::Keyboard::Equal, Action::zoom_in},
                                                       {sf::Keyboard::Equal, Action::zoom_in, Modifier::shift},
                                                       {sf::Keyboard::Subtract, Action::zoom_out},
                                                       {sf::Keyboard::Hyphen, Action::zoom_out},
                                                       {sf::Keyboard::A, Action::draw_area},
                                                       {sf::Keyboard::W, Action::toggle_walkers},
                                                       {sf::Keyboard::D, Action::edit_layout},
                                                       {sf::Keyboard::Z, Action::undo, Modifier::control},
                                                       {sf::Keyboard::Y, Action::redo, Modifier::control},
                                                       {sf::Keyboard::Z, Action::redo, Modifier::both},
                                                       {sf::Keyboard::Delete, Action::remove_thing},
                                                       {sf::Keyboard::BackSpace, Action::remove_thing},
                                                       {sf::Keyboard::Enter, Action::finish_area},
                                                       {sf::Keyboard::Escape, Action::let_go},
                                                       {sf::Keyboard::S, Action::export_picture, Modifier::control},
                                                       {sf::Keyboard::E, Action::export_picture},
                                                       {sf::Keyboard::F2, Action::switch_language},
                                                       {sf::Keyboard::F3, Action::switch_theme},
                                                       {sf::Keyboard::F1, Action::help},
                                                       {sf::Keyboard::H, Action::help},
                                                       {sf::Keyboard::Slash, Action::help, Modifier::shift},
                                                       {sf::Keyboard::Q, Action::quit, Modifier::control},
                                                       {sf::Keyboard::W, Action::quit, Modifier::control}}};

/// What was asked for with this key.
std::optional<Action> action_of(const sf::Event::KeyEvent& key);

/// A line of the help page: keys as they are labelled, and what they do.
struct KeyHelp {
    const char* keys;
    Text what;
};

inline constexpr std::array<KeyHelp, 25> key_help{
    {{"Space", Text::key_play},    {"← →", Text::key_step},       {"Shift ← →", Text::key_hour},
     {"Ctrl ← →", Text::key_ends}, {"P", Text::key_peak},         {". ,", Text::key_speed},
     {"[ ] L", Text::key_loop},    {"Page ↑ ↓", Text::key_floor}, {"↑ ↓", Text::key_layer},
     {"G", Text::key_grading},     {"Tab", Text::key_result},     {"V", Text::key_view},
     {"Home", Text::key_zone},     {"+ −", Text::key_zoom},       {"A", Text::key_area},
     {"W", Text::key_walkers},
     {"D", Text::key_edit},        {"Ctrl Z Ctrl Y", Text::key_undo}, {"Delete", Text::key_remove},
     {"Esc", Text::key_clear},     {"E", Text::key_picture},      {"F2", Text::key_language},
     {"F3", Text::key_theme},      {"F1 H ?", Text::key_help},    {"Ctrl Q", Text::key_quit}}};

}  // namespace shangquan
