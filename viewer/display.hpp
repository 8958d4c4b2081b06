#pragma once

#include <memory>

namespace shangquan {

/// A connection to the screen, held while windows come and go: screens in memory begin anew when the last one ends, and a window
/// that would open meanwhile ends the program.
class ScreenConnection {
public:
    ScreenConnection();

    /// Whether there is a screen a window can open on.
    [[nodiscard]] bool stands() const { return connection_ != nullptr; }

private:
    struct Close {
        void operator()(void* connection) const;
    };
    std::unique_ptr<void, Close> connection_;
};

/// How large letters should be on this screen, 1 for usual pixels: what the desktop says (`Xft.dpi` over 96), 1 where
/// it says nothing; between 1 and 4.
double display_scale();

}  // namespace shangquan
