#include "engine/demand/behaviour.hpp"
#include "engine/laboratory/two_exits.hpp"
#include "engine/laboratory/two_ways.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tests.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

Outcome test_exit_choice(std::string_view model) {
    Series ours{std::string{model}, Series::Mark::ours, {}};
    ExitCounts counts;
    for (const double far : {10.0, 15.0, 20.0, 25.0, 30.0}) {
        const ExitCounts some = leave_by_two_exits({.far = far}, std::string{model});
        if (far == 25.0) counts = some;
        ours.points.push_back({far, static_cast<double>(some.near) / static_cast<double>(some.near + some.far)});
    }
    const double share = static_cast<double>(counts.near) / static_cast<double>(counts.near + counts.far);
    return {{{"share of the nearer exit, 10 m against 25 m", share, 0.5, 0.95, ""},
             {"share at equal distances", ours.points.front().y, 0.45, 0.55, ""},
             {"persons who had not left after an hour", static_cast<double>(counts.inside), 0.0, 0.0, ""}},
            draw_chart({"metres to the further exit, the nearer is 10 m away", "share of the nearer exit", {ours}})};
}

Outcome test_route_choice(std::string_view model) {
    const auto share_over = [model](const TwoWays& ways) {
        const WaysTaken taken = walk_two_ways(ways, std::string{model});
        return static_cast<double>(taken.over) / static_cast<double>(taken.passed);
    };
    Series alone{"0.1 ped/s", Series::Mark::ours, {}};
    Series crowd{"3 ped/s", Series::Mark::ours, {}};
    Series logit{"logit", Series::Mark::measured, {}};
    double apart = 0.0;
    for (const int around : {10, 18, 22, 30, 45}) {
        const TwoWays ways{.around = around};
        const double longer = seconds_around(ways) - seconds_over(ways);
        alone.points.push_back({longer, share_over(ways)});
        crowd.points.push_back({longer, share_over({.around = around, .a_second = 3.0})});
        logit.points.push_back({longer, 1.0 / (1.0 + std::exp(-longer / ChoiceCoefficients{}.way_s))});
        apart = std::max(apart, std::abs(alone.points.back().y - logit.points.back().y));
    }
    return {{{"share by the stairs, the level way 16 s quicker", alone.points.front().y, 0.15, 0.35, ""},
             {"share by the stairs, the level way 36 s slower", alone.points.back().y, 0.85, 1.0, ""},
             {"largest distance of the shares from the logit", apart, 0.0, 0.12, ""},
             {"the stairs' share of 3 ped/s, which they cannot carry, 36 s slower", crowd.points.back().y, 0.3, 0.7, ""}},
            draw_chart({"seconds the level way takes longer", "share by the stairs", {alone, crowd, logit}})};
}

}  // namespace shangquan
