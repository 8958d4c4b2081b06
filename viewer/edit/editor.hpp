#pragma once

#include "scenarios/result_folder.hpp"
#include "viewer/edit/check.hpp"
#include "viewer/edit/document.hpp"
#include "viewer/edit/save_plan.hpp"
#include "viewer/edit/sketch.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// Something to tell the planner: words of the catalogue and what they are about.
struct Remark {
    std::optional<Text> what;
    Name about = {};
};

/// A layout being edited with the pointer: tool, sketch, what is selected and dragged, and what is wrong. Knows no
/// window.
class Editor {
public:
    /// Over the scenario the result was run from. Throws `InputError` where it has none, or its map is gone.
    explicit Editor(const ResultFolder& base);

    PlanHeading heading;
    Sketch sketch;

    [[nodiscard]] const EditDocument& document() const { return document_; }
    [[nodiscard]] const std::filesystem::path& base_result() const { return base_result_; }
    [[nodiscard]] bool has_zone(const std::string& zone) const;

    /// Where the pointer works from now on; what is drawn or selected elsewhere is let go of.
    void show(const std::string& zone, int level, const std::vector<int>& levels);
    [[nodiscard]] const std::string& zone() const { return zone_; }
    [[nodiscard]] int level() const { return level_; }
    [[nodiscard]] const std::vector<int>& levels() const { return levels_; }
    [[nodiscard]] const ZoneLayers& map() const { return document_.map(zone_); }

    void choose(Tool tool);
    /// Adds a corner, or selects what is there within `reach` metres; clicked again, what lies below.
    void click(const Point& place, double reach);
    /// Makes a thing of the sketch.
    void finish();
    void take_back_corner();
    /// Lets go of the sketch, then of the tool, then of what is selected; false where there is nothing to let go of.
    bool let_go();

    /// Takes hold of a corner of what is selected or of all of it; false where the place is not on it.
    bool grab(const Point& place, double reach);
    void drag(const Point& place);
    void drop();

    void undo();
    void redo();
    void remove();
    void select(const std::string& zone, const ThingKey& key);
    /// What is selected, as it is dragged.
    [[nodiscard]] std::optional<Thing> selected() const;
    /// Steps of the same `stroke` are undone as one.
    void set(const Thing& thing, const std::string& stroke);

    /// What is wrong with the zone shown as it is edited.
    [[nodiscard]] const EditCheck& check() { return checks_[zone_]; }
    /// Takes what checks have found; says whether something has changed.
    bool advance();
    [[nodiscard]] std::optional<Remark> take_remark();

    /// Whether something is drawn that no plan holds.
    [[nodiscard]] bool unsaved() const;
    /// Waits for the checks and writes the plan; nothing, and a remark, where it cannot be.
    std::optional<SavedPlan> save(const std::filesystem::path& folder);

private:
    struct Hold {
        Thing before;
        Thing now;
        std::optional<std::size_t> handle;
        Point from = Point::Zero();
    };
    template <class Act>
    void attempt(const Act& act);
    void changed();
    void select_at(const Point& place, double reach);
    [[nodiscard]] std::vector<ThingKey> things_at(const Point& place, double reach) const;
    [[nodiscard]] bool can_be_dragged(const Thing& thing) const;
    void remark(Text what, const Name& about = {});
    [[nodiscard]] std::optional<Remark> blocking_problem() const;

    EditDocument document_;
    std::filesystem::path base_result_;
    std::string zone_;
    int level_ = 0;
    std::vector<int> levels_;
    std::optional<ThingKey> selected_;
    std::optional<Hold> hold_;
    std::map<std::string, EditCheck> checks_;
    std::optional<Remark> remark_;
    std::optional<SavedPlan> saved_;
    PlanHeading saved_heading_;
    std::uint64_t saved_revision_ = 0;
};

/// The thing's name, or its id where it has none.
Name shown_name(const Thing& thing);

}  // namespace shangquan
