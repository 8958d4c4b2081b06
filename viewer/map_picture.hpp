#pragma once

#include "scenarios/pictures/map_view.hpp"
#include "viewer/session.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace shangquan {

/// The map of the window: what lies below and above the heat is drawn by the same code as pictures, once for every
/// place the camera rests at, and stretched while it moves; the heat is a texture of one pixel a cell.
class MapPicture {
public:
    /// Draws ground, names and legend anew for this view. Costs some tens of milliseconds.
    void redraw(const Session& session, const MapView& view);

    void take_heat(const Session& session);

    [[nodiscard]] bool fresh(const MapView& view) const { return view == drawn_; }

    void draw(sf::RenderTarget& target, const MapView& view) const;

private:
    MapView drawn_;
    double cell_ = 2.0;
    sf::Texture below_;
    sf::Texture heat_;
    sf::Texture above_;
    sf::Texture legend_;
};

}  // namespace shangquan
