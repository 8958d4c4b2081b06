#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/pictures/heat_layer.hpp"
#include "scenarios/pictures/map_view.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <vector>

namespace shangquan {

/// One map of the window: what lies below and above the heat is drawn by the same code as pictures, once for every
/// place the camera rests at, and stretched while it moves; the heat is a texture of one pixel a cell.
class MapPicture {
public:
    /// Draws ground and names of a floor anew for this view, with signs and letters `density` times as large; nothing
    /// is written into `kept_free`, pixels of the window. Costs some tens of milliseconds.
    void redraw(const ZoneLayers& map, int level, const MapView& view, double density,
                const std::vector<Rect>& kept_free);

    void take_heat(const Raster& raster, const ColorScale& scale);

    [[nodiscard]] bool fresh(const MapView& view) const { return view == drawn_; }

    void draw(sf::RenderTarget& target, const MapView& view) const;

private:
    MapView drawn_;
    double cell_ = 2.0;
    sf::Texture below_;
    sf::Texture heat_;
    sf::Texture above_;
};

/// Copies pixels into a texture of their size.
void upload(sf::Texture& texture, const Image& image);

}  // namespace shangquan
