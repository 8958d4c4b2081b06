#pragma once

#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/mover.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace shangquan {

/// Finds pairs who stand face to face, stuck, each where the other wants to go: they squeeze past each other, as people do by turning
/// their shoulders, and change places (Blue and Adler 2001 let pedestrians who meet exchange cells). Crowds that meet would lock for ever
/// without: bodies are round and give no way.
class Squeeze {
public:
    /// The grid must outlive it.
    explicit Squeeze(const WalkGrid& grid) : first_(grid.cell_count(), none), grid_(grid) {}

    /// Indices into `bodies` of those who may change places, each in one pair at the most. `stuck`: bodies who want to go on and have not
    /// come forward; `movers` say where they are led.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const Bodies& bodies, const std::vector<Mover>& movers,
                                                                             const std::vector<std::uint32_t>& stuck);

private:
    static constexpr std::uint32_t none = 0xffffffffU;

    [[nodiscard]] std::uint32_t partner(const Bodies& bodies, const std::vector<Mover>& movers, const std::vector<std::uint32_t>& stuck,
                                        std::uint32_t who) const;

    std::vector<std::uint32_t> first_;  ///< by cell, into `stuck`
    std::vector<std::uint32_t> next_;   ///< by place in `stuck`
    const WalkGrid& grid_;
};

}  // namespace shangquan
