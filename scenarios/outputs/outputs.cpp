#include "scenarios/outputs/output.hpp"

#include <array>

namespace shangquan {

namespace {

/// Adding an output is a file and a row here.
constexpr std::array outputs{make_density_series, make_motion_series, make_density_maps, make_tables, make_origin_tables, make_map_totals, make_recordings};

/// Nobody enters a venue or a gate in a replay, so its tables are others.
constexpr std::array replay_outputs{make_density_series, make_density_maps, make_replay_tables, make_map_totals};

template <class Table>
Outputs made(const Table& table, const OutputContext& context) {
    Outputs all;
    for (const auto make : table) all.push_back(make(context));
    return all;
}

}  // namespace

Outputs make_outputs(const OutputContext& context) { return made(outputs, context); }

Outputs make_replay_outputs(const OutputContext& context) { return made(replay_outputs, context); }

}  // namespace shangquan
