#include "tests/support/ascii_place.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace shangquan {

namespace {

std::vector<std::string> rows_of(std::string_view drawing) {
    std::vector<std::string> rows;
    std::string row;
    for (const char character : drawing) {
        if (character == '\n') {
            if (!row.empty()) rows.push_back(row);
            row.clear();
        } else if (character != ' ') {
            row += character;
        }
    }
    if (!row.empty()) rows.push_back(row);
    return rows;
}

Polygon square(double x, double y, double side) {
    Polygon polygon;
    polygon.outer() = {{x, y}, {x, y + side}, {x + side, y + side}, {x + side, y}, {x, y}};
    return polygon;
}

int multiple_of_16(int value) { return (value + 15) / 16 * 16; }

void read_character(Zone& zone, char character, FloorId floor, const Point& place) {
    if (character >= 'G' && character <= 'I') {
        Gate gate;
        gate.id = std::string(1, character);
        gate.key = key_of("test/" + gate.id);
        gate.floor = floor;
        gate.position = place;
        gate.rate_in = gate.rate_out = 5.0;
        zone.gates.push_back(gate);
    } else if (character >= 'a' && character <= 'f') {
        Venue venue;
        venue.id = std::string(1, character);
        venue.key = key_of("test/" + venue.id);
        venue.category = Category::snack;
        venue.floor = floor;
        venue.floor_area = 100.0;
        venue.capacity = 1000;
        venue.doors = {place};
        zone.venues.push_back(venue);
    } else if (character == '^' && floor.value > 0) {
        Connector stair;
        stair.id = "stair" + std::to_string(zone.connectors.size());
        stair.key = key_of("test/" + stair.id);
        stair.lower_floor = FloorId{floor.value - 1};
        stair.upper_floor = floor;
        stair.lower = stair.upper = place;
        stair.length = 8.0;
        zone.connectors.push_back(stair);
    }
}

}  // namespace

Zone ascii_zone(const std::vector<std::string_view>& floors, int metres) {
    Zone zone;
    zone.id = "test";
    zone.name = {"测试", "Test"};
    for (std::uint32_t level = 0; level < floors.size(); ++level) {
        const auto rows = rows_of(floors[level]);
        const auto longest = std::max_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
        GridFrame frame{1.0, multiple_of_16(static_cast<int>(longest->size()) * metres),
                        multiple_of_16(static_cast<int>(rows.size()) * metres)};
        Floor floor{static_cast<int>(level), {}, Mask{frame}};
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                const char character = rows[row][column];
                if (character == '#') continue;
                const int x = static_cast<int>(column) * metres;
                const int y = static_cast<int>(rows.size() - 1 - row) * metres;
                for (int j = y; j < y + metres; ++j)
                    for (int i = x; i < x + metres; ++i) floor.mask.at({i, j}) = 1;
                floor.walkable.push_back(square(x, y, metres));
                read_character(zone, character, FloorId{level}, {x + metres / 2.0, y + metres / 2.0});
            }
        zone.floors.push_back(std::move(floor));
    }
    return zone;
}

}  // namespace shangquan
