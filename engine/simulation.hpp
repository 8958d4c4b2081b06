#pragma once

#include "engine/base/parallel.hpp"
#include "engine/demand/behaviour.hpp"
#include "engine/place/region.hpp"
#include "engine/record/measures.hpp"
#include "engine/zone_run.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace shangquan {

class Simulation;

/// Listens to a run and never changes it.
class Observer {
public:
    virtual ~Observer() = default;
    /// Everybody has moved and is counted; who stands at a door, a landing or a gate is attended to next. The step ends
    /// `options().step` after `seconds()`.
    virtual void crowd_moved(const Simulation&) {}
    virtual void minute_closed(const Simulation& simulation) = 0;
    /// An interval that began `begin` seconds after midnight is over.
    virtual void interval_closed(const Simulation& simulation, int begin) = 0;
};

/// A region through a day. All zones advance in lock step; within a step each zone depends on itself alone, and travellers
/// between zones arrive minutes later.
class Simulation {
public:
    /// `demands` in the order of the region's zones. Region and behaviour must outlive the simulation; `store` may keep fields
    /// between runs and is asked while this is made.
    Simulation(const Region& region, const std::vector<ZoneDemand>& demands, const Behaviour& behaviour,
               const RunOptions& options, int threads, FieldStore* store = nullptr);

    void attach(Observer& observer) { observers_.push_back(&observer); }

    void step();
    [[nodiscard]] bool over() const { return tick_ >= options_.ticks(); }

    [[nodiscard]] Tick tick() const { return tick_; }
    [[nodiscard]] double seconds() const { return options_.seconds(tick_); }
    [[nodiscard]] const RunOptions& options() const { return options_; }
    [[nodiscard]] const Region& region() const { return region_; }
    [[nodiscard]] const ZoneRun& zone(std::size_t row) const { return *zones_[row]; }
    [[nodiscard]] std::size_t zone_count() const { return zones_.size(); }
    [[nodiscard]] std::size_t travelling() const { return on_the_way_.size(); }
    [[nodiscard]] Measures measures() const;

    /// Fingerprint of all that has happened: equal for equal input on any number of threads.
    [[nodiscard]] std::uint64_t state_hash() const;

private:
    void share_out();
    void begin_minute();
    void exchange_travellers();
    void tell_observers();
    template <class Body>
    void for_each_zone(const Body& body);

    const Region& region_;
    RunOptions options_;
    Workers workers_;
    Workers alone_{1};
    std::vector<std::unique_ptr<ZoneRun>> zones_;
    std::vector<std::size_t> by_size_;  ///< rows of zones, most walkers first; renewed every minute
    std::size_t shared_ = 0;            ///< of `by_size_`, the first so many are walked by all threads together
    std::vector<Traveller> on_the_way_;
    std::vector<Observer*> observers_;
    Tick tick_ = 0;
};

/// How the day totals of the zones split into those who come from outside and those who come from other zones:
/// outside_Z = total_Z − Σ_A outside_A · onward_A · share(A → Z).
std::vector<ZonePlan> plan_zones(const Region& region, const std::vector<ZoneDemand>& demands, const RunOptions& options);

}  // namespace shangquan
