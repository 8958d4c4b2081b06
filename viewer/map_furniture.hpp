#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/pictures/map_view.hpp"
#include "scenarios/pictures/palette.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <vector>

namespace shangquan {

/// What stands on the map whatever it shows: legend, scale bar, north arrow and whom the map is credited to, drawn by
/// the same code as pictures.
class MapFurniture {
public:
    /// `density`: pixels of the window to one of usual size. `view` is that of the pane at the left.
    void redraw(const ColorScale& scale, const ZoneLayers& map, const MapView& view, const Rect& window,
                double density);

    void draw(sf::RenderTarget& target) const;

    /// Where it stands, pixels of the window.
    [[nodiscard]] std::vector<Rect> boxes() const;
    /// The first of them, in the upper right corner.
    [[nodiscard]] Rect legend() const { return plates_.empty() ? Rect{} : plates_.front().box; }

private:
    struct Plate {
        sf::Texture texture;
        Rect box;
    };
    std::vector<Plate> plates_;
};

}  // namespace shangquan
