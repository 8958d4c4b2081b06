#include "viewer/display.hpp"

#include <X11/Xlib.h>

#include <algorithm>
#include <cstdlib>

namespace shangquan {

ScreenConnection::ScreenConnection() : connection_(XOpenDisplay(nullptr)) {}

void ScreenConnection::Close::operator()(void* connection) const { XCloseDisplay(static_cast<Display*>(connection)); }

double display_scale() {
    constexpr double usual_dpi = 96.0;
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return 1.0;
    const char* const dpi = XGetDefault(display, "Xft", "dpi");
    const double scale = dpi != nullptr ? std::strtod(dpi, nullptr) / usual_dpi : 1.0;
    XCloseDisplay(display);
    return std::clamp(scale, 1.0, 4.0);
}

}  // namespace shangquan
