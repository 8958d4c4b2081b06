#include "maps/ground/tiled_ground.hpp"

#include "engine/base/parallel.hpp"
#include "maps/ground/sew.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <cmath>
#include <thread>

namespace shangquan {

namespace {

constexpr double pitch = 256.0;  ///< metres, side of a tile
constexpr double margin = 16.0;  ///< metres beyond a tile that parts of large shapes are kept
constexpr double large = 128.0;  ///< metres; shapes that reach farther are cut

using Tile = std::pair<int, int>;

Box square_of(Tile tile, double room) {
    const Point low{tile.second * pitch, tile.first * pitch};
    return {low - Point{room, room}, low + Point{pitch + room, pitch + room}};
}

template <class Visit>
void each_tile(const Box& box, const Visit& visit) {
    const auto number = [](double place) { return static_cast<int>(std::floor(place / pitch)); };
    for (int row = number(box.low.y()); row <= number(box.high.y()); ++row)
        for (int column = number(box.low.x()); column <= number(box.high.x()); ++column) visit(Tile{row, column});
}

Box common(const Box& a, const Box& b) { return {a.low.cwiseMax(b.low), a.high.cwiseMin(b.high)}; }

}  // namespace

/// One corner gone astray may put a shape around the globe, so squares outside the border are not even looked at.
void TiledGround::add(Cover cover, const Shape& shape) {
    const auto box = bench_.box(shape);
    const auto bounds = bench_.box(border_);
    if (!box || !bounds) return;
    const bool whole = (box->high - box->low).maxCoeff() < large;
    each_tile(common(*box, *bounds), [&](Tile tile) {
        Piles& piles = tiles_[tile];
        piles.of[cover].push_back(whole ? bench_.copy(shape) : bench_.within(shape, square_of(tile, margin)));
        piles.made = false;
    });
}

void TiledGround::make(Piles& piles) {
    ShapeBench bench;
    Shape ground = bench.united(piles.of[Cover::open]);
    const auto grow = [&](Cover cover) {
        if (piles.of[cover].empty()) return;
        std::vector<Shape> all = bench.copies(piles.of[cover]);
        all.push_back(std::move(ground));
        ground = bench.united(all);
    };
    const auto end = [&](Cover cover) {
        const std::vector<Shape> ends = bench.touching(piles.of[cover], ground);
        if (!ends.empty()) ground = bench.minus(ground, bench.united(ends));
    };
    end(Cover::driven);
    grow(Cover::crossing);
    end(Cover::taken);
    grow(Cover::on_top);
    end(Cover::barrier);
    piles.ground = bench.polygons(bench.common(ground, piles.square), 0.0);
    piles.made = true;
}

MultiPolygon TiledGround::outlines() {
    std::vector<Piles*> waiting;
    for (auto& [tile, piles] : tiles_) {
        if (piles.made) continue;
        piles.square = bench_.within(border_, square_of(tile, 0.0));
        waiting.push_back(&piles);
    }
    Workers workers{static_cast<int>(std::thread::hardware_concurrency())};
    workers.for_each(waiting.size(), [&](std::size_t k, int) { make(*waiting[k]); });
    std::vector<MultiPolygon> pieces;
    for (const auto& [tile, piles] : tiles_) pieces.push_back(piles.ground);
    MultiPolygon whole = sewn(pieces, pitch);
    std::erase_if(whole, [](const Polygon& part) { return boost::geometry::area(part) < ShapeBench::sliver; });
    return whole;
}

}  // namespace shangquan
