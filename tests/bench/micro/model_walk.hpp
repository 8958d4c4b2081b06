#pragma once

#include "engine/movement/micro_model.hpp"
#include "tests/bench/micro/ground.hpp"

#include <vector>

namespace shangquan {

/// A crowd moved as a run moves it: by `MicroModel`, which takes two steps at once where the crowd is thin.
class ModelWalk {
public:
    static constexpr float step = 1.0F;  ///< seconds, the usual step of a scenario

    ModelWalk(const BenchGround& ground, std::size_t walkers);

    /// One step for everybody. Those who have arrived, or cannot go on on this floor, get another aim.
    void move(Workers& workers);

    [[nodiscard]] std::size_t people() const { return walkers_.size(); }
    /// Of where everybody is.
    [[nodiscard]] std::uint64_t hash() const;

private:
    const BenchGround& ground_;
    MicroModel model_;
    Walkers walkers_;
    std::vector<Notice> notices_;
    Tick tick_ = 0;
};

}  // namespace shangquan
