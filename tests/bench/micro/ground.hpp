#pragma once

#include "engine/laboratory/crowds.hpp"
#include "engine/movement/micro/field_guide.hpp"
#include "engine/movement/micro/walls.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace shangquan {

/// A place for the walkers of the bench.
class BenchGround {
public:
    /// Who has arrived goes back to where they came from.
    static std::unique_ptr<BenchGround> corridors(int walkers);  ///< 10 × 400 m, shorter for a few, side by side; two streams in each, 1 ped/m²
    static std::unique_ptr<BenchGround> plaza(int walkers);      ///< a kiosk and a wall in every 20 × 20 m; four streams, 1 ped/m²
    /// The street level of a zone of a map; people spread over it, each to a venue or gate and then to another, at random.
    static std::unique_ptr<BenchGround> district(const std::filesystem::path& map, const std::string& zone);

    /// `walkers` people on it, at the most one a square metre.
    [[nodiscard]] Bodies crowd(std::size_t walkers) const;
    /// Gives those who have arrived, or cannot go on on this floor, another aim.
    void send_on(Bodies& bodies, std::uint32_t round) const;

    /// Where somebody who has arrived goes next.
    [[nodiscard]] std::uint32_t next_aim(const Body& body, std::uint32_t round) const;

    [[nodiscard]] std::uint32_t floor() const { return floor_; }
    [[nodiscard]] const std::vector<Floor>& floors() const { return zone_.floors; }
    [[nodiscard]] const WalkGrid& grid() const { return grid_; }
    [[nodiscard]] const Navigator& way() const { return way_; }
    [[nodiscard]] const Walls& walls() const { return walls_; }
    [[nodiscard]] const FieldGuide& guide() const { return guide_; }

private:
    enum class Aims : std::uint8_t { pairs, random };
    BenchGround(Zone zone, std::uint32_t floor, std::vector<std::vector<WallSegment>> walls, Aims aims);

    [[nodiscard]] bool leads(const Body& body) const;
    [[nodiscard]] std::uint32_t aim_at_random(Body body, std::uint32_t round) const;

    Workers alone_{1};
    Zone zone_;
    std::uint32_t floor_;
    Aims aims_;
    WalkGrid grid_;
    Navigator way_;
    HeadingVectors headings_;
    FieldGuide guide_;
    Walls walls_;
};

}  // namespace shangquan
