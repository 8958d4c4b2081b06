#pragma once

#include <Eigen/Core>
#include <boost/geometry/core/coordinate_dimension.hpp>
#include <boost/geometry/core/coordinate_system.hpp>
#include <boost/geometry/core/coordinate_type.hpp>
#include <boost/geometry/core/access.hpp>
#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/core/tag.hpp>
#include <boost/geometry/core/tags.hpp>
#include <boost/geometry/geometries/linestring.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/polygon.hpp>

namespace boost::geometry::traits {

template <>
struct tag<Eigen::Vector2d> {
    using type = point_tag;
};
template <>
struct coordinate_type<Eigen::Vector2d> {
    using type = double;
};
template <>
struct coordinate_system<Eigen::Vector2d> {
    using type = cs::cartesian;
};
template <>
struct dimension<Eigen::Vector2d> : boost::mpl::int_<2> {};
template <std::size_t Axis>
struct access<Eigen::Vector2d, Axis> {
    static double get(const Eigen::Vector2d& point) { return point[Axis]; }
    static void set(Eigen::Vector2d& point, double value) { point[Axis] = value; }
};

}  // namespace boost::geometry::traits

namespace shangquan {

/// Metres east and north of the zone's origin.
using Point = Eigen::Vector2d;
using Polyline = boost::geometry::model::linestring<Point>;
using Polygon = boost::geometry::model::polygon<Point>;  ///< outer ring clockwise, closed
using MultiPolygon = boost::geometry::model::multi_polygon<Polygon>;

}  // namespace shangquan
