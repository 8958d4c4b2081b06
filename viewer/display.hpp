#pragma once

namespace shangquan {

/// Whether there is a screen a window can open on.
bool display_present();

/// How large letters should be on this screen, 1 for usual pixels: what the desktop says (`Xft.dpi` over 96), 1 where
/// it says nothing; between 1 and 4.
double display_scale();

}  // namespace shangquan
