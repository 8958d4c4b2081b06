#include "engine/movement/micro/kernel_lanes.hpp"

namespace shangquan {

void run_kernel_plain(const KernelView& view, const Piece& piece) { KernelLanes<4>::run(view, piece); }

}  // namespace shangquan
