#include "maps/check/outline_index.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

using Edge = std::pair<Point, Point>;

void add_edges(const Polygon::ring_type& ring, std::vector<Edge>& edges) {
    for (std::size_t k = 0; k + 1 < ring.size(); ++k) edges.emplace_back(ring[k], ring[k + 1]);
}

std::vector<Edge> edges_of(const Polygon& outline) {
    std::vector<Edge> edges;
    add_edges(outline.outer(), edges);
    for (const auto& hole : outline.inners()) add_edges(hole, edges);
    return edges;
}

std::vector<Box> boxes_of(const std::vector<Edge>& edges) {
    std::vector<Box> boxes;
    for (const Edge& edge : edges) boxes.push_back(box_around({edge.first, edge.second}));
    return boxes;
}

double cross(const Point& a, const Point& b) { return a.x() * b.y() - a.y() * b.x(); }

/// How far along `way` it meets the edge, as a share of its length; beyond 1 where it does not. Parallel edges part
/// nothing.
double meeting(const Point& from, const Point& way, const Edge& edge) {
    constexpr double never = 2.0;
    const Point along = edge.second - edge.first;
    const double turn = cross(way, along);
    if (turn == 0.0) return never;
    const double on_way = cross(edge.first - from, along) / turn;
    const double on_edge = cross(edge.first - from, way) / turn;
    return on_way < 0.0 || on_edge < 0.0 || on_edge > 1.0 ? never : on_way;
}

}  // namespace

OutlineIndex::OutlineIndex(const Polygon& outline) : edges_(edges_of(outline)), index_(boxes_of(edges_)) {}

bool OutlineIndex::parts(const Point& from, const Point& to) const {
    const auto near = index_.near(box_around({from, to}), 0.0);
    return std::any_of(near.begin(), near.end(),
                       [&](std::size_t edge) { return meeting(from, to - from, edges_[edge]) <= 1.0; });
}

double OutlineIndex::clearance(const Point& from, const Point& direction, double most) const {
    const Point way = direction * most;
    double least = 1.0;
    for (const std::size_t edge : index_.near(box_around({from, from + way}), 0.0))
        least = std::min(least, meeting(from, way, edges_[edge]));
    return least * most;
}

}  // namespace shangquan
