#include "maps/check/narrow.hpp"
#include "maps/check/shape_index.hpp"
#include "maps/check/zone_rules.hpp"
#include "maps/ground/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace shangquan {

namespace {

constexpr int least_part = 9;    ///< cells; smaller pieces are crumbs
constexpr int longest_neck = 6;  ///< cells from part to part at a narrow place

/// By part of a floor: the piece of its outline it lies in.
std::vector<std::size_t> pieces_under(const Parts& parts, const MultiPolygon& ground) {
    const std::vector<MultiPolygon> pieces = pieces_of(ground);
    const ShapeIndex index{pointers_to(pieces)};
    std::vector<std::size_t> under;
    for (const Cell first : parts.first) under.push_back(index.holder(centre(parts.part.frame, first)).value_or(pieces.size()));
    return under;
}

/// Looks for places where one outline leaves two parts of cells.
class NeckFinder {
public:
    NeckFinder(const Floor& floor, FindingList& findings)
        : level_(floor.level), findings_(findings), parts_(parts_of(inside_cells(floor.walkable, floor.mask.frame))),
          pieces_(pieces_under(parts_, floor.walkable)) {}

    void tell() {
        if (std::set<std::size_t>(pieces_.begin(), pieces_.end()).size() == pieces_.size()) return;
        const GridFrame& frame = parts_.part.frame;
        for (int j = 0; j < frame.rows; ++j)
            for (int i = 0; i < frame.columns; ++i) look_around({i, j});
    }

private:
    [[nodiscard]] bool counts(std::int32_t part) const {
        return part != Parts::none && parts_.cells[static_cast<std::size_t>(part)] >= least_part;
    }

    void look_around(Cell cell) {
        const std::int32_t own = parts_.part.at(cell);
        if (!counts(own)) return;
        for (int j = cell.j; j <= cell.j + longest_neck; ++j)
            for (int i = cell.i - longest_neck; i <= cell.i + longest_neck; ++i)
                if (parts_.part.frame.contains({i, j})) compare(cell, {i, j}, own, parts_.part.at({i, j}));
    }

    void compare(Cell here, Cell there, std::int32_t own, std::int32_t other) {
        if (own == other || !counts(other) || pieces_[static_cast<std::size_t>(own)] != pieces_[static_cast<std::size_t>(other)]) return;
        if (!told_.insert(std::minmax(own, other)).second) return;
        const GridFrame& frame = parts_.part.frame;
        const Point between = (centre(frame, here) + centre(frame, there)) / 2.0;
        findings_.warning({"areas", "", between}, "narrow",
                          fmt::format("{} m² and {} m² on floor {} hang together by less than 2 m, where nobody gets through",
                                      parts_.cells[static_cast<std::size_t>(own)], parts_.cells[static_cast<std::size_t>(other)], level_));
    }

    int level_;
    FindingList& findings_;
    Parts parts_;
    std::vector<std::size_t> pieces_;  ///< by part
    std::set<std::pair<std::int32_t, std::int32_t>> told_;
};

}  // namespace

void find_narrow_places(const CheckedZone& zone, FindingList& findings) {
    for (const Floor& floor : zone.built.floors) NeckFinder{floor, findings}.tell();
}

void find_narrow(const CheckedZone& zone, FindingList& findings) {
    find_narrow_ways(zone, findings);
    find_narrow_places(zone, findings);
}

}  // namespace shangquan
