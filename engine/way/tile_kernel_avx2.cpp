#include "engine/way/tile_descent.hpp"
#include "engine/way/tile_sweep.hpp"

#if defined(__x86_64__)

namespace shangquan {

TileKernel tile_kernel_avx2() { return {"avx2", TileSweep<8>::run, TileDescent<8>::run}; }

}  // namespace shangquan

#endif
