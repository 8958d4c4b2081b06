#include "scenarios/first_scenario.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace shangquan {

namespace {

/// Shares of those who come by each kind of gate, in the order of `GateKind`: a centre with rail (assumed).
constexpr std::array<double, gate_kind_names.size()> usual_modes{0.35, 0.25, 0.15, 0.05, 0.02, 0.18};

std::string modes_of(const ZoneLayers& zone) {
    std::vector<std::string> modes;
    for (std::size_t kind = 0; kind < gate_kind_names.size(); ++kind) {
        const auto is_kind = [&](const GateFeature& gate) { return static_cast<std::size_t>(gate.kind) == kind; };
        if (std::any_of(zone.gates.begin(), zone.gates.end(), is_kind))
            modes.push_back(fmt::format("{} = {}", gate_kind_names[kind], usual_modes[kind]));
    }
    return fmt::format("{}", fmt::join(modes, ", "));
}

}  // namespace

std::string first_scenario(const ZoneLayers& zone, int visitors) {
    return fmt::format(R"(# {0}, an ordinary day: a first guess to begin with. All of it is assumed.

[scenario]
name = "{0}"
title_zh = "{1} 平日"
title_en = "{2}, an ordinary day"
region = "."
behaviour = "behaviour.toml"
day = 2025-10-15
kind = "weekday"
span = "06:00-24:00"
step_s = 2.0
interval_min = 15
seed = 1
model = "density"

[demand.{0}]
visitors = {3}
assumed = true
profile = "weekday"
modes = {{{4}}}
)",
                       zone.id, zone.name.zh, zone.name.en, visitors, modes_of(zone));
}

}  // namespace shangquan
