#pragma once

#include "engine/base/geometry.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace shangquan {

/// Where a line meets an indexed one.
struct Meeting {
    std::size_t line = 0;  ///< row of the indexed line
    Point at = Point::Zero();
    Point along = Point::Zero();  ///< unit vector of the indexed line there
    Point own = Point::Zero();    ///< unit vector of the asking line there; zero for a point
};

/// Many lines, asked for what is near or crosses.
class LineIndex {
public:
    explicit LineIndex(const std::vector<const Polyline*>& lines);
    ~LineIndex();
    LineIndex(const LineIndex&) = delete;
    LineIndex& operator=(const LineIndex&) = delete;

    /// Every crossing, in the order of the asking line's segments, then of rows. Meeting at an end counts.
    [[nodiscard]] std::vector<Meeting> crossings(const Polyline& line) const;
    /// The nearest place on any line within `reach` metres.
    [[nodiscard]] std::optional<Meeting> nearest(const Point& from, double reach) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

/// Corners that lines share; places closer than a decimetre are one.
class CornerIndex {
public:
    struct Touch {
        std::size_t line;
        std::size_t corner;
    };

    explicit CornerIndex(const std::vector<const Polyline*>& lines);

    [[nodiscard]] const std::vector<Touch>& at(const Point& place) const;
    [[nodiscard]] auto begin() const { return touches_.begin(); }
    [[nodiscard]] auto end() const { return touches_.end(); }

private:
    std::map<std::pair<long, long>, std::vector<Touch>> touches_;
};

/// Places that grow in number, asked whether one lies near.
class PlaceSet {
public:
    void add(const Point& place);
    [[nodiscard]] bool any_within(const Point& place, double reach) const;

private:
    std::map<std::pair<long, long>, std::vector<Point>> squares_;
};

}  // namespace shangquan
