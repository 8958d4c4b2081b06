#pragma once

#include "engine/crowd/agenda.hpp"
#include "engine/crowd/lift_cabin.hpp"
#include "engine/crowd/people.hpp"
#include "engine/crowd/server.hpp"
#include "engine/crowd/waiting_lines.hpp"
#include "engine/demand/arrivals.hpp"
#include "engine/demand/choice.hpp"
#include "engine/demand/way_choice.hpp"
#include "engine/movement/movement_model.hpp"
#include "engine/place/region.hpp"
#include "engine/record/counts.hpp"
#include "engine/record/line_counter.hpp"
#include "engine/record/motion_record.hpp"
#include "engine/record/origins.hpp"
#include "engine/record/zone_record.hpp"
#include "engine/way/signals.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace shangquan {

inline constexpr double last_onward_arrival = 17.0 * 3600.0;  ///< who comes later does not go on to another zone (A)
inline constexpr double retry_seconds = 30.0;  ///< who finds no way at all waits this long and asks again (A)

/// What a run needs to know besides place and people.
struct RunOptions {
    int begin = 6 * 3600;   ///< seconds after midnight
    int end = 24 * 3600;    ///< seconds after midnight
    double step = 1.0;      ///< seconds
    int interval = 15 * 60; ///< seconds
    std::uint64_t seed = 1;
    std::string model = "density";

    [[nodiscard]] Tick ticks() const { return static_cast<Tick>((end - begin) / step); }
    [[nodiscard]] double seconds(Tick tick) const { return begin + tick * step; }
};

/// A way on to another zone as one zone sees it.
struct OnwardLink {
    std::uint32_t link = 0;      ///< row in `Region::transit`
    double weight = 0.0;         ///< attraction of the zone at its other end by this link, any scale
    std::vector<GateId> gates;   ///< where it is boarded
    Tick ride = 1;               ///< steps it takes
};

/// What a zone gets from outside.
struct ZonePlan {
    std::uint32_t from_outside = 0;  ///< persons a day who do not come from another zone
    std::uint32_t extra = 0;         ///< a second stream on top
    double fewer = 0.0;              ///< share of the groups that stay at home
    double onward = 0.0;             ///< share of visitors who go on to another zone
    std::vector<OnwardLink> links;
};

/// A visitor between two zones.
struct Traveller {
    Tick arrival = 0;
    VisitorId id = 0;
    Group group;
};

/// One zone's people through the day. The stages of a step are called by `Simulation`, in the order written here.
class ZoneRun {
public:
    ZoneRun(const Zone& zone, const ZoneDemand& demand, ZonePlan plan, const Behaviour& behaviour, const RunOptions& options,
            Workers& workers, FieldStore* store = nullptr);

    void admit_arrivals(Tick now);
    void choose_targets(Tick now);
    void move(Tick now, Workers& workers);
    void attend(Tick now);
    void observe(Workers& workers);

    /// Those who boarded transit in this step.
    std::vector<Traveller> take_travellers() { return std::exchange(travellers_, {}); }
    /// Somebody comes from another zone and waits at `gate`.
    void receive(const Traveller& traveller, GateId gate);

    /// Takes in the time of day: opening hours, crowding, closures. Once a simulated minute.
    void begin_minute(Tick now);
    void update_closures(Tick now, Workers& workers);
    /// Looks where it is crowded and finds the ways of the busiest destinations anew. Every five simulated minutes.
    void reroute(Tick now, Workers& workers);
    void close_minute(Workers& workers) { density_.close_minute(workers); }
    /// Closes an interval; `counts` are its figures until the next.
    void close_interval();

    [[nodiscard]] const Zone& zone() const { return zone_; }
    [[nodiscard]] const WalkGrid& grid() const { return grid_; }
    [[nodiscard]] const People& people() const { return people_; }
    [[nodiscard]] const ZoneCounts& counts() const { return closed_; }
    [[nodiscard]] const ZoneCounts& totals() const { return totals_; }
    [[nodiscard]] const DensityRecord& density() const { return density_; }
    [[nodiscard]] const MotionRecord& motion() const { return motion_; }
    [[nodiscard]] const Origins& origins() const { return origins_; }
    [[nodiscard]] const MovementModel& model() const { return *model_; }
    [[nodiscard]] std::uint64_t hash() const;

private:
    struct Pending {
        VisitorId id = 0;
        Group group;
        bool from_zone = false;
    };
    struct VenueDesk {
        std::uint32_t occupancy = 0;
        std::deque<PersonId> line;
    };

    // arriving
    void draw_arrivals(Tick now);
    [[nodiscard]] Group new_group(const GroupArrival& arrival, GateId gate, Tick now) const;
    void admit(Pending pending, GateId gate, Tick now);
    // choosing
    void choose(PersonId id, Tick now);
    void decide_next_stop(Group& group, const Person& person, Tick now);
    bool head_for(PersonId id, DestinationId destination, Stage stage, Tick now);
    [[nodiscard]] WayQuestion way_question(PersonId id) const;
    [[nodiscard]] GateId way_out(PersonId id) const;
    void step_out(PersonId id, DestinationId towards);
    void set_off_for(PersonId id, DestinationId first);
    void wait_for_a_way(PersonId id, Tick now);
    // attending
    void attend_notices(Tick now);
    void attend_end_of_walk(PersonId id, Notice::Kind kind, Tick now);
    void join_line(PersonId id, PassageId passage, Tick now);
    bool take_place(PersonId id);
    void take_places(const std::deque<PersonId>& line);
    void leave_line(PersonId id);
    void walk_straight(PersonId id, CellId to);
    void come_to_stand(PersonId id);
    [[nodiscard]] PersonId next_served(Server<PersonId>& server);
    void keep_appointments(Tick now);
    [[nodiscard]] bool cross_over(PersonId id);
    void knock(PersonId id, Tick now);
    void enter(PersonId id, VenueId venue, Tick now);
    void stroll_on(PersonId id);
    void end_stay(PersonId id, Tick now);
    void call_next(VenueId venue, Tick now);
    void turn_away(PersonId id, Tick now);
    void serve_connectors(Tick now);
    void board(PassageId row, Tick now);
    [[nodiscard]] std::optional<PassageId> opposite(PassageId passage) const;
    [[nodiscard]] std::optional<PassageId> next_way(PassageId passage) const;
    [[nodiscard]] double wait_for(PassageId passage) const;
    [[nodiscard]] bool lets_on(PassageId passage) const;
    [[nodiscard]] double ride_seconds(PassageId passage, const Group& group);
    void run_lifts();
    void get_off(PersonId id, Tick now);
    void serve_gates_out(Tick now);
    void let_out(PersonId id, double seconds, Tick now);
    void dismiss(PersonId id, Tick now);
    void settle_on(PersonId id, const std::vector<CellId>& cells, Purpose purpose, Tick now);
    void note(VisitorId id, Tick now, std::uint32_t what) { hash_ += mix(id ^ mix((static_cast<std::uint64_t>(now) << 8U) | what)); }

    const Zone& zone_;
    const Behaviour& behaviour_;
    RunOptions options_;
    ZonePlan plan_;
    WalkGrid grid_;
    Navigator way_;
    Routes routes_;
    Signals signals_;
    WaitingLines waiting_;
    StopChoice choice_;
    WayChoice way_choice_;
    std::unique_ptr<MovementModel> model_;
    DayProfile profile_;
    double onward_share_;  ///< of those who come early enough to go on
    People people_;
    Agenda agenda_;
    std::vector<std::vector<GateArrivals>> arrivals_;  ///< by gate: base and extra stream
    std::vector<std::vector<GateId>> home_gates_;      ///< by gate: those as good for going home
    std::vector<Server<Pending>> gates_in_;
    std::vector<Server<PersonId>> gates_out_;
    std::vector<VenueDesk> desks_;
    std::vector<Server<PersonId>> connectors_;  ///< by passage
    std::vector<LiftCabin> cabins_;             ///< by connector; idle where it is no lift
    std::vector<double> waits_;                 ///< by passage: seconds in its line
    std::vector<std::size_t> riders_;           ///< by connector, both ways
    std::vector<PersonId> undecided_;
    std::vector<Notice> notices_;
    std::vector<Traveller> travellers_;
    std::vector<Tick> solved_;           ///< by field: when it was last solved
    std::vector<std::uint8_t> detours_;  ///< by field: 1 where it was last solved among crowds
    bool had_lines_ = false;             ///< before passages, when routes were last updated
    std::vector<std::uint8_t> shut_;     ///< by closure, 1 while in force
    DensityRecord density_;
    MotionRecord motion_;
    Origins origins_;
    LineCounter lines_;
    ZoneCounts current_;
    ZoneCounts closed_;
    ZoneCounts totals_;
    std::uint64_t hash_ = 0;
};

}  // namespace shangquan
