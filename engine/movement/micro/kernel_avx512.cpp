#include "engine/movement/micro/kernel_lanes.hpp"

#if defined(__x86_64__)

namespace shangquan {

void run_kernel_avx512(const KernelView& view, const Piece& piece) { KernelLanes<16>::run(view, piece); }

}  // namespace shangquan

#endif
