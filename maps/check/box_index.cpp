#include "maps/check/box_index.hpp"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace shangquan {

namespace {

namespace bgi = boost::geometry::index;

using Rectangle = boost::geometry::model::box<Point>;
using Entry = std::pair<Rectangle, std::size_t>;

std::vector<Entry> entries_of(const std::vector<Box>& boxes) {
    std::vector<Entry> entries;
    for (std::size_t k = 0; k < boxes.size(); ++k) entries.push_back({{boxes[k].low, boxes[k].high}, k});
    return entries;
}

}  // namespace

struct BoxIndex::Tree {
    bgi::rtree<Entry, bgi::rstar<16>> boxes;
};

Box box_around(const std::vector<Point>& places) {
    Box box{places.front(), places.front()};
    for (const Point& place : places) box = {box.low.cwiseMin(place), box.high.cwiseMax(place)};
    return box;
}

BoxIndex::BoxIndex(const std::vector<Box>& boxes)
    : tree_(std::make_unique<Tree>(Tree{bgi::rtree<Entry, bgi::rstar<16>>{entries_of(boxes)}})) {}

BoxIndex::~BoxIndex() = default;

std::vector<std::size_t> BoxIndex::near(const Box& box, double reach) const {
    const Point margin{reach, reach};
    std::vector<Entry> found;
    tree_->boxes.query(bgi::intersects(Rectangle{box.low - margin, box.high + margin}), std::back_inserter(found));
    std::vector<std::size_t> numbers;
    for (const Entry& entry : found) numbers.push_back(entry.second);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

}  // namespace shangquan
