#include "engine/movement/micro/kernel_lanes.hpp"

#if defined(__x86_64__)

namespace shangquan {

void run_kernel_avx2(const KernelView& view, const Piece& piece) { KernelLanes<8>::run(view, piece); }

}  // namespace shangquan

#endif
