#pragma once

#include "maps/build_region.hpp"
#include "scenarios/texts.hpp"
#include "viewer/edit/thing.hpp"

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// Builds the walkable ground of a zone as it is edited, beside everything else, and tells what the edits have broken:
/// findings the zone did not have without them.
class EditCheck {
public:
    /// Begins when the one before has ended; of several wishes the last counts. `revision` says which state it is of.
    void want(const ZoneLayers& before, const ZoneLayers& edited, std::uint64_t revision);

    /// Takes what has ended and begins what is wanted; says whether there is news.
    bool advance();
    /// The same, but waits until all that is wanted is done.
    void finish();

    [[nodiscard]] bool busy() const { return running_.valid() || wanted_.has_value(); }
    [[nodiscard]] std::uint64_t revision() const { return revision_; }  ///< the findings are of
    /// Errors first.
    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

private:
    struct Wish {
        ZoneLayers before;
        ZoneLayers edited;
        std::uint64_t revision = 0;
    };
    void begin();

    /// All findings of the zone as it was, and what editing has added to them.
    struct Found {
        std::vector<Finding> before;
        std::vector<Finding> added;
    };

    std::optional<Wish> wanted_;
    std::future<Found> running_;
    std::optional<std::vector<Finding>> before_;  ///< once known: of the zone as it was, always the same
    std::uint64_t running_revision_ = 0;
    std::uint64_t revision_ = 0;
    std::vector<Finding> findings_;
};

/// The thing of the map it is about; nothing where it is about something else.
std::optional<ThingKey> subject_of(const Finding& finding);

/// The finding in words for planners; nothing for rules that have none.
std::optional<Text> words_for(const Finding& finding);

}  // namespace shangquan
