#pragma once

#include "maps/check/checked_zone.hpp"
#include "maps/ground/finding_list.hpp"

#include <span>
#include <string>
#include <string_view>

namespace shangquan {

/// What a finding may be about, and what to do then.
struct Rule {
    std::string_view name;
    std::string_view advice;
    void (*look)(const CheckedZone&,
                 FindingList&) = nullptr;  ///< null where reading, importing, mending or building tells
};

/// Every rule there is.
std::span<const Rule> rules();

/// What to do about a finding of that rule; empty for a rule that is not in the table.
std::string advice(std::string_view rule);

}  // namespace shangquan
