#include "maps/ground/sew.hpp"

#include "maps/ground/groups.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace shangquan {

namespace {

using Ring = Polygon::ring_type;

/// A line of the lattice: 0 for upright ones, 1 for level ones, and where it lies.
using Line = std::pair<int, double>;

/// The corners that outlines have on the lines of the lattice.
class Seams {
public:
    explicit Seams(double pitch) : pitch_(pitch) {}

    void note(const Ring& ring) {
        for (const Point& corner : ring)
            for (const int across : {0, 1})
                if (on_line(corner[across])) corners_[{across, corner[across]}].push_back(corner[1 - across]);
    }

    void sort() {
        for (auto& [line, places] : corners_) {
            std::sort(places.begin(), places.end());
            places.erase(std::unique(places.begin(), places.end()), places.end());
        }
    }

    /// The line two neighbouring corners lie on; empty where they lie on none.
    [[nodiscard]] std::optional<Line> line_of(const Point& a, const Point& b) const {
        for (const int across : {0, 1})
            if (a[across] == b[across] && on_line(a[across])) return Line{across, a[across]};
        return std::nullopt;
    }

    /// The same ring with a corner wherever another outline has one on its stretches of the lines.
    [[nodiscard]] Ring with_all_corners(const Ring& ring) const {
        Ring fine;
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
            fine.push_back(ring[k]);
            if (const auto line = line_of(ring[k], ring[k + 1])) add_between(*line, ring[k], ring[k + 1], fine);
        }
        return fine;
    }

private:
    [[nodiscard]] bool on_line(double place) const { return std::fmod(place, pitch_) == 0.0; }

    void add_between(const Line& line, const Point& a, const Point& b, Ring& ring) const {
        const auto [across, at] = line;
        const auto [low, high] = std::minmax(a[1 - across], b[1 - across]);
        const std::vector<double>& places = corners_.at(line);
        Ring between;
        for (auto place = std::upper_bound(places.begin(), places.end(), low); *place < high; ++place)
            between.push_back(across == 0 ? Point{at, *place} : Point{*place, at});
        if (a[1 - across] > b[1 - across]) std::reverse(between.begin(), between.end());
        ring.insert(ring.end(), between.begin(), between.end());
    }

    double pitch_;
    std::map<Line, std::vector<double>> corners_;
};

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// One stretch of an outline.
struct Edge {
    Point from = Point::Zero();
    std::size_t next = none;
    std::size_t piece = 0;
    std::size_t twin = none;  ///< the same stretch of the piece beyond, run the other way
    bool walked = false;
};

/// The outlines of all pieces, and the rings that are left when the stretches between pieces fall away.
class Sewing {
public:
    Sewing(const std::vector<MultiPolygon>& pieces, double pitch) : seams_(pitch) {
        each_ring(pieces, [&](const Ring& ring, std::size_t) { seams_.note(ring); });
        seams_.sort();
        each_ring(pieces, [&](const Ring& ring, std::size_t piece) { add(seams_.with_all_corners(ring), piece); });
    }

    MultiPolygon whole() {
        Groups groups = joined();
        std::map<std::size_t, std::vector<Ring>> rings;
        for (std::size_t start = 0; start < edges_.size(); ++start)
            if (!edges_[start].walked && edges_[start].twin == none)
                for (Ring& ring : loops(walk(start))) rings[groups.of(edges_[start].piece)].push_back(std::move(ring));
        MultiPolygon area;
        for (auto& [group, all] : rings) area.push_back(polygon_of(std::move(all)));
        return area;
    }

private:
    template <class Visit>
    static void each_ring(const std::vector<MultiPolygon>& pieces, const Visit& visit) {
        std::size_t piece = 0;
        for (const MultiPolygon& area : pieces)
            for (const Polygon& polygon : area) {
                visit(polygon.outer(), piece);
                for (const Ring& hole : polygon.inners()) visit(hole, piece);
                ++piece;
            }
    }

    void add(const Ring& open_ring, std::size_t piece) {
        const std::size_t first = edges_.size();
        for (const Point& corner : open_ring) edges_.push_back({corner, edges_.size() + 1, piece});
        edges_.back().next = first;
        pieces_ = piece + 1;
    }

    [[nodiscard]] const Point& end_of(const Edge& edge) const { return edges_[edge.next].from; }

    /// Finds the twins and which pieces they join.
    Groups joined() {
        Groups groups{pieces_};
        using Way = std::array<double, 4>;
        std::map<Way, std::size_t> waiting;
        for (std::size_t k = 0; k < edges_.size(); ++k) {
            const Point& from = edges_[k].from;
            const Point& to = end_of(edges_[k]);
            if (!seams_.line_of(from, to)) continue;
            const auto found = waiting.find(Way{to.x(), to.y(), from.x(), from.y()});
            if (found == waiting.end()) {
                waiting.emplace(Way{from.x(), from.y(), to.x(), to.y()}, k);
                continue;
            }
            edges_[k].twin = found->second;
            edges_[found->second].twin = k;
            groups.join(edges_[k].piece, edges_[found->second].piece);
            waiting.erase(found);
        }
        return groups;
    }

    /// The ring from an edge on; where it meets a seam, it goes on along the piece beyond.
    Ring walk(std::size_t start) {
        Ring ring;
        for (std::size_t at = start; !edges_[at].walked;) {
            edges_[at].walked = true;
            ring.push_back(edges_[at].from);
            at = edges_[at].next;
            while (edges_[at].twin != none) at = edges_[edges_[at].twin].next;
        }
        return ring;
    }

    /// A ring that touches itself as the rings it is made of, closed.
    static std::vector<Ring> loops(const Ring& ring) {
        std::vector<Ring> found;
        Ring open;
        std::map<std::pair<double, double>, std::size_t> seen;
        for (const Point& corner : ring) {
            const auto [place, fresh] = seen.try_emplace({corner.x(), corner.y()}, open.size());
            if (!fresh) {
                const auto from = open.begin() + static_cast<std::ptrdiff_t>(place->second);
                Ring loop(from, open.end());
                for (const Point& dropped : Ring(from + 1, open.end())) seen.erase({dropped.x(), dropped.y()});
                open.erase(from + 1, open.end());
                loop.push_back(corner);
                found.push_back(std::move(loop));
            } else {
                open.push_back(corner);
            }
        }
        open.push_back(open.front());
        found.push_back(std::move(open));
        return found;
    }

    /// One of the rings runs around all the others, clockwise as outer rings do.
    static Polygon polygon_of(std::vector<Ring> rings) {
        Polygon polygon;
        for (Ring& ring : rings) {
            if (boost::geometry::area(ring) > 0.0)
                polygon.outer() = std::move(ring);
            else
                polygon.inners().push_back(std::move(ring));
        }
        return polygon;
    }

    Seams seams_;
    std::vector<Edge> edges_;
    std::size_t pieces_ = 0;
};

}  // namespace

MultiPolygon sewn(const std::vector<MultiPolygon>& pieces, double pitch) { return Sewing{pieces, pitch}.whole(); }

}  // namespace shangquan
