#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace shangquan {

namespace {

constexpr double piece = 2.0;          ///< metres of street looked at as one
constexpr double least_shift = 1.5;    ///< metres outside the kerb from where a footway is not part of the carriageway
constexpr double most_slant = 0.5;     ///< sine of the angle between a street and the footway beside it
constexpr double overlap = 3.0;        ///< metres that pavements reach beyond their ends, so that they meet round bends
constexpr double shortest_walk = 6.0;  ///< metres of footway beside a street that count
constexpr double shortest_gap = 20.0;  ///< metres without footway that are a corner, a crossing or a drive

/// A part of a street: pieces in a row with a footway beside them, or without.
struct Run {
    std::size_t first;
    std::size_t last;
    bool beside;
    double length;
};

/// A street cut into pieces.
struct Pieces {
    explicit Pieces(const Polyline& line) {
        for (std::size_t k = 0; k + 1 < line.size(); ++k) {
            const int count = std::max(1, static_cast<int>((line[k + 1] - line[k]).norm() / piece));
            for (int part = 0; part < count; ++part)
                corners.push_back(line[k] + (line[k + 1] - line[k]) * (static_cast<double>(part) / count));
        }
        corners.push_back(line.back());
    }

    [[nodiscard]] std::size_t size() const { return corners.size() - 1; }
    [[nodiscard]] Point middle(std::size_t k) const { return (corners[k] + corners[k + 1]) / 2.0; }
    [[nodiscard]] Point along(std::size_t k) const { return (corners[k + 1] - corners[k]).normalized(); }
    /// Across the street to its left (side 1) or right (−1).
    [[nodiscard]] Point out(std::size_t k, double side) const { return side * Point{-along(k).y(), along(k).x()}; }
    [[nodiscard]] double length(std::size_t k) const { return (corners[k + 1] - corners[k]).norm(); }

    std::vector<Point> corners;
};

std::vector<Run> runs_of(const Pieces& pieces, const std::vector<bool>& beside) {
    std::vector<Run> runs;
    for (std::size_t k = 0; k < beside.size(); ++k) {
        if (runs.empty() || runs.back().beside != beside[k]) runs.push_back({k, k, beside[k], 0.0});
        runs.back().last = k;
        runs.back().length += pieces.length(k);
    }
    return runs;
}

/// Takes runs of a kind that are short, though not the whole street, for the other kind.
void drop_short(const Pieces& pieces, bool kind, double shortest, std::vector<bool>& beside) {
    const std::vector<Run> runs = runs_of(pieces, beside);
    for (const Run& run : runs)
        if (run.beside == kind && run.length < shortest && runs.size() > 1)
            std::fill(beside.begin() + static_cast<std::ptrdiff_t>(run.first),
                      beside.begin() + static_cast<std::ptrdiff_t>(run.last) + 1, !kind);
}

/// Metres of pavement on that side.
double usual(const TownWay& street, double side) { return side > 0.0 ? street.form.left : street.form.right; }

/// The footways of a town, as what lies beside its streets.
class Footways {
public:
    explicit Footways(const Town& town) : ways_(those_of(town)), index_(lines_of(ways_)) {}

    /// Where a footway lies beside a place of a street, as its pavement would, in the direction `out` across it.
    [[nodiscard]] std::optional<Point> beside(const TownWay& street, const Point& at, const Point& out) const {
        const Polyline look{at + (street.form.width / 2.0 + least_shift) * out,
                            at + (street.form.reach() + footway_reach) * out};
        for (const Meeting& meeting : index_.crossings(look)) {
            const bool counts = !street.form.pavements_stated || is_sidewalk(*ways_[meeting.line]);
            if (counts && std::abs(meeting.along.dot(out)) <= most_slant) return meeting.at;
        }
        return std::nullopt;
    }

private:
    static bool is_sidewalk(const TownWay& way) { return way.drawn->tags["footway"] == "sidewalk"; }

    static bool is_walked_along(const TownWay& way) {
        const Tags& tags = way.drawn->tags;
        const std::string_view highway = tags["highway"];
        const bool walk = highway == "footway" || highway == "path" || highway == "pedestrian" || highway == "cycleway";
        return walk && way.level == 0 && !way.joins_floors() && !way.form.carriageway() &&
               tags["footway"] != "crossing";
    }

    static std::vector<const TownWay*> those_of(const Town& town) {
        std::vector<const TownWay*> found;
        for (const TownWay& way : town.ways)
            if (is_walked_along(way)) found.push_back(&way);
        return found;
    }

    static std::vector<const Polyline*> lines_of(const std::vector<const TownWay*>& ways) {
        std::vector<const Polyline*> lines;
        for (const TownWay* way : ways) lines.push_back(&way->drawn->line);
        return lines;
    }

    std::vector<const TownWay*> ways_;
    LineIndex index_;
};

/// The pavement along a run, joined at its ends to the footways that go on a few steps further.
Pavement pavement(const TownWay& street, const Footways& footways, const Pieces& pieces, const Run& run, double side) {
    constexpr double further = 3.0;  // metres
    Pavement made{{}, side * usual(street, side)};
    for (std::size_t k = run.first; k <= run.last + 1; ++k) made.beside.push_back(pieces.corners[k]);
    const auto link = [&](const Point& end, const Point& onwards, const Point& out) {
        if (const auto footway = footways.beside(street, end + further * onwards, out))
            made.links.push_back({end + street.form.width / 2.0 * out, *footway});
    };
    link(made.beside.front(), -pieces.along(run.first), pieces.out(run.first, side));
    link(made.beside.back(), pieces.along(run.last), pieces.out(run.last, side));
    made.beside.front() -= overlap * pieces.along(run.first);
    made.beside.back() += overlap * pieces.along(run.last);
    return made;
}

/// Pavements of one side, where no footway is drawn beside the street. Metres of it that are.
double find_side(TownWay& street, const Footways& footways, double side) {
    if (usual(street, side) == 0.0) return 0.0;
    const Pieces pieces{street.drawn->line};
    std::vector<bool> beside;
    for (std::size_t k = 0; k < pieces.size(); ++k)
        beside.push_back(footways.beside(street, pieces.middle(k), pieces.out(k, side)).has_value());
    drop_short(pieces, true, shortest_walk, beside);
    drop_short(pieces, false, shortest_gap, beside);
    double metres = 0.0;
    for (const Run& run : runs_of(pieces, beside)) {
        if (run.beside)
            metres += run.length;
        else
            street.pavements.push_back(pavement(street, footways, pieces, run, side));
    }
    return metres;
}

}  // namespace

void find_pavements(Town& town) {
    const Footways footways{town};
    std::size_t streets = 0;
    double metres = 0.0;
    for (TownWay& way : town.ways) {
        if (!way.form.carriageway()) continue;
        const double drawn = find_side(way, footways, 1.0) + find_side(way, footways, -1.0);
        way.beside_footway =
            drawn > 0.0 || std::any_of(way.pavements.begin(), way.pavements.end(),
                                       [](const Pavement& pavement) { return !pavement.links.empty(); });
        if (drawn > 0.0) ++streets;
        metres += drawn;
    }
    if (streets > 0)
        town.findings.note({"streets", ""}, "pavement",
                           fmt::format("{} carriageways have footways drawn beside them over {:.0f} m; these are their "
                                       "pavements, and no others are added",
                                       streets, metres));
}

}  // namespace shangquan
