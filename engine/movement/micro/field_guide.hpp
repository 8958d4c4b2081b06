#pragma once

#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/kernel_view.hpp"
#include "engine/way/navigator.hpp"

#include <array>

namespace shangquan {

/// Guides bodies by the flow field of their `aim`, a `DestinationId`: the heading of the 1 m cell they are in, none where the
/// field has none. Grid and navigator must outlive it.
class FieldGuide {
public:
    FieldGuide(const WalkGrid& grid, const Navigator& way);

    void operator()(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) const;

    /// What the field of somebody's aim says where they are.
    [[nodiscard]] HeadingCode code(const Bodies& bodies, std::size_t slot) const;

private:
    const WalkGrid& grid_;
    const Navigator& way_;
    std::array<float, 256> cosine_{};  ///< by heading code
    std::array<float, 256> sine_{};
};

}  // namespace shangquan
