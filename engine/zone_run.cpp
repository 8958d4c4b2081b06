#include "engine/zone_run.hpp"

#include "engine/movement/focus_model.hpp"
#include "engine/movement/models.hpp"

#include <algorithm>
#include <stdexcept>

namespace shangquan {

namespace {

std::vector<std::vector<GateId>> gates_of_stations(const std::vector<Gate>& gates) {
    std::vector<std::vector<GateId>> same(gates.size());
    for (std::uint32_t a = 0; a < gates.size(); ++a)
        for (std::uint32_t b = 0; b < gates.size(); ++b) {
            const bool together = !gates[a].station.empty() && gates[a].station == gates[b].station && gates[a].kind == gates[b].kind;
            if (a == b || together) same[a].push_back(GateId{b});
        }
    return same;
}

template <class Customer>
Server<Customer> gate_server(int turnstiles, double rate) {
    return turnstiles > 0 ? Server<Customer>{static_cast<std::size_t>(turnstiles), turnstiles / rate} : Server<Customer>{rate};
}

std::unique_ptr<MovementModel> model_called(const std::string& name, const Zone& zone, const WalkGrid& grid) {
    auto model = make_model(name, zone.floors, grid);
    if (!model) throw std::invalid_argument("no movement model is called " + name);
    return model;
}

std::unique_ptr<MovementModel> model_of(const Zone& zone, const std::string& name, const WalkGrid& grid) {
    auto model = model_called(name, zone, grid);
    if (zone.focus.empty() || name == model_in_focus) return model;
    return std::make_unique<FocusModel>(model_called(std::string(model_in_focus), zone, grid), std::move(model), cells_in_focus(grid, zone.focus));
}

}  // namespace

ZoneRun::ZoneRun(const Zone& zone, const ZoneDemand& demand, ZonePlan plan, const Behaviour& behaviour,
                 const RunOptions& options, Workers& workers, FieldStore* store)
    : zone_(zone),
      behaviour_(behaviour),
      options_(options),
      plan_(std::move(plan)),
      grid_(zone.floors),
      way_(zone, grid_, workers, store),
      routes_(zone, way_, behaviour.walking.steps_as_m, workers),
      signals_(zone, grid_),
      waiting_(zone, grid_, way_),
      choice_(zone, way_, routes_, behaviour, options.seed, workers),
      way_choice_(zone, grid_, way_, routes_, behaviour.choice, options.seed),
      model_(model_of(zone, options.model, grid_)),
      profile_(demand.profile),
      onward_share_(plan_.onward),
      agenda_(options.ticks()),
      home_gates_(gates_of_stations(zone.gates)),
      gates_in_(zone.gates.size()),
      gates_out_(zone.gates.size()),
      desks_(zone.venues.size()),
      connectors_(way_.passages().size()),
      cabins_(zone.connectors.size()),
      waits_(way_.passages().size(), 0.0),
      riders_(zone.connectors.size(), 0),
      shut_(zone.closures.size(), 0),
      density_(zone, grid_),
      motion_(zone, grid_, options.step),
      origins_(zone.venues.size(), zone.gates.size()),
      lines_(zone, grid_) {
    const double early = profile_.share_by(last_onward_arrival);
    onward_share_ = early > 0.0 ? std::min(1.0, plan_.onward / early) : 0.0;
    const auto base = share_by_gate(zone.gates, demand, plan_.from_outside);
    const auto extra = share_by_gate(zone.gates, demand, plan_.extra);
    for (std::size_t k = 0; k < zone.gates.size(); ++k) {
        gates_in_[k] = gate_server<Pending>(zone.gates[k].turnstiles_in, zone.gates[k].rate_in);
        gates_out_[k] = gate_server<PersonId>(zone.gates[k].turnstiles_out, zone.gates[k].rate_out);
        arrivals_.emplace_back();
        for (const auto& [stream, persons] : {std::pair{0U, base[k]}, std::pair{1U, extra[k]}})
            arrivals_.back().emplace_back(options.seed, zone.gates[k].key, stream, persons, profile_, behaviour.walking.group_lambda);
    }
    for (std::size_t k = 0; k < connectors_.size(); ++k) {
        const Passage& passage = way_.passages()[k];
        connectors_[k].rate = passage_rate(zone.connectors[passage.connector.value], passage.upwards);
    }
    for (std::size_t k = 0; k < cabins_.size(); ++k)
        if (zone.connectors[k].kind == ConnectorKind::lift) cabins_[k] = LiftCabin{lift_times(zone.connectors[k])};
    current_.venues.resize(zone.venues.size());
    current_.gates.resize(zone.gates.size());
    current_.connectors.resize(zone.connectors.size());
    totals_ = current_;
}

void ZoneRun::begin_minute(Tick now) {
    std::vector<std::uint32_t> occupancy;
    for (const VenueDesk& desk : desks_) occupancy.push_back(desk.occupancy);
    choice_.update(options_.seconds(now), occupancy);
    people_.gather();
}

void ZoneRun::update_closures(Tick now, Workers& workers) {
    const double seconds = options_.seconds(now);
    bool changed = false;
    for (std::size_t k = 0; k < zone_.closures.size(); ++k) {
        const std::uint8_t in_force = zone_.closures[k].from <= seconds && seconds < zone_.closures[k].until ? 1 : 0;
        changed = changed || shut_[k] != in_force;
        shut_[k] = in_force;
    }
    if (!changed) return;
    std::vector<std::uint8_t> closed;
    for (std::size_t k = 0; k < zone_.closures.size(); ++k) {
        if (shut_[k] == 0) continue;
        closed.resize(grid_.cell_count(), 0);
        for (const CellId cell : grid_.cells_inside(zone_.closures[k].floor, zone_.closures[k].area)) closed[cell] = 1;
    }
    way_.close(std::move(closed), workers);
    routes_.update(waits_, workers);
    choice_.update_ways(workers);
}

void ZoneRun::move(Tick now, Workers& workers) {
    notices_.clear();
    signals_.look(options_.seconds(now));
    model_->move(people_.walkers(), {grid_, way_, now, static_cast<float>(options_.step), &signals_, &waiting_.ends()}, workers, notices_);
}

void ZoneRun::observe(Workers& workers) {
    density_.count(people_.walkers(), workers);
    motion_.count(people_.walkers());
    lines_.count(people_.walkers(), workers);
    people_.walkers().changes.clear();
    for (std::size_t k = 0; k < desks_.size(); ++k) {
        current_.venues[k].person_steps += desks_[k].occupancy;
        current_.venues[k].line_steps += desks_[k].line.size();
    }
}

void ZoneRun::close_interval() {
    density_.close_interval();
    motion_.close_interval();
    current_.present = static_cast<std::uint32_t>(people_.present());
    current_.on_floors = static_cast<std::uint32_t>(people_.walkers().size());
    current_.waiting_outside = 0;
    for (std::size_t k = 0; k < gates_in_.size(); ++k) {
        current_.gates[k].waiting_outside = static_cast<std::uint32_t>(gates_in_[k].line.size());
        current_.waiting_outside += current_.gates[k].waiting_outside;
    }
    for (std::size_t k = 0; k < desks_.size(); ++k) current_.venues[k].occupancy = desks_[k].occupancy;
    current_.lines = lines_.take();
    current_.core_density = density_.core_density();
    current_.person_minutes_above_d = density_.person_minutes_above_d();
    current_.person_minutes_above_e = density_.person_minutes_above_e();
    closed_ = std::move(current_);
    add(totals_, closed_);
    current_ = ZoneCounts{};
    current_.venues.resize(zone_.venues.size());
    current_.gates.resize(zone_.gates.size());
    current_.connectors.resize(zone_.connectors.size());
}

std::uint64_t ZoneRun::hash() const {
    std::uint64_t value = mix(hash_ ^ density_.hash());
    for (const VenueDesk& desk : desks_) value = mix(value ^ desk.occupancy);
    return mix(value ^ people_.present());
}

}  // namespace shangquan
