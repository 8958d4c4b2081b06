#pragma once

#include "engine/simulation.hpp"
#include "maps/zone_layers.hpp"
#include "scenarios/scenario.hpp"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace shangquan {

/// What an output needs to know of the run it writes about.
struct OutputContext {
    const std::filesystem::path& folder;  ///< the result folder, with a folder a zone in it
    const Scenario& scenario;
    const RegionLayers& layers;
    const Region& region;
    int threads = 1;  ///< of the run; with more than one, files may be packed while the run goes on
};

/// One kind of file in a result folder. It listens to a run or a replay and writes as it goes or at the end.
class Output : public Observer {
public:
    void minute_closed(const Simulation&) override {}
    void interval_closed(const Simulation& simulation, int begin) override {
        interval_measured(simulation.measures(), begin);
    }
    /// An interval that began `begin` seconds after midnight is over.
    virtual void interval_measured(const Measures&, int) {}
    /// All is measured; everything must be on the disk when this returns. Throws std::runtime_error when the disk says
    /// no.
    virtual void finish(const Measures& measures) = 0;
};

using Outputs = std::vector<std::unique_ptr<Output>>;

/// All outputs of a run, from the table in `outputs.cpp`. Throws `InputError` where the map has not what one is to be
/// about.
Outputs make_outputs(const OutputContext& context);
/// Those of a replay, from the table beside it.
Outputs make_replay_outputs(const OutputContext& context);

std::unique_ptr<Output> make_density_series(const OutputContext& context);
std::unique_ptr<Output> make_motion_series(const OutputContext& context);
std::unique_ptr<Output> make_origin_tables(const OutputContext& context);
std::unique_ptr<Output> make_density_maps(const OutputContext& context);
std::unique_ptr<Output> make_recordings(const OutputContext& context);
std::unique_ptr<Output> make_tables(const OutputContext& context);
std::unique_ptr<Output> make_replay_tables(const OutputContext& context);
std::unique_ptr<Output> make_map_totals(const OutputContext& context);

}  // namespace shangquan
