#include "viewer/edit/check.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace shangquan {
namespace {

bool same_finding(const Finding& a, const Finding& b) {
    return a.layer == b.layer && a.feature == b.feature && a.rule == b.rule;
}

/// What building the edited zone finds and what is not known; notes are left out.
std::vector<Finding> new_findings(const std::vector<Finding>& known, const ZoneLayers& edited) {
    std::vector<Finding> found = build_zone(edited).findings;
    std::erase_if(found, [&](const Finding& finding) {
        return finding.severity == Finding::Severity::note ||
               std::any_of(known.begin(), known.end(), [&](const Finding& old) { return same_finding(old, finding); });
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    std::vector<Finding> once;
    for (const Finding& finding : found)
        if (std::none_of(once.begin(), once.end(), [&](const Finding& old) { return same_finding(old, finding); }))
            once.push_back(finding);
    return once;
}

struct RuleText {
    std::string_view rule;
    Text words;
};

constexpr std::array<RuleText, 9> rule_texts{{{"no ground", Text::off_ground},
                                              {"no landing", Text::end_off_ground},
                                              {"no floor", Text::no_such_floor},
                                              {"not joined", Text::not_joined},
                                              {"apart", Text::not_joined},
                                              {"unreachable", Text::not_joined},
                                              {"moved", Text::moved_to_ground},
                                              {"mended", Text::outline_mended},
                                              {"left out", Text::outline_left_out}}};

constexpr std::array<std::string_view, std::variant_size_v<Thing>> layers_of_things{
    "areas", "buildings", "venues", "gates", "connectors", "", "lines"};

}  // namespace

void EditCheck::want(const ZoneLayers& before, const ZoneLayers& edited, std::uint64_t revision) {
    wanted_ = Wish{before, edited, revision};
    begin();
}

void EditCheck::begin() {
    if (running_.valid() || !wanted_) return;
    running_revision_ = wanted_->revision;
    running_ = std::async(std::launch::async, [wish = std::move(*wanted_), known = before_] {
        Found found{known ? *known : build_zone(wish.before).findings, {}};
        found.added = new_findings(found.before, wish.edited);
        return found;
    });
    wanted_.reset();
}

bool EditCheck::advance() {
    using namespace std::chrono_literals;
    if (!running_.valid() || running_.wait_for(0s) != std::future_status::ready) return false;
    Found found = running_.get();
    before_ = std::move(found.before);
    findings_ = std::move(found.added);
    revision_ = running_revision_;
    begin();
    return true;
}

void EditCheck::finish() {
    while (busy()) {
        running_.wait();
        advance();
    }
}

std::optional<ThingKey> subject_of(const Finding& finding) {
    for (std::size_t kind = 0; kind < layers_of_things.size(); ++kind)
        if (finding.layer == layers_of_things[kind] && !finding.feature.empty()) return ThingKey{kind, finding.feature};
    return std::nullopt;
}

std::optional<Text> words_for(const Finding& finding) {
    const auto* row = std::find_if(rule_texts.begin(), rule_texts.end(),
                                   [&](const RuleText& candidate) { return candidate.rule == finding.rule; });
    return row == rule_texts.end() ? std::nullopt : std::optional(row->words);
}

}  // namespace shangquan
