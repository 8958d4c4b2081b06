#pragma once

#include "engine/movement/movement_model.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace shangquan {

inline constexpr std::string_view model_in_focus = "micro";

/// Two models in one zone: whoever begins a step inside the focus is moved by one of them, everybody else by the other. Both see
/// the whole crowd, so whoever crosses the border is counted on either side and changes hands with the next step.
class FocusModel final : public MovementModel {
public:
    /// `focus` by cell: 1 inside.
    FocusModel(std::unique_ptr<MovementModel> inside, std::unique_ptr<MovementModel> outside, std::vector<std::uint8_t> focus);

    void move(Walkers& walkers, const Surroundings& around, Workers& workers, std::vector<Notice>& notices) override;
    [[nodiscard]] float density(CellId cell) const override { return model_at(cell).density(cell); }
    [[nodiscard]] float slowing(CellId cell) const override { return model_at(cell).slowing(cell); }

private:
    [[nodiscard]] const MovementModel& model_at(CellId cell) const { return focus_[cell] != 0 ? *inside_ : *outside_; }

    std::unique_ptr<MovementModel> inside_;
    std::unique_ptr<MovementModel> outside_;
    std::vector<std::uint8_t> focus_;    ///< by cell
    std::vector<std::uint8_t> within_;   ///< by slot, of this step
    std::vector<std::uint8_t> without_;  ///< the others
};

/// By cell: 1 inside one of the polygons, on every floor.
std::vector<std::uint8_t> cells_in_focus(const WalkGrid& grid, const std::vector<Polygon>& polygons);

}  // namespace shangquan
