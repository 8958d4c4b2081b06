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

/// One kind of file in a result folder. It listens to the run and writes as it goes or at the end.
class Output : public Observer {
public:
    void minute_closed(const Simulation&) override {}
    void interval_closed(const Simulation&, int) override {}
    /// The run is over; everything must be on the disk when this returns. Throws std::runtime_error when the disk says no.
    virtual void finish(const Simulation& simulation) = 0;
};

/// All outputs of a run, from the table in `outputs.cpp`. Throws `InputError` where the map has not what one is to be about.
std::vector<std::unique_ptr<Output>> make_outputs(const OutputContext& context);

std::unique_ptr<Output> make_density_series(const OutputContext& context);
std::unique_ptr<Output> make_density_maps(const OutputContext& context);
std::unique_ptr<Output> make_recordings(const OutputContext& context);
std::unique_ptr<Output> make_tables(const OutputContext& context);
std::unique_ptr<Output> make_map_totals(const OutputContext& context);

}  // namespace shangquan
