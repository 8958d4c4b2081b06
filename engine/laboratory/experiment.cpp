#include "engine/laboratory/experiment.hpp"

#include "engine/base/random.hpp"
#include "engine/laboratory/crowds.hpp"
#include "engine/movement/models.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace shangquan {

Experiment::Experiment(Zone zone, std::string_view model, double step, std::uint64_t seed)
    : zone_(std::move(zone)), grid_(zone_.floors), way_(zone_, grid_, alone_), model_(make_model(model, zone_.floors, grid_)), step_(step), seed_(seed) {
    if (!model_) throw std::invalid_argument("no movement model is called " + std::string{model});
}

std::size_t Experiment::add(const Actor& actor) {
    const std::size_t number = roles_.size();
    const VisitorId visitor = mix(seed_ + 0x9e3779b97f4a7c15ULL * (number + 1));
    Group group;
    group.leader = visitor;
    group.free_speed = static_cast<float>(actor.free_speed);
    const PersonId person = people_.enter(visitor, people_.join(group));
    const Spot spot{FloorId{0}, static_cast<float>(actor.place.x()), static_cast<float>(actor.place.y())};
    people_.step_onto_floor(person, spot, grid_.cell_of(spot));
    people_.walkers().destination[people_.person(person).slot] = static_cast<DestinationId>(actor.goal);
    actors_.resize(std::max(actors_.size(), person + std::size_t{1}));
    actors_[person] = number;
    roles_.push_back({person, actor.sets_off, true, actor.place, {}});
    return number;
}

void Experiment::set_off_due() {
    for (Role& role : roles_) {
        if (!role.waits || role.sets_off > seconds()) continue;
        role.waits = false;
        people_.set_off(role.person, Activity::walking);
    }
}

void Experiment::attend(const std::vector<Notice>& notices) {
    for (const Notice& notice : notices) {
        if (notice.kind != Notice::Kind::arrived) throw std::logic_error("somebody in an experiment lost their way");
        Role& role = roles_[actors_[notice.person]];
        role.arrival = seconds();
        const std::uint32_t slot = people_.person(notice.person).slot;
        role.end = {people_.walkers().x[slot], people_.walkers().y[slot]};
        people_.leave(notice.person);
    }
}

void Experiment::step() {
    set_off_due();
    std::vector<Notice> notices;
    model_->move(people_.walkers(), {grid_, way_, tick_, static_cast<float>(step_)}, alone_, notices);
    people_.walkers().changes.clear();
    ++tick_;
    attend(notices);
}

void Experiment::play(double seconds) {
    const double end = this->seconds() + seconds;
    while (present() > 0 && this->seconds() < end) step();
}

std::optional<Spot> Experiment::place(std::size_t actor) const {
    const Role& role = roles_[actor];
    if (role.arrival) return std::nullopt;
    const std::uint32_t slot = people_.person(role.person).slot;
    return Spot{FloorId{0}, people_.walkers().x[slot], people_.walkers().y[slot]};
}

double Experiment::last_arrival() const {
    double last = 0.0;
    for (const Role& role : roles_) last = std::max(last, role.arrival.value_or(0.0));
    return last;
}

std::vector<Actor> crowd_on(const Rectangle& ground, std::size_t count, std::size_t goal, std::uint64_t seed) {
    const Bodies bodies = people_on(rectangle(ground[0] + 0.3, ground[1] + 0.3, ground[2] - 0.3, ground[3] - 0.3), count, seed);
    std::vector<Actor> actors;
    for (std::size_t k = 0; k < count; ++k) actors.push_back({{bodies.x[k], bodies.y[k]}, bodies.free_speed[k], goal, 0.0});
    return actors;
}

}  // namespace shangquan
