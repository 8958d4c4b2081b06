#include "tests/support/viewer/plaza.hpp"

#include "scenarios/run.hpp"
#include "scenarios/scenario_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

constexpr std::string_view plaza_scenario = R"([scenario]
name = "plaza"
title_zh = "样板广场"
title_en = "Sample plaza"
region = "{}"
behaviour = "{}/scenarios/behaviour.toml"
day = 2025-10-15
kind = "weekday"
span = "10:00-11:00"
step_s = 2.0
interval_min = 15
seed = 1
model = "density"

[demand.town]
visitors = 150000
assumed = true
profile = "weekday"
modes = {{street_edge = 1}}
)";

}  // namespace

Plaza::Plaza() {
    map_.area("plaza", "square", box({20, 20}, {210, 110}), {{"name_zh", "\"广场\""}, {"name_en", "\"Plaza\""}})
        .area("hall", "indoor", box({60, 30}, {160, 100}), {{"floor", "-1"}})
        .building("kiosk", box({100, 55}, {110, 65}), {{"name_zh", "\"亭\""}, {"name_en", "\"Kiosk\""}})
        .connector("ramp", {{70, 40}, {70, 44}}, {{"from_floor", "-1"}, {"to_floor", "0"}})
        .venue("shop", {60, 60})
        .venue("bar", {180, 60}, {{"category", "\"restaurant\""}, {"name_zh", "\"酒吧\""}, {"name_en", "\"Bar\""}})
        .gate("west", {20.5, 60})
        .gate("east", {209.5, 60});
    std::ofstream{scenario_file()} << fmt::format(plaza_scenario, map_.region().string(), SHANGQUAN_ROOT);
}

Scenario Plaza::scenario() const { return read_scenario(scenario_file()); }

std::filesystem::path Plaza::result() const {
    const std::filesystem::path out = folder() / "base";
    std::ostringstream told;
    if (!std::filesystem::exists(out)) run({scenario(), out, 1}, told, false, std::atomic<bool>{false});
    return out;
}

}  // namespace shangquan
