#pragma once

#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/kernel_view.hpp"
#include "engine/way/navigator.hpp"

#include <array>

namespace shangquan {

/// Unit vectors by heading code; none where the code is no heading.
struct HeadingVectors {
    std::array<float, 256> x{};
    std::array<float, 256> y{};

    HeadingVectors();
};

/// Guides bodies by the flow field of their `aim`, a `DestinationId`: the heading of the 1 m cell they are in, none where the
/// field has none. What it is made of must outlive it.
class FieldGuide {
public:
    FieldGuide(const WalkGrid& grid, const Navigator& way, const HeadingVectors& headings)
        : grid_(grid), way_(way), headings_(headings) {}

    void operator()(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) const;

    /// What the field of somebody's aim says where they are.
    [[nodiscard]] HeadingCode code(const Bodies& bodies, std::size_t slot) const;

private:
    const WalkGrid& grid_;
    const Navigator& way_;
    const HeadingVectors& headings_;
};

}  // namespace shangquan
