#include "engine/movement/focus_model.hpp"

#include <utility>

namespace shangquan {

FocusModel::FocusModel(std::unique_ptr<MovementModel> inside, std::unique_ptr<MovementModel> outside,
                       std::vector<std::uint8_t> focus)
    : inside_(std::move(inside)), outside_(std::move(outside)), focus_(std::move(focus)) {}

void FocusModel::move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) {
    within_.resize(walkers.moving);
    without_.resize(walkers.moving);
    for (std::size_t slot = 0; slot < walkers.moving; ++slot) {
        within_[slot] = focus_[walkers.cell[slot]];
        without_[slot] = within_[slot] ^ 1U;
    }
    Surroundings part = around;
    part.others = &without_;
    inside_->move(walkers, part, workers, notices);
    part.others = &within_;
    outside_->move(walkers, part, workers, notices);
}

std::vector<std::uint8_t> cells_in_focus(const WalkGrid& grid, const std::vector<Polygon>& polygons) {
    std::vector<std::uint8_t> focus(grid.cell_count(), 0);
    for (const Polygon& polygon : polygons)
        for (std::uint32_t floor = 0; floor < grid.floor_count(); ++floor)
            for (const CellId cell : grid.cells_inside(FloorId{floor}, {polygon})) focus[cell] = 1;
    return focus;
}

}  // namespace shangquan
