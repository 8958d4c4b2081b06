#pragma once

#include <span>
#include <string>
#include <string_view>

namespace shangquan {

/// The name of `known` that differs from `name` in the fewest letters; empty where none is at all alike.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known);

/// `, did you mean "square"?` where a name is alike, otherwise `, must be one of square, park, trail`.
std::string name_advice(std::string_view name, std::span<const std::string_view> known);

}  // namespace shangquan
