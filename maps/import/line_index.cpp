#include "maps/import/line_index.hpp"

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace shangquan {

namespace {

namespace bgi = boost::geometry::index;
using TreePoint = boost::geometry::model::d2::point_xy<double>;
using TreeBox = boost::geometry::model::box<TreePoint>;

struct Segment {
    std::size_t line;
    Point from;
    Point to;
};

using Entry = std::pair<TreeBox, std::size_t>;

TreeBox box_of(const Point& a, const Point& b, double room) {
    return {{std::min(a.x(), b.x()) - room, std::min(a.y(), b.y()) - room},
            {std::max(a.x(), b.x()) + room, std::max(a.y(), b.y()) + room}};
}

double cross(const Point& a, const Point& b) { return a.x() * b.y() - a.y() * b.x(); }

/// Where two segments cross, ends included; empty for parallels.
std::optional<Point> crossing(const Point& a, const Point& b, const Segment& other) {
    constexpr double hair = 1e-9;
    const Point own = b - a;
    const Point along = other.to - other.from;
    const double turn = cross(own, along);
    if (std::abs(turn) < hair) return std::nullopt;
    const double own_part = cross(other.from - a, along) / turn;
    const double other_part = cross(other.from - a, own) / turn;
    if (own_part < -hair || own_part > 1.0 + hair || other_part < -hair || other_part > 1.0 + hair) return std::nullopt;
    return a + own_part * own;
}

Point foot(const Point& from, const Segment& segment) {
    const Point along = segment.to - segment.from;
    const double part = std::clamp((from - segment.from).dot(along) / along.squaredNorm(), 0.0, 1.0);
    return segment.from + part * along;
}

std::pair<long, long> corner_key(const Point& place) {
    return {std::lround(place.x() * 10.0), std::lround(place.y() * 10.0)};
}

constexpr double square = 16.0;  ///< metres

std::pair<long, long> square_of(const Point& place) {
    return {static_cast<long>(std::floor(place.x() / square)), static_cast<long>(std::floor(place.y() / square))};
}

}  // namespace

struct LineIndex::Tree {
    std::vector<Segment> segments;
    bgi::rtree<Entry, bgi::rstar<16>> boxes;

    [[nodiscard]] std::vector<std::size_t> near(const TreeBox& box) const {
        std::vector<Entry> found;
        boxes.query(bgi::intersects(box), std::back_inserter(found));
        std::vector<std::size_t> rows;
        for (const Entry& entry : found) rows.push_back(entry.second);
        std::sort(rows.begin(), rows.end());
        return rows;
    }
};

LineIndex::LineIndex(const std::vector<const Polyline*>& lines) : tree_(std::make_unique<Tree>()) {
    std::vector<Entry> entries;
    for (std::size_t row = 0; row < lines.size(); ++row)
        for (std::size_t k = 0; k + 1 < lines[row]->size(); ++k) {
            const Segment segment{row, (*lines[row])[k], (*lines[row])[k + 1]};
            entries.emplace_back(box_of(segment.from, segment.to, 0.0), tree_->segments.size());
            tree_->segments.push_back(segment);
        }
    tree_->boxes = decltype(tree_->boxes){entries};
}

LineIndex::~LineIndex() = default;

std::vector<Meeting> LineIndex::crossings(const Polyline& line) const {
    std::vector<Meeting> found;
    for (std::size_t k = 0; k + 1 < line.size(); ++k)
        for (const std::size_t row : tree_->near(box_of(line[k], line[k + 1], 0.0))) {
            const Segment& segment = tree_->segments[row];
            const auto at = crossing(line[k], line[k + 1], segment);
            if (!at) continue;
            const bool again =
                !found.empty() && found.back().line == segment.line && (found.back().at - *at).norm() < 0.1;
            if (!again)
                found.push_back({segment.line, *at, (segment.to - segment.from).normalized(),
                                 (line[k + 1] - line[k]).normalized()});
        }
    return found;
}

std::optional<Meeting> LineIndex::nearest(const Point& from, double reach) const {
    std::optional<Meeting> best;
    double least = reach;
    for (const std::size_t row : tree_->near(box_of(from, from, reach))) {
        const Segment& segment = tree_->segments[row];
        const Point at = foot(from, segment);
        const double away = (at - from).norm();
        if (away > least || (best && away >= least)) continue;
        least = away;
        best = Meeting{segment.line, at, (segment.to - segment.from).normalized(), Point::Zero()};
    }
    return best;
}

CornerIndex::CornerIndex(const std::vector<const Polyline*>& lines) {
    for (std::size_t row = 0; row < lines.size(); ++row)
        for (std::size_t k = 0; k < lines[row]->size(); ++k) touches_[corner_key((*lines[row])[k])].push_back({row, k});
}

const std::vector<CornerIndex::Touch>& CornerIndex::at(const Point& place) const {
    static const std::vector<Touch> nobody;
    const auto found = touches_.find(corner_key(place));
    return found == touches_.end() ? nobody : found->second;
}

void PlaceSet::add(const Point& place) { squares_[square_of(place)].push_back(place); }

bool PlaceSet::any_within(const Point& place, double reach) const {
    const auto low = square_of(place - Point{reach, reach});
    const auto high = square_of(place + Point{reach, reach});
    for (long i = low.first; i <= high.first; ++i)
        for (long j = low.second; j <= high.second; ++j) {
            const auto found = squares_.find({i, j});
            if (found == squares_.end()) continue;
            const auto near = [&](const Point& at) { return (at - place).norm() < reach; };
            if (std::any_of(found->second.begin(), found->second.end(), near)) return true;
        }
    return false;
}

}  // namespace shangquan
