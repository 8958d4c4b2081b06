#include "viewer/display.hpp"

#include <X11/Xlib.h>

namespace shangquan {

bool display_present() {
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return false;
    XCloseDisplay(display);
    return true;
}

}  // namespace shangquan
