#include "engine/base/parallel.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace shangquan {

namespace {

/// Short waits are spun, long ones slept; with more threads than cores spinning only steals time.
int spins_for(int count) { return count <= static_cast<int>(std::thread::hardware_concurrency()) ? 4000 : 0; }

void relax() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    std::this_thread::yield();
#endif
}

}  // namespace

Workers::Workers(int count) : count_(std::max(1, count)), spins_(spins_for(count_)), shares_(static_cast<std::size_t>(count_)) {
    for (int worker = 1; worker < count_; ++worker) threads_.emplace_back([this, worker] { serve(worker); });
}

Workers::~Workers() {
    stop_ = true;
    round_.fetch_add(1);
    round_.notify_all();
}

void Workers::await_round(std::uint32_t seen) const {
    for (int k = 0; k < spins_; ++k) {
        if (round_.load(std::memory_order_acquire) != seen) return;
        relax();
    }
    round_.wait(seen, std::memory_order_acquire);
}

void Workers::serve(int worker) {
    std::uint32_t seen = 0;
    while (true) {
        await_round(seen);
        ++seen;
        if (stop_) return;
        work(worker);
        if (busy_.fetch_sub(1, std::memory_order_acq_rel) == 1) busy_.notify_one();
    }
}

void Workers::work_off(std::size_t share, int worker) {
    Share& of = shares_[share];
    for (std::size_t index = of.next.fetch_add(1); index < of.end; index = of.next.fetch_add(1)) (*body_)(index, worker);
}

void Workers::work(int worker) {
    try {
        for (std::size_t k = 0; k < shares_.size(); ++k) work_off((static_cast<std::size_t>(worker) + k) % shares_.size(), worker);
    } catch (...) {
        if (!failed_.test_and_set()) failure_ = std::current_exception();
    }
}

void Workers::for_each(std::size_t size, const std::function<void(std::size_t, int)>& body) {
    if (count_ == 1 || size <= 1) {
        for (std::size_t index = 0; index < size; ++index) body(index, 0);
        return;
    }
    body_ = &body;
    for (std::size_t k = 0; k < shares_.size(); ++k) {
        shares_[k].next.store(k * size / shares_.size());
        shares_[k].end = (k + 1) * size / shares_.size();
    }
    busy_.store(count_ - 1);
    round_.fetch_add(1, std::memory_order_release);
    round_.notify_all();
    work(0);
    for (int left = busy_.load(std::memory_order_acquire); left != 0; left = busy_.load(std::memory_order_acquire)) {
        for (int k = 0; k < spins_ && busy_.load(std::memory_order_acquire) != 0; ++k) relax();
        const int now = busy_.load(std::memory_order_acquire);
        if (now != 0) busy_.wait(now, std::memory_order_acquire);
    }
    if (failed_.test()) {
        failed_.clear();
        std::rethrow_exception(std::exchange(failure_, nullptr));
    }
}

}  // namespace shangquan
