#pragma once

#include "viewer/desk.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// Fields below each other, a label at the left of each; remembers which was changed. Values stay within their bounds.
class FieldList {
public:
    explicit FieldList(const Desk& desk) : desk_(desk) {}

    void text(Text label, std::string& value);
    void number(Text label, double& value, std::pair<double, double> bounds);
    void whole(Text label, int& value, std::pair<int, int> bounds);
    /// Seconds after midnight, written as HH:MM; taken once it is such a time.
    void clock(Text label, int& seconds, std::pair<int, int> bounds);
    void line(Text label, const std::string& words);

    template <class Value>
    void choice(Text label, Value& value, const std::vector<std::string>& words) {
        value = static_cast<Value>(chosen(label, static_cast<std::size_t>(value), words));
    }

    /// The last one changed in this frame.
    [[nodiscard]] std::optional<Text> changed() const { return changed_; }

private:
    /// Writes the label and makes room; the name of the field.
    std::string begin(Text label);
    std::size_t chosen(Text label, std::size_t row, const std::vector<std::string>& words);
    void note(Text label) { changed_ = label; }

    const Desk& desk_;
    std::optional<Text> changed_;
};

}  // namespace shangquan
