#include "engine/laboratory/flight.hpp"

#include "engine/laboratory/lab_parts.hpp"
#include "engine/laboratory/room.hpp"
#include "engine/simulation.hpp"

#include <algorithm>
#include <map>

namespace shangquan {

namespace {

constexpr Rectangle hall{0, 0, 40, 12};
constexpr double minutes = 30.0;
constexpr double step = 0.25;        ///< seconds
constexpr double way_back = 20.0;    ///< metres, width of the stairs people go back by
constexpr std::uint32_t tested = 0;  ///< row of the flight's passage and of the flight

Connector stairs(const Flight& flight, bool upwards, double x, double width) {
    Connector connector;
    connector.id = upwards ? "up" : "down";
    connector.key = key_of("flight/" + connector.id);
    connector.direction = upwards ? ConnectorDirection::up : ConnectorDirection::down;
    connector.lower_floor = FloorId{0};
    connector.upper_floor = FloorId{1};
    connector.lower = connector.upper = {x, 6.5};
    connector.width = width;
    connector.length = flight.length;
    return connector;
}

/// Two halls one above the other: people come into the one and want to the far end of the other.
Zone two_halls(const Flight& flight) {
    Zone zone = Room{{hall}, {}}.zone();
    zone.floors.push_back(zone.floors.front());
    zone.floors.back().level = 1;
    zone.connectors = {stairs(flight, flight.upwards, 20.5, flight.width), stairs(flight, !flight.upwards, 36.5, way_back)};
    zone.gates = {lab_gate("flight/gate", FloorId{flight.upwards ? 0U : 1U}, {2.5, 6.5})};
    zone.venues = {lab_venue("flight/shop", FloorId{flight.upwards ? 1U : 0U}, {2.5, 6.5})};
    return zone;
}

/// Notes who rides and how long they did.
class Watch {
public:
    void look(const Simulation& simulation, Flown& flown) {
        const auto& people = simulation.zone(0).people().rows();
        std::map<VisitorId, Tick> now;
        for (const Person& person : people)
            if (person.id != 0 && person.stage == Stage::riding && person.target == tested) now.emplace(person.id, person.since);
        for (const auto& [visitor, since] : riding_)
            if (!now.contains(visitor)) flown.seconds.push_back((simulation.tick() - 1 - since) * step);
        riding_ = std::move(now);
    }

    /// Everybody on the floor of the gate who has not been anywhere yet: in line or in the crowd behind it.
    static std::size_t waiting(const Simulation& simulation) {
        const ZoneRun& zone = simulation.zone(0);
        const auto& people = zone.people();
        return static_cast<std::size_t>(std::count_if(people.rows().begin(), people.rows().end(), [&](const Person& person) {
            if (person.id == 0 || person.stop != 0 || person.stage == Stage::riding || person.stage == Stage::inside) return false;
            const CellId cell = people.walkers().cell[person.slot];
            return zone.grid().tiles()[cell / WalkGrid::cells_per_tile].floor == zone.zone().gates.front().floor.value;
        }));
    }

private:
    std::map<VisitorId, Tick> riding_;
};

}  // namespace

Flown walk_flight(const Flight& flight, const std::string& model) {
    Region region;
    region.zones.push_back(two_halls(flight));
    const std::vector<ZoneDemand> demands{lab_demand(flight.a_second * 3600.0, 8, GateKind::street_edge)};
    const Behaviour behaviour = lab_behaviour(flight.free_speed, 0.0);
    RunOptions options;
    options.begin = 8 * 3600;
    options.end = options.begin + static_cast<int>(minutes * 60.0);
    options.step = step;
    options.model = model;
    Simulation simulation{region, demands, behaviour, options, 1};
    Flown flown;
    Watch watch;
    while (!simulation.over()) {
        simulation.step();
        watch.look(simulation, flown);
        if (simulation.seconds() == options.begin + 600.0) flown.waiting_then = Watch::waiting(simulation);
    }
    flown.waiting_at_the_end = Watch::waiting(simulation);
    const ConnectorCounts& counts = simulation.zone(0).counts().connectors[tested];
    flown.waiting_at_the_end += simulation.zone(0).counts().waiting_outside;
    flown.flow = (flight.upwards ? counts.up : counts.down) / static_cast<double>(options.interval);
    return flown;
}

}  // namespace shangquan
