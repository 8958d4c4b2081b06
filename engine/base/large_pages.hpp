#pragma once

#include <cstddef>
#include <new>
#include <utility>
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

    /// New elements that are given no value have none: the first who writes one, on whatever thread, touches its page.
    template <class U>
    void construct(U* place) {
        ::new (static_cast<void*>(place)) U;
    }
    template <class U, class... Values>
    void construct(U* place, Values&&... values) {
        ::new (static_cast<void*>(place)) U(std::forward<Values>(values)...);
    }

    bool operator==(const LargePages&) const { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace shangquan
