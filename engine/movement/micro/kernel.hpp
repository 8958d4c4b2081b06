#pragma once

#include "engine/movement/micro/kernel_view.hpp"

#include <string_view>
#include <vector>

namespace shangquan {

/// A build of the kernel. All give the same bits; they differ in how many walkers they move at a time.
struct KernelBuild {
    std::string_view name;
    Kernel run = nullptr;
};

/// The builds this processor can run, the fastest last.
std::vector<KernelBuild> kernel_builds();

}  // namespace shangquan
