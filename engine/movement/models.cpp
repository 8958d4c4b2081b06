#include "engine/movement/models.hpp"

#include "engine/movement/density_model.hpp"
#include "engine/movement/micro_model.hpp"

#include <array>

namespace shangquan {

namespace {

struct Row {
    std::string_view name;
    std::unique_ptr<MovementModel> (*make)(const std::vector<Floor>& floors, const WalkGrid&);
};

/// Adding a model is a file pair and a row here.
constexpr std::array<Row, 2> models{{
    {"density",
     [](const std::vector<Floor>&, const WalkGrid& grid) -> std::unique_ptr<MovementModel> { return std::make_unique<DensityModel>(grid); }},
    {"micro",
     [](const std::vector<Floor>& floors, const WalkGrid& grid) -> std::unique_ptr<MovementModel> { return std::make_unique<MicroModel>(floors, grid); }},
}};

}  // namespace

std::vector<std::string_view> model_names() {
    std::vector<std::string_view> names;
    for (const Row& row : models) names.push_back(row.name);
    return names;
}

std::unique_ptr<MovementModel> make_model(std::string_view name, const std::vector<Floor>& floors, const WalkGrid& grid) {
    for (const Row& row : models)
        if (row.name == name) return row.make(floors, grid);
    return nullptr;
}

}  // namespace shangquan
