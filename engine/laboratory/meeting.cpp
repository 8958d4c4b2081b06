#include "engine/laboratory/meeting.hpp"

#include "engine/laboratory/experiment.hpp"

namespace shangquan {

namespace {

constexpr int hall = 30;    ///< metres, each side
constexpr int corner = 60;  ///< metres east of the first hall's west side
constexpr int south = 12;   ///< of the corridor

Room room_of(int width) {
    const Rectangle first{0, 0, hall, hall};
    const Rectangle along{hall, south, corner, south + width};
    const Rectangle up{corner - width, south, corner, south + hall};
    const Rectangle second{hall, south + hall, corner + hall, south + 2 * hall};
    return {{first, along, up, second}, {{0, 0, 1, hall}, {corner + hall - 1, south + hall, corner + hall, south + 2 * hall}}};
}

}  // namespace

std::vector<std::size_t> meet(const Meeting& meeting, const std::string& model, int minutes) {
    Experiment experiment{room_of(meeting.width), model, meeting.step, meeting.seed};
    for (const Actor& actor : crowd_on({2, 2, hall - 2, hall - 2}, meeting.persons, 1, meeting.seed)) experiment.add(actor);
    const Rectangle there{hall + 2, south + hall + 2, corner + hall - 2, south + 2 * hall - 2};
    for (const Actor& actor : crowd_on(there, meeting.persons, 0, meeting.seed + 1)) experiment.add(actor);
    std::vector<std::size_t> present;
    for (int minute = 0; minute < minutes && experiment.present() > 0; ++minute) {
        experiment.play(60.0);
        present.push_back(experiment.present());
    }
    return present;
}

}  // namespace shangquan
