#include "engine/base/random.hpp"
#include "engine/way/navigator.hpp"

#include <algorithm>
#include <bit>

namespace shangquan {

namespace {

constexpr std::uint64_t solver_version = 5;  ///< to be raised whenever the solver gives other fields for the same ground

/// Fingerprint of everything it is given, in order.
class Fingerprint {
public:
    void add(std::uint64_t value) { value_ = mix(value_ ^ value) + 0x9e3779b97f4a7c15ULL; }
    void add(float value) { add(std::uint64_t{std::bit_cast<std::uint32_t>(value)}); }
    void add(const std::vector<CellId>& cells) {
        add(cells.size());
        for (const CellId cell : cells) add(std::uint64_t{cell});
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = solver_version;
};

}  // namespace

/// Of all that the first fields depend on.
std::uint64_t Navigator::key() const {
    Fingerprint print;
    print.add(map_.grid.tile_count());
    for (const WalkGrid::Tile& tile : map_.grid.tiles())
        print.add(static_cast<std::uint64_t>(tile.floor) << 48U | static_cast<std::uint64_t>(tile.i) << 24U | static_cast<std::uint64_t>(tile.j));
    for (const GroundId ground : map_.walkable) print.add(std::uint64_t{ground} << 32U | std::bit_cast<std::uint32_t>(map_.slowness[ground]));
    print.add(map_.passages.size());
    for (const Passage& passage : map_.passages) {
        print.add(passage.entry);
        print.add(passage.exit);
        print.add(passage.cost);
    }
    print.add(ways_.size());
    for (const SharedWay& way : ways_) {
        print.add(way.goal);
        print.add(tastes_[way.destinations.front()]);
    }
    for (const auto& cells : node_cells_) print.add(cells);
    return print.value();
}

/// The fields as a store sees them, efforts and boardings still to be filled.
KeptFields Navigator::kept() {
    KeptFields kept;
    for (const SharedWay& way : ways_) kept.codes.push_back(fields_[way.destinations.front()].codes);
    for (const GroundId ground : map_.walkable) kept.cells.push_back(cell_of(ground));
    std::sort(kept.cells.begin(), kept.cells.end());
    return kept;
}

bool Navigator::take(FieldStore& store, Workers& workers) {
    KeptFields kept = this->kept();
    kept.efforts.resize(ways_.size() * node_cells_.size());
    if (!store.load(key(), kept, workers)) return false;
    std::size_t next = 0;
    const auto nodes = static_cast<std::ptrdiff_t>(node_cells_.size());
    for (std::size_t row = 0; row < ways_.size(); ++row) {
        const auto first = kept.efforts.begin() + static_cast<std::ptrdiff_t>(row) * nodes;
        efforts_[row].assign(first, first + nodes);
        auto& boardings = fields_[ways_[row].destinations.front()].boardings;
        boardings.clear();
        if (next >= kept.boardings.size() || kept.boardings.size() - next - 1 < 2 * std::size_t{kept.boardings[next]}) return false;
        for (std::uint32_t left = kept.boardings[next++]; left > 0; --left, next += 2)
            boardings.emplace_back(kept.boardings[next], kept.boardings[next + 1]);
        hand_boardings(static_cast<FieldId>(row));
    }
    return true;
}

void Navigator::give(FieldStore& store, Workers& workers) {
    KeptFields kept = this->kept();
    for (std::size_t row = 0; row < ways_.size(); ++row) {
        kept.efforts.insert(kept.efforts.end(), efforts_[row].begin(), efforts_[row].end());
        const auto& boardings = fields_[ways_[row].destinations.front()].boardings;
        kept.boardings.push_back(static_cast<std::uint32_t>(boardings.size()));
        for (const auto& [cell, passage] : boardings) {
            kept.boardings.push_back(cell);
            kept.boardings.push_back(passage);
        }
    }
    store.save(key(), kept, workers);
}

}  // namespace shangquan
