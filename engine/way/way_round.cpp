#include "engine/way/way_round.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace shangquan {

namespace {

constexpr int side = 3 * eighths;  ///< squares: the cell and the eight around it
constexpr std::array<int, 4> steps{1, side, -1, -side};

/// The squares around somebody, and how far each is from where they are going.
class Window {
public:
    Window(const WalkGrid& grid, const Spot& about)
        : floor_(about.floor), west_(static_cast<int>(about.x) - 1), south_(static_cast<int>(about.y) - 1) {
        for (int j = 0; j < 3; ++j)
            for (int i = 0; i < 3; ++i) {
                const CellId cell = grid.cell_at(floor_.value, west_ + i, south_ + j);
                if (grid.walkable(cell)) lay(i, j, grid.ground(cell));
            }
    }

    [[nodiscard]] int square_at(const Spot& spot) const {
        const auto column = static_cast<int>((spot.x - static_cast<float>(west_)) * eighths);
        const auto row = static_cast<int>((spot.y - static_cast<float>(south_)) * eighths);
        return row * side + column;
    }
    [[nodiscard]] Spot middle(int square) const {
        const auto metres = [](int place) { return (static_cast<float>(place) + 0.5F) / eighths; };
        return {floor_, static_cast<float>(west_) + metres(square % side), static_cast<float>(south_) + metres(square / side)};
    }

    void spread_from(int square) {
        std::vector<int> reached{square};
        far_[index(square)] = 1;
        for (std::size_t k = 0; k < reached.size(); ++k)
            for (int beside : around(reached[k])) {
                if (beside == outside || !ground_[index(beside)] || far_[index(beside)] != unreached) continue;
                far_[index(beside)] = static_cast<std::uint16_t>(far_[index(reached[k])] + 1);
                reached.push_back(beside);
            }
    }
    [[nodiscard]] bool is_reached(int square) const { return far_[index(square)] != unreached; }

    /// The square one step nearer; itself at the end.
    [[nodiscard]] int next(int square) const {
        for (int beside : around(square))
            if (beside != outside && far_[index(beside)] != unreached && far_[index(beside)] < far_[index(square)]) return beside;
        return square;
    }

    /// The reached square nearest to one that is not.
    [[nodiscard]] int nearest_reached(int square) const {
        int best = outside;
        int least = side * side;
        for (int other = 0; other < side * side; ++other) {
            const int column = other % side - square % side;
            const int row = other / side - square / side;
            if (!is_reached(other) || column * column + row * row >= least) continue;
            least = column * column + row * row;
            best = other;
        }
        return best;
    }

private:
    static constexpr std::uint16_t unreached = 0;
    static constexpr int outside = -1;

    static std::size_t index(int square) { return static_cast<std::size_t>(square); }

    static std::array<int, 4> around(int square) {
        std::array<int, 4> beside{};
        for (std::size_t k = 0; k < steps.size(); ++k) {
            const int there = square + steps[k];
            const bool wraps = steps[k] * steps[k] == 1 && there / side != square / side;
            beside[k] = there < 0 || there >= side * side || wraps ? outside : there;
        }
        return beside;
    }

    void lay(int i, int j, CellBits ground) {
        for (int row = 0; row < eighths; ++row)
            for (int column = 0; column < eighths; ++column)
                ground_[index((j * eighths + row) * side + i * eighths + column)] = (ground & bit_at(column, row)) != 0;
    }

    FloorId floor_;
    int west_;
    int south_;
    std::array<bool, side * side> ground_{};
    std::array<std::uint16_t, side * side> far_{};  ///< squares to the end and one
};

}  // namespace

Spot way_round(const WalkGrid& grid, const Spot& from, CellId to, float metres) {
    Window window{grid, from};
    window.spread_from(window.square_at(grid.centre(to)));
    int square = window.square_at(from);
    if (!window.is_reached(square)) square = window.nearest_reached(square);
    const int count = std::max(1, static_cast<int>(metres * eighths));
    for (int k = 0; k < count; ++k) square = window.next(square);
    return window.middle(square);
}

}  // namespace shangquan
