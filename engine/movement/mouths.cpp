#include "engine/movement/mouths.hpp"

#include <algorithm>
#include <utility>

namespace shangquan {

namespace {

constexpr int widest = 8;          ///< cells of a mouth; wider ones carry what their density says
constexpr int least_widening = 2;  ///< cells the ground beside a mouth must be wider by

/// A row of walkable cells from wall to wall, along one axis of a floor.
struct Row {
    int line = 0;
    int begin = 0;
    int end = 0;
    bool meets(const Row& other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] int width() const { return end - begin; }
};

/// A floor read along one of its axes.
class Reading {
public:
    Reading(const WalkGrid& grid, std::uint32_t floor, bool along_x) : grid_(grid), floor_(floor), along_x_(along_x) {}

    [[nodiscard]] int lines() const { return along_x_ ? grid_.frame().rows : grid_.frame().columns; }
    [[nodiscard]] CellId cell(int line, int k) const {
        return along_x_ ? grid_.cell_at(floor_, k, line) : grid_.cell_at(floor_, line, k);
    }

    [[nodiscard]] std::vector<Row> rows(int line) const {
        std::vector<Row> rows;
        const int length = along_x_ ? grid_.frame().columns : grid_.frame().rows;
        for (int k = 0; k < length; ++k) {
            if (!grid_.walkable(cell(line, k))) continue;
            if (rows.empty() || rows.back().end != k || is_barred(cell(line, k - 1))) rows.push_back({line, k, k});
            ++rows.back().end;
        }
        return rows;
    }

    [[nodiscard]] std::vector<CellId> cells(const Row& row) const {
        std::vector<CellId> cells;
        for (int k = row.begin; k < row.end; ++k) cells.push_back(cell(row.line, k));
        return cells;
    }

private:
    /// From the next cell of its line.
    [[nodiscard]] bool is_barred(CellId cell) const { return (grid_.barred(cell) >> (along_x_ ? 0U : 1U) & 1U) != 0; }

    const WalkGrid& grid_;
    std::uint32_t floor_;
    bool along_x_;
};

bool widens(const Row& row, const std::vector<Row>& beside) {
    return std::any_of(beside.begin(), beside.end(), [&](const Row& other) {
        return row.meets(other) && other.width() >= row.width() + least_widening;
    });
}

bool leads_on(const Row& row, const std::vector<Row>& beside) {
    return std::any_of(beside.begin(), beside.end(), [&](const Row& other) { return row.meets(other); });
}

/// Narrow rows one can walk across, with wider ground on one side of them at least.
std::vector<std::vector<CellId>> mouths_of(const Reading& reading) {
    std::vector<std::vector<CellId>> found;
    std::vector<Row> before;
    std::vector<Row> here = reading.rows(0);
    for (int line = 0; line < reading.lines(); ++line) {
        std::vector<Row> after = line + 1 < reading.lines() ? reading.rows(line + 1) : std::vector<Row>{};
        for (const Row& row : here)
            if (row.width() <= widest && leads_on(row, before) && leads_on(row, after) &&
                (widens(row, before) || widens(row, after)))
                found.push_back(reading.cells(row));
        before = std::exchange(here, std::move(after));
    }
    return found;
}

}  // namespace

Mouths::Mouths(const WalkGrid& grid) : table_(grid.tile_count(), no_table) {
    for (std::uint32_t floor = 0; floor < grid.floor_count(); ++floor)
        for (const bool along_x : {true, false})
            for (const auto& cells : mouths_of({grid, floor, along_x})) add_mouth(grid, cells);
    room_ = capacity_;
    chance_.assign(capacity_.size(), std::uint64_t{1} << 32U);
}

void Mouths::add_mouth(const WalkGrid& grid, const std::vector<CellId>& cells) {
    if (capacity_.size() == none) return;
    for (const CellId cell : cells) {
        std::uint32_t& table = table_[cell / WalkGrid::cells_per_tile];
        if (table == no_table) {
            table = static_cast<std::uint32_t>(mouths_.size() / WalkGrid::cells_per_tile);
            mouths_.resize(mouths_.size() + WalkGrid::cells_per_tile, none);
        }
        mouths_[table * WalkGrid::cells_per_tile + cell % WalkGrid::cells_per_tile] =
            static_cast<MouthId>(capacity_.size());
    }
    float width = 0.0F;
    for (const CellId cell : cells) width += grid.area(cell);
    capacity_.push_back(specific_flow * width);
}

void Mouths::open(float dt, std::vector<Tally>& tallies) {
    for (std::size_t mouth = 0; mouth < capacity_.size(); ++mouth) {
        Passage sum;
        for (Tally& tally : tallies) {
            const Passage seen = std::exchange(tally[mouth], Passage{});
            sum.tries += seen.tries;
            sum.passes += seen.passes;
        }
        const float each_step = capacity_[mouth] * dt;
        room_[mouth] = std::min(room_[mouth] - static_cast<float>(sum.passes) + each_step, 1.0F + each_step);
        const float chance = std::clamp(room_[mouth] / static_cast<float>(std::max(1U, sum.tries)), 0.0F, 1.0F);
        chance_[mouth] = static_cast<std::uint64_t>(static_cast<double>(chance) * 0x1.0p32);
    }
}

}  // namespace shangquan
