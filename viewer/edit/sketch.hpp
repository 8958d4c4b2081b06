#pragma once

#include "scenarios/texts.hpp"
#include "viewer/edit/thing.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// What the pointer draws.
enum class Tool : std::uint8_t { select, closure, wall, building, ground, stairs, gate, venue, line };

/// A row of the table of tools.
struct ToolRow {
    Tool tool = Tool::select;
    Text name = Text::tool_select;
    Text hint = Text::hint_select;
    const char* stem = "";   ///< of the ids of what it draws
    std::size_t fewest = 0;  ///< corners
    std::size_t most = 0;    ///< with so many it is complete
};

inline constexpr std::size_t any_number = 1000;  ///< of corners

inline constexpr std::array<ToolRow, 9> tool_table{
    {{Tool::select, Text::tool_select, Text::hint_select, "", 0, 0},
     {Tool::closure, Text::tool_closure, Text::draw_hint, "closure", 3, any_number},
     {Tool::wall, Text::tool_wall, Text::hint_wall, "wall", 2, any_number},
     {Tool::building, Text::building, Text::draw_hint, "building", 3, any_number},
     {Tool::ground, Text::tool_ground, Text::draw_hint, "ground", 3, any_number},
     {Tool::stairs, Text::tool_stairs, Text::hint_stairs, "stairs", 2, 2},
     {Tool::gate, Text::gate, Text::hint_point, "gate", 1, 1},
     {Tool::venue, Text::venue, Text::hint_point, "venue", 1, 1},
     {Tool::line, Text::counting_line, Text::hint_line, "line", 2, 2}}};

inline const ToolRow& row_of_tool(Tool tool) { return tool_table[static_cast<std::size_t>(tool)]; }

/// What is being drawn: its tool and the corners so far.
struct Sketch {
    Tool tool = Tool::select;
    double wall_width = 0.5;  ///< metres
    std::vector<Point> corners;
};

/// Where it is drawn.
struct SketchPlace {
    const ZoneLayers& map;
    int level = 0;
    std::vector<int> levels;  ///< of the zone, ascending
};

/// What is wrong with the sketch; nothing where it can become a thing.
std::optional<Text> wrong_with(const Sketch& sketch, const ZoneLayers& map);

/// What is wrong with where and how a thing lies: outside the zone, an outline that crosses itself.
std::optional<Text> wrong_with_shape(const Thing& thing, const ZoneLayers& map);

/// The thing with the usual attributes of its kind, with this id. A stair leads to the floor above, or from the floor
/// below where there is none above; a venue belongs to the building its door lies in or at most 5 m from.
Thing thing_drawn(const Sketch& sketch, const SketchPlace& place, const std::string& id);

}  // namespace shangquan
