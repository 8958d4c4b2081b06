#pragma once

#include "scenarios/pictures/image.hpp"
#include "scenarios/pictures/map_view.hpp"
#include "viewer/walkers/walker_show.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/VertexArray.hpp>

#include <vector>

namespace shangquan {

/// Draws walkers in one call: as points from afar, as discs of a body's size when near.
class DotLayer {
public:
    /// `density`: pixels of the window to one of usual size.
    void draw(sf::RenderTarget& target, const MapView& view, const std::vector<WalkerDot>& dots, double density);

private:
    void draw_points(sf::RenderTarget& target, const MapView& view, const std::vector<WalkerDot>& dots, double density);
    void draw_bodies(sf::RenderTarget& target, const MapView& view, const std::vector<WalkerDot>& dots);
    void make_disc();

    Image picture_;
    sf::Texture points_;
    sf::VertexArray vertices_;
    sf::Texture disc_;
};

}  // namespace shangquan
