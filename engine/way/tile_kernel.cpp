#include "engine/way/tile_kernel.hpp"

#include "engine/way/tile_descent.hpp"
#include "engine/way/tile_sweep.hpp"

namespace shangquan {

TileKernel tile_kernel_avx2();

std::vector<TileKernel> tile_kernels() {
    std::vector<TileKernel> builds{{"plain", TileSweep<4>::run, TileDescent<4>::run}};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) builds.push_back(tile_kernel_avx2());
#endif
    return builds;
}

}  // namespace shangquan
