#pragma once

#include <cstddef>
#include <new>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace shangquan {

/// Allocator for large arrays read here and there: asks for pages of 2 MiB where the system has them, because looking up
/// ordinary pages costs more than the reading.
template <class T>
struct LargePages {
    using value_type = T;

    static constexpr std::size_t page = std::size_t{2} << 20U;

    LargePages() = default;
    template <class U>
    LargePages(const LargePages<U>&) {}

    [[nodiscard]] T* allocate(std::size_t size) {
        const std::size_t bytes = (size * sizeof(T) + page - 1) / page * page;
        void* const memory = ::operator new(bytes, std::align_val_t{page});
#if defined(__linux__)
        madvise(memory, bytes, MADV_HUGEPAGE);
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t) { ::operator delete(memory, std::align_val_t{page}); }

    bool operator==(const LargePages&) const { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace shangquan
