#include "maps/check/narrow.hpp"
#include "maps/check/passage_search.hpp"
#include "maps/check/shape_index.hpp"
#include "maps/check/zone_rules.hpp"
#include "maps/ground/groups.hpp"
#include "maps/ground/keep_joined.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

/// Parts of a floor's cells that are no crumbs, by the polygon of the ground they lie in.
std::vector<std::vector<std::size_t>> parts_by_polygon(const MultiPolygon& ground, const Parts& parts, const std::vector<CutCell>& cuts) {
    const std::vector<MultiPolygon> polygons = pieces_of(ground);
    const ShapeIndex index{pointers_to(polygons)};
    std::vector<std::vector<std::size_t>> sorted(ground.size());
    for (std::size_t part = 0; part < parts.count(); ++part) {
        if (parts.area[part] < crumb) continue;
        if (const auto polygon = index.holder(standing_place(parts.part.frame, parts.first[part], cuts))) sorted[*polygon].push_back(part);
    }
    return sorted;
}

/// The rectangle around the cells of every part.
std::vector<Box> boxes_of(const Parts& parts) {
    std::vector<Box> boxes;
    for (const Cell cell : parts.first)
        boxes.push_back({centre(parts.part.frame, cell), centre(parts.part.frame, cell)});
    for (int j = 0; j < parts.part.frame.rows; ++j)
        for (int i = 0; i < parts.part.frame.columns; ++i) {
            const std::int32_t part = parts.part.at({i, j});
            if (part == Parts::none) continue;
            Box& box = boxes[static_cast<std::size_t>(part)];
            const Point place = centre(parts.part.frame, {i, j});
            box = {box.low.cwiseMin(place), box.high.cwiseMax(place)};
        }
    return boxes;
}

/// Joins the parts of a polygon, the smallest first, and tells how narrow the ways are.
class PassageTeller {
public:
    PassageTeller(const Floor& floor, const Parts& parts, const std::vector<CutCell>& cuts, FindingList& findings)
        : floor_(floor), parts_(parts), cuts_(cuts), findings_(findings), boxes_(boxes_of(parts)), groups_(parts.count()) {}

    void tell(const Polygon& ground, std::vector<std::size_t> pieces) {
        std::stable_sort(pieces.begin(), pieces.end(),
                         [&](std::size_t a, std::size_t b) { return parts_.area[a] < parts_.area[b]; });
        const PassageSearch search{ground, parts_, cuts_};
        for (std::size_t k = 0; k + 1 < pieces.size(); ++k) {
            const Piece piece = piece_of(pieces[k], pieces);
            const auto passage = search.shortest(piece.own, piece.box, piece.others);
            if (!passage) continue;
            groups_.join(pieces[k], passage->to);
            tell(piece, *passage);
        }
    }

private:
    static constexpr int small = 100;  ///< m²; what is lost then is no more than a corner

    /// A part and all that has been joined to it.
    struct Piece {
        std::vector<bool> own;
        std::vector<bool> others;  ///< of the same polygon
        Box box;
        double area = 0.0;
    };

    Piece piece_of(std::size_t part, const std::vector<std::size_t>& pieces) {
        Piece piece{std::vector<bool>(parts_.count()), std::vector<bool>(parts_.count()), boxes_[part], 0.0};
        for (const std::size_t other : pieces) {
            const bool own = groups_.of(other) == groups_.of(part);
            (own ? piece.own : piece.others)[other] = true;
            if (!own) continue;
            piece.box = {piece.box.low.cwiseMin(boxes_[other].low), piece.box.high.cwiseMax(boxes_[other].high)};
            piece.area += parts_.area[other];
        }
        return piece;
    }

    void tell(const Piece& piece, const Passage& passage) {
        const Subject about{"areas", "", passage.place, floor_.level};
        const std::string message =
            fmt::format("{:.0f} m² on floor {} hang on {:.0f} m² by a way {:.2f} m wide, too narrow to walk, expected 1.2 m",
                        piece.area, floor_.level, parts_.area[passage.to], passage.width);
        if (piece.area < small)
            findings_.note(about, "narrow", message);
        else
            findings_.warning(about, "narrow", message);
    }

    const Floor& floor_;
    const Parts& parts_;
    const std::vector<CutCell>& cuts_;
    FindingList& findings_;
    std::vector<Box> boxes_;
    Groups groups_;
};

}  // namespace

void find_narrow_places(const CheckedZone& zone, FindingList& findings) {
    for (std::size_t k = 0; k < zone.built.floors.size(); ++k) {
        const Floor& floor = zone.built.floors[k];
        PassageTeller teller{floor, zone.parts[k], zone.cells[k].cuts, findings};
        const auto pieces = parts_by_polygon(floor.walkable, zone.parts[k], zone.cells[k].cuts);
        for (std::size_t polygon = 0; polygon < pieces.size(); ++polygon)
            if (pieces[polygon].size() > 1) teller.tell(floor.walkable[polygon], pieces[polygon]);
    }
}

void find_narrow(const CheckedZone& zone, FindingList& findings) {
    find_narrow_ways(zone, findings);
    find_narrow_places(zone, findings);
}

}  // namespace shangquan
