#include "engine/movement/micro/field_guide.hpp"

namespace shangquan {

HeadingVectors::HeadingVectors() {
    const Compass compass;
    for (std::size_t code = 0; is_heading(static_cast<HeadingCode>(code)); ++code) {
        const auto angle = static_cast<std::size_t>(compass.angle[code] & (turn - 1));
        x[code] = compass.cosine[angle];
        y[code] = compass.sine[angle];
    }
}

HeadingCode FieldGuide::code(const Bodies& bodies, std::size_t slot) const {
    const CellId cell = grid_.cell_at(bodies.floor[slot], static_cast<int>(bodies.x[slot]), static_cast<int>(bodies.y[slot]));
    return cell == no_cell ? no_way : way_.field(static_cast<DestinationId>(bodies.aim[slot]))[cell];
}

void FieldGuide::operator()(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) const {
    for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
        const HeadingCode here = code(bodies, slot);
        to_x[slot] = headings_.x[here];
        to_y[slot] = headings_.y[here];
    }
}

}  // namespace shangquan
