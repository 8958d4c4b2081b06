#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// What the pointer does on the map: drags it, zooms, moves the line of the swipe, clicks.
class MapHand {
public:
    void scroll(double notches) { notches_ += notches; }

    /// After the panels' new frame has begun, so that what is meant for panels never reaches the map.
    void use(Desk& desk);

    [[nodiscard]] const PagePoint& pointer() const { return pointer_; }

private:
    enum class Grip : std::uint8_t { none, map, swipe, thing };

    void press(Desk& desk);
    void release(Desk& desk);
    [[nodiscard]] Point ground(const Desk& desk) const;
    [[nodiscard]] static double reach(const Desk& desk);  ///< metres

    PagePoint pointer_ = PagePoint::Zero();
    PagePoint pressed_ = PagePoint::Zero();
    Grip grip_ = Grip::none;
    bool moved_ = false;
    double notches_ = 0.0;
};

}  // namespace shangquan
