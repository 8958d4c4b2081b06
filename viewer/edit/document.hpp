#pragma once

#include "scenarios/scenario.hpp"
#include "viewer/edit/draft.hpp"
#include "viewer/edit/history.hpp"

#include <cstdint>

namespace shangquan {

/// A scenario whose map is being edited: what was there, what is done to it, and the way back. Its own layout and the
/// closures it draws can be edited like what is new; its other edits stay as they are.
class EditDocument {
public:
    /// Reads the scenario's map. Throws `InputError`.
    explicit EditDocument(const Scenario& scenario);

    [[nodiscard]] const Scenario& base() const { return base_; }
    [[nodiscard]] const Draft& draft() const { return history_.now(); }
    /// Grows with everything that changes the map.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    /// The zone as it is edited, closures and the scenario's other edits included. Throws `InputError` where there is
    /// none of that name; so do all others that name a zone.
    [[nodiscard]] const ZoneLayers& map(const std::string& zone) const;
    /// The zone as the base scenario has it.
    [[nodiscard]] const ZoneLayers& base_map(const std::string& zone) const;
    /// The zone without layout and edits.
    [[nodiscard]] const ZoneLayers& original_map(const std::string& zone) const;

    [[nodiscard]] std::optional<Thing> find(const std::string& zone, const ThingKey& key) const;
    /// All that can be selected there: closures first, then what lies on top of others.
    [[nodiscard]] std::vector<Thing> things(const std::string& zone, int level) const;
    /// Whether it is made by an edit of the scenario and cannot be changed here.
    [[nodiscard]] bool fixed(const std::string& zone, const Thing& thing) const;
    /// An id no thing of that kind has or had.
    [[nodiscard]] std::string free_id(const std::string& zone, const std::string& stem) const;

    /// Each throws `InputError`, and does nothing, where the scenario's other edits no longer fit.
    void add(const std::string& zone, const Thing& thing);
    void change(const std::string& zone, const Thing& thing, const std::string& stroke = "");
    void remove(const std::string& zone, const ThingKey& key);

    [[nodiscard]] bool can_undo() const { return history_.can_undo(); }
    [[nodiscard]] bool can_redo() const { return history_.can_redo(); }
    void undo();
    void redo();

    /// All a layout file has to say over the region; what the base scenario's own layout says is part of it.
    [[nodiscard]] std::vector<LayoutChange> layout() const;
    /// The base scenario with the closures; its layout is still the base's.
    [[nodiscard]] Scenario scenario() const;
    [[nodiscard]] const RegionLayers& region() const { return region_; }

private:
    /// The region after the layout, and after the edits.
    struct Laid {
        RegionLayers layout;
        RegionLayers all;
    };
    [[nodiscard]] Draft read_base();
    [[nodiscard]] Laid laid(const Draft& draft) const;
    void keep(Draft next, const std::string& stroke);

    Scenario base_;
    RegionLayers region_;
    std::vector<LayoutChange> kept_layout_;  ///< of the base, about what cannot be edited here
    std::vector<Edit> kept_edits_;
    History<Draft> history_;
    Laid laid_;
    RegionLayers first_;  ///< as the base scenario has it
    std::uint64_t revision_ = 0;
};

}  // namespace shangquan
