#pragma once

#include "viewer/desk.hpp"
#include "viewer/map_furniture.hpp"
#include "viewer/map_picture.hpp"
#include "viewer/walkers/dot_layer.hpp"

#include <SFML/Graphics/RenderTarget.hpp>

#include <array>

namespace shangquan {

/// Whether the raster shown is another one than in the frame before.
enum class Heat : std::uint8_t { same, other };

/// The maps of all panes with what stands on them.
class MapScene {
public:
    /// Draws anew what has changed: heat at once, maps when the view has come to rest.
    void refresh(const Desk& desk, double seconds, Heat heat);

    void draw(sf::RenderTarget& target, const Desk& desk);

    /// Where the legend stands; nowhere before the first frame.
    [[nodiscard]] Rect legend() const { return furniture_.legend(); }

private:
    /// What a pane was drawn from.
    struct Drawn {
        const ZoneLayers* map = nullptr;
        int level = 0;
        double density = 0.0;
        std::uint64_t revision = 0;  ///< of the edits
        bool operator==(const Drawn&) const = default;
    };
    /// What the furniture was drawn from.
    struct Furnished {
        ColorScale scale = Measure::density;
        const ZoneLayers* map = nullptr;
        double pixels_per_metre = 0.0;
        Rect window;
        double density = 0.0;
        bool operator==(const Furnished&) const = default;
    };

    void refresh_pane(const Desk& desk, std::size_t pane, const MapView& view);
    void refresh_furniture(const Desk& desk, const MapView& view);

    std::array<MapPicture, 2> pictures_;
    DotLayer dots_;
    std::array<Drawn, 2> drawn_;
    MapFurniture furniture_;
    Furnished furnished_;
    ColorScale heated_ = Measure::density;
    MapView last_view_;
    double still_ = 0.0;
};

}  // namespace shangquan
