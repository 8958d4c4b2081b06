#pragma once

#include "engine/crowd/people.hpp"
#include "engine/laboratory/room.hpp"
#include "engine/movement/movement_model.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace shangquan {

/// Somebody in an experiment: where and when they begin to walk, how fast, to which goal of the room.
struct Actor {
    Point place = Point::Zero();
    double free_speed = 1.34;  ///< m/s
    std::size_t goal = 0;
    double sets_off = 0.0;  ///< seconds
};

/// A room, a movement model and people who walk in it until they arrive at their goals.
class Experiment {
public:
    /// The model called `model` (`model_names`) in steps of `step` seconds. The seed stands in everybody's dice.
    Experiment(const Room& room, std::string_view model, double step, std::uint64_t seed = 1) : Experiment(room.zone(), model, step, seed) {}
    /// The same in a zone of one floor, whose venues are the goals.
    Experiment(Zone zone, std::string_view model, double step, std::uint64_t seed = 1);

    /// Puts somebody on the floor; they stand until they set off. Their number: 0, 1, 2 …
    std::size_t add(const Actor& actor);

    void step();
    /// Until everybody has arrived or `seconds` have passed.
    void play(double seconds);

    [[nodiscard]] double seconds() const { return tick_ * step_; }
    [[nodiscard]] std::size_t present() const { return people_.present(); }
    /// Where somebody is; nothing once they have arrived.
    [[nodiscard]] std::optional<Spot> place(std::size_t actor) const;
    /// When somebody arrived, in seconds; nothing while they walk.
    [[nodiscard]] const std::optional<double>& arrival(std::size_t actor) const { return roles_[actor].arrival; }
    /// Where somebody came onto their goal's ground; their beginning while they walk.
    [[nodiscard]] const Point& end(std::size_t actor) const { return roles_[actor].end; }
    [[nodiscard]] const WalkGrid& grid() const { return grid_; }
    [[nodiscard]] const Walkers& walkers() const { return people_.walkers(); }
    /// When the last of those who have arrived did so.
    [[nodiscard]] double last_arrival() const;

private:
    struct Role {
        PersonId person;
        double sets_off;
        bool waits;
        Point end;
        std::optional<double> arrival;
    };

    void set_off_due();
    void attend(const std::vector<Notice>& notices);

    Zone zone_;
    Workers alone_{1};
    WalkGrid grid_;
    Navigator way_;
    std::unique_ptr<MovementModel> model_;
    double step_;
    std::uint64_t seed_;
    Tick tick_ = 0;
    People people_;
    std::vector<Role> roles_;               ///< by actor
    std::vector<std::size_t> actors_;       ///< by person
};

/// `count` actors on a jittered lattice over a rectangle, clear of its sides, with free speeds 1.34 ± 0.26 m/s cut to
/// 0.5 … 2.2 (Weidmann 1993), by seed.
std::vector<Actor> crowd_on(const Rectangle& ground, std::size_t count, std::size_t goal, std::uint64_t seed = 1);

}  // namespace shangquan
