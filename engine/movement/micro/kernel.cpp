#include "engine/movement/micro/kernel.hpp"

namespace shangquan {

void run_kernel_plain(const KernelView& view, const Piece& piece);
void run_kernel_avx2(const KernelView& view, const Piece& piece);
void run_kernel_avx512(const KernelView& view, const Piece& piece);

std::vector<KernelBuild> kernel_builds() {
    std::vector<KernelBuild> builds{{"plain", run_kernel_plain}};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) builds.push_back({"avx2", run_kernel_avx2});
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        builds.push_back({"avx512", run_kernel_avx512});
#endif
    return builds;
}

}  // namespace shangquan
