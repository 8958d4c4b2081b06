#pragma once

#include "viewer/desk.hpp"
#include "viewer/theme.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace shangquan {

/// A window that stays where it is put.
void begin_panel(const char* id, const Rect& area);

/// A window in the middle of the map with a title and a button that shuts it; says whether it is still open.
bool begin_page(Desk& desk, Text title, double width);
void end_page();

void heading(const Desk& desk, Text words);
void soft_line(const Desk& desk, const std::string& words);
void wrapped(const ImVec4& color, const std::string& words);

/// Buttons beside each other over the whole width, the chosen one marked; returns the row wanted.
std::size_t segments(const Desk& desk, const char* id, const std::vector<std::string>& words, std::size_t chosen);

/// One selectable line a row; returns the row wanted.
std::size_t choose_row(const char* id, const std::vector<std::string>& words, std::size_t chosen);

/// A button over the whole width.
bool wide_button(const Desk& desk, Text words);

enum class Icon : std::uint8_t { play, pause, back, on, first, last, peak, loop };

/// A square button with a sign instead of words; the words come up when the pointer rests on it. `lit` marks what is
/// on.
bool icon_button(const Desk& desk, Icon icon, const std::string& words, double lit = 0.0);

float scaled(const Desk& desk, double size);

/// A line of words on a light plate over the map, cut where it would be wider than `room`; nothing where there is hardly
/// any.
void draw_plate(const Desk& desk, const std::string& words, const ImVec2& at, float room);

/// The words, cut at the end and marked with … where they are wider than that many pixels.
std::string fitted(const std::string& words, float width);

}  // namespace shangquan
