#pragma once

#include "maps/ground/shape.hpp"

#include <map>
#include <utility>
#include <vector>

namespace shangquan {

/// What a shape does to the ground, in this order.
enum class Cover {
    open,      ///< is ground
    driven,    ///< ends it
    crossing,  ///< is ground again, over what is driven on
    taken,     ///< ends it: buildings and water
    on_top,    ///< is ground again, through and over these
    barrier,   ///< ends ground of any kind
};

/// The ground of one floor, made square by square of 256 m, so that no overlay sees more than a neighbourhood: the work
/// grows with the number of outlines, not with the size of what they make together.
class TiledGround {
public:
    /// Both must outlive the ground.
    TiledGround(const Shape& border, ShapeBench& bench) : border_(border), bench_(bench) {}

    void add(Cover cover, const Shape& shape);

    /// The outlines of the ground within the border. Only squares that something was added to since are made anew.
    MultiPolygon outlines();

private:
    using Tile = std::pair<int, int>;  ///< row and column

    /// What covers one square.
    struct Piles {
        Shape square;
        std::map<Cover, std::vector<Shape>> of;
        MultiPolygon ground;
        bool made = false;
    };

    static void make(Piles& piles);

    const Shape& border_;
    ShapeBench& bench_;
    std::map<Tile, Piles> tiles_;
};

}  // namespace shangquan
