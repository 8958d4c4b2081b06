#include "scenarios/outputs/output.hpp"

#include <array>

namespace shangquan {

namespace {

/// Adding an output is a file and a row here.
constexpr std::array outputs{make_density_series, make_density_maps, make_tables, make_map_totals, make_recordings};

}  // namespace

std::vector<std::unique_ptr<Output>> make_outputs(const OutputContext& context) {
    std::vector<std::unique_ptr<Output>> made;
    for (const auto make : outputs) made.push_back(make(context));
    return made;
}

}  // namespace shangquan
