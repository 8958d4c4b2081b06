#pragma once

#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// A value and what it has been, to go back to and on again.
template <class State>
class History {
public:
    explicit History(State first) { states_.push_back({std::move(first), ""}); }

    [[nodiscard]] const State& now() const { return states_[at_].state; }
    [[nodiscard]] bool can_undo() const { return at_ > 0; }
    [[nodiscard]] bool can_redo() const { return at_ + 1 < states_.size(); }

    /// What was undone is forgotten. Steps of the same `stroke`, such as the letters of one word, are one step, unless
    /// it is empty.
    void keep(State next, const std::string& stroke) {
        states_.resize(at_ + 1);
        if (stroke.empty() || at_ == 0 || states_.back().stroke != stroke) {
            states_.push_back({});
            ++at_;
        }
        states_.back() = {std::move(next), stroke};
    }

    void undo() { at_ -= can_undo() ? 1 : 0; }
    void redo() { at_ += can_redo() ? 1 : 0; }

private:
    struct Step {
        State state;
        std::string stroke;
    };
    std::vector<Step> states_;
    std::size_t at_ = 0;
};

}  // namespace shangquan
