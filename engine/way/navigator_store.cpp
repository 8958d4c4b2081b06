#include "engine/base/random.hpp"
#include "engine/way/navigator.hpp"

#include <bit>

namespace shangquan {

namespace {

constexpr std::uint64_t solver_version = 7;  ///< to be raised whenever the solver gives other fields for the same ground

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
    for (const GroundId ground : map_.walkable) {
        print.add(std::uint64_t{ground} << 32U | std::bit_cast<std::uint32_t>(map_.slowness[ground]));
        if (map_.limits[ground] != 0) print.add(std::uint64_t{map_.limits[ground]});
    }
    print.add(ways_.size());
    for (const SharedWay& way : ways_) {
        print.add(way.goal);
        print.add(tastes_[way.destinations.front()]);
    }
    for (const auto& cells : node_cells_) print.add(cells);
    return print.value();
}

/// The fields as a store sees them, efforts still to be filled.
KeptFields Navigator::kept() {
    KeptFields kept;
    const WalkGrid& grid = map_.grid;
    kept.cells.resize(grid.floor_count());
    for (std::uint32_t floor = 0; floor < kept.cells.size(); ++floor)
        for (CellId cell = grid.first_cell(floor); cell < grid.first_cell(floor + 1); ++cell)
            if (grid.walkable(cell)) kept.cells[floor].push_back(cell - grid.first_cell(floor));
    for (const FlowField& field : fields_)
        kept.fields.push_back({field.floor(), field.first == field.end ? 0U : grid.centre(field.first).floor.value});
    return kept;
}

bool Navigator::take(FieldStore& store, Workers& workers) {
    KeptFields kept = this->kept();
    const std::size_t nodes = node_cells_.size();
    kept.efforts.resize(ways_.size() * nodes);
    if (!store.load(key(), kept, workers)) return false;
    for (std::size_t row = 0; row < ways_.size(); ++row) {
        const auto first = kept.efforts.begin() + static_cast<std::ptrdiff_t>(row * nodes);
        efforts_[row].assign(first, first + static_cast<std::ptrdiff_t>(nodes));
    }
    return true;
}

void Navigator::give(FieldStore& store, Workers& workers) {
    KeptFields kept = this->kept();
    for (const auto& efforts : efforts_) kept.efforts.insert(kept.efforts.end(), efforts.begin(), efforts.end());
    store.save(key(), kept, workers);
}

}  // namespace shangquan
