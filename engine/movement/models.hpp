#pragma once

#include "engine/movement/movement_model.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace shangquan {

/// The names of the movement models, as scenario files and `--model` write them.
std::vector<std::string_view> model_names();

/// The model called `name` on the floors that a grid was made of; null where there is none.
std::unique_ptr<MovementModel> make_model(std::string_view name, const std::vector<Floor>& floors, const WalkGrid& grid);

}  // namespace shangquan
