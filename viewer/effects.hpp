#pragma once

#include "scenarios/result_tables.hpp"
#include "viewer/pick.hpp"

#include <vector>

namespace shangquan {

/// What the table of changes lists.
enum class EffectKind : std::uint8_t { zones, venues, gates };

enum class EffectOrder : std::uint8_t { difference, percent };

/// A figure of both results with the name of the thing it is about.
struct Effect {
    Change change;
    Name name;

    [[nodiscard]] double difference() const { return change.second - change.first; }
    [[nodiscard]] double percent() const;  ///< of the first; infinite where that is nothing
};

/// Figures that differ, the largest difference first; only of zones both results have, named by the first.
/// Throws `InputError`.
std::vector<Effect> effects_of(const ResultFolder& first, const ResultFolder& second, EffectKind kind);

void sort_effects(std::vector<Effect>& effects, EffectOrder order);

/// What a measure of a table is called; its key where it has no name.
Name measure_name(const std::string& measure);

}  // namespace shangquan
