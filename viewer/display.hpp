#pragma once

namespace shangquan {

/// Whether there is a screen a window can open on.
bool display_present();

}  // namespace shangquan
