#include "scenarios/validate/walks.hpp"

#include <limits>

namespace shangquan {

std::vector<std::vector<Point>> play(Experiment& experiment, std::size_t actors, double seconds,
                                     const std::function<void(const Experiment&)>& look) {
    std::vector<std::vector<Point>> walks(actors);
    double next_note = experiment.seconds();
    const double end = experiment.seconds() + seconds;
    while (experiment.present() > 0 && experiment.seconds() < end) {
        if (experiment.seconds() >= next_note) {
            next_note += 1.0;
            for (std::size_t k = 0; k < actors; ++k)
                if (const auto place = experiment.place(k)) walks[k].emplace_back(place->x, place->y);
        }
        experiment.step();
        if (look) look(experiment);
    }
    return walks;
}

double clearing_time(const Room& room, const std::vector<Actor>& actors, std::string_view model) {
    Experiment experiment{room, model, 0.5};
    for (const Actor& actor : actors) experiment.add(actor);
    experiment.play(3600.0);
    return experiment.present() == 0 ? experiment.last_arrival() : std::numeric_limits<double>::infinity();
}

}  // namespace shangquan
