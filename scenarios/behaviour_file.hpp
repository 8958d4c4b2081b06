#pragma once

#include "engine/demand/behaviour.hpp"
#include "scenarios/toml_text.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace shangquan {

/// The kinds of day; a table of that name in a behaviour file is laid over the others on such days.
inline constexpr std::array<std::string_view, 2> day_kinds{"weekday", "holiday"};

/// The tables of assumptions a scenario may hold.
inline constexpr std::array<std::string_view, 6> behaviour_tables{"walking",  "choice",     "curves",
                                                                  "profiles", "categories", "segments"};

/// What a scenario assumes about people, with where each table comes from (empty: assumed).
struct Assumptions {
    Behaviour behaviour;
    std::map<std::string, std::string> sources;
    std::map<std::string, Hourly, std::less<>> profiles;  ///< arrivals by hour, by name
};

/// The tables of a behaviour file with the variant of one kind of day laid over them. Throws `InputError`.
toml::table behaviour_text(const std::filesystem::path& file, std::string_view day_kind);

/// Whether a behaviour file has a variant for that kind of day. Throws `InputError`.
bool has_variant(const std::filesystem::path& file, std::string_view day_kind);

/// Reads the tables named `behaviour_tables` of a scenario. Throws `InputError`.
Assumptions read_assumptions(const Table& root);

/// The tables of TOML; reading them gives the same behaviour and sources.
std::string written(const Behaviour& behaviour, const std::map<std::string, std::string>& sources);

/// Arrivals by hour: a list of 24 numbers or the name of a profile. Throws `InputError`.
Hourly profile_of(const Value& value, const std::map<std::string, Hourly, std::less<>>& profiles);

}  // namespace shangquan
