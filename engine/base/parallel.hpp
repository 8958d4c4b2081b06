#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <thread>
#include <vector>

namespace shangquan {

/// How many chunks of `width` a loop of `size` is cut into; the last may be shorter.
constexpr std::size_t chunks_of(std::size_t size, std::size_t width) { return (size + width - 1) / width; }

/// A crew of threads that share loops. The caller works too. Each worker begins with a share of its own, the same in every loop
/// of one size, because what it wrote last time is near it, and then helps the others; who takes which index is left to chance,
/// so a body may only write what belongs to its index, or add integers to its worker's own store.
class Workers {
public:
    /// `count` threads in all, the caller among them; one at least.
    explicit Workers(int count);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    [[nodiscard]] int count() const { return count_; }

    /// Calls `body(index, worker)` once for every index below `size` and returns when all are done.
    /// An exception of a body is rethrown here.
    void for_each(std::size_t size, const std::function<void(std::size_t, int)>& body);

private:
    /// What is left of one worker's share: `next` to `end`.
    struct alignas(64) Share {
        std::atomic<std::size_t> next{0};
        std::size_t end = 0;
    };

    void serve(int worker);
    void work(int worker);
    void work_off(std::size_t share, int worker);
    void await_round(std::uint32_t seen) const;

    int count_;
    int spins_;
    const std::function<void(std::size_t, int)>* body_ = nullptr;
    std::vector<Share> shares_;
    std::exception_ptr failure_;
    std::atomic_flag failed_;
    alignas(64) std::atomic<std::uint32_t> round_{0};
    alignas(64) std::atomic<int> busy_{0};
    std::atomic<bool> stop_{false};
    std::vector<std::jthread> threads_;
};

}  // namespace shangquan
