#pragma once

#include "viewer/camera.hpp"
#include "viewer/edit/editor.hpp"
#include "viewer/effects.hpp"
#include "viewer/figures.hpp"
#include "viewer/keys.hpp"
#include "viewer/origins.hpp"
#include "viewer/pick.hpp"
#include "viewer/playback.hpp"
#include "viewer/runs/plan_runs.hpp"
#include "viewer/screen_layout.hpp"
#include "viewer/session.hpp"
#include "viewer/settings.hpp"
#include "viewer/video.hpp"
#include "viewer/walkers/walker_show.hpp"

#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// What is known of the thing picked: in the result shown and in the one it is compared with.
struct Picked {
    std::vector<Pick> picks;  ///< what lies there, the first being shown
    Figures figures;
    Figures other;
    std::vector<Origin> origins;  ///< in the result shown
};

/// The table of changes between the result shown and the one it is compared with.
struct Changes {
    bool open = false;
    EffectKind kind = EffectKind::zones;
    EffectOrder order = EffectOrder::difference;
    std::vector<Effect> effects;
};

/// Which windows lie over the map.
enum class Overlay : std::uint8_t { none, help, settings, picture };

/// One line for the planner: what was done, or what is wrong.
struct Notice {
    std::string words;
    bool wrong = false;
    double age = 0.0;  ///< seconds it has been shown
};

/// Which of a day's curves lies behind the slider.
enum class CurveShown : std::uint8_t { present, core_density };

/// Where a desk writes.
struct DeskFolders {
    std::filesystem::path exports = "exports";  ///< pictures, videos and tables
    std::filesystem::path plans = "plans";      ///< layouts and scenarios that were drawn
    std::filesystem::path results = "results";  ///< of runs
};

/// Everything the planner has on the table: results, time, view, what is picked and drawn. Knows no window; what goes
/// wrong becomes a notice.
class Desk {
public:
    /// Throws `InputError` where no folder is a result.
    Desk(const std::vector<std::filesystem::path>& results, const Settings& settings,
         const DeskFolders& folders = DeskFolders{});

    Settings settings;
    Playback playback;
    Overlay overlay = Overlay::none;
    Notice notice;
    CurveShown curve_shown = CurveShown::present;
    DeskFolders folders;
    std::unique_ptr<VideoJob> video;  ///< while one is made
    PlanRuns runs;
    RunDepth run_depth = RunDepth::coarse_first;
    VideoFormat video_format = VideoFormat::mp4;
    bool can_video = false;  ///< whether there is ffmpeg
    double swipe = 0.5;      ///< share of the map's width the first result takes
    bool drawing = false;
    bool closing = false;

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const ScreenLayout& layout() const { return layout_; }
    [[nodiscard]] Camera& camera() { return camera_; }
    [[nodiscard]] const Camera& camera() const { return camera_; }
    [[nodiscard]] double scale() const { return scale_; }
    /// Of the day, a value an interval; empty where the result has none.
    [[nodiscard]] const std::vector<double>& curve() const { return shown_of(curve_); }
    [[nodiscard]] const std::vector<double>& other_curve() const { return shown_of(other_curve_); }
    [[nodiscard]] const std::optional<Picked>& picked() const { return picked_; }
    /// While walkers are shown; nothing otherwise.
    [[nodiscard]] const WalkerShow* walkers() const { return walkers_.get(); }
    [[nodiscard]] const std::optional<FollowedVisitor>& followed() const { return followed_; }
    [[nodiscard]] bool counting() const { return !counts_.empty(); }  ///< on the ground, an interval after another
    [[nodiscard]] const Changes& changes() const { return changes_; }
    [[nodiscard]] const std::vector<Point>& corners() const { return corners_; }
    /// While the layout of the zone shown is edited; nothing otherwise.
    [[nodiscard]] Editor* editor() const { return editor_; }
    /// Grows with every edit of the map that panes show.
    [[nodiscard]] std::uint64_t map_revision() const { return shows_edits() ? editor_->document().revision() + 1 : 0; }

    void resize(double width, double height, double scale);
    void act(Action action);
    void choose(const Choice& wanted);
    /// Opens more results and shows the last, compared with the one shown before.
    void open(const std::vector<std::filesystem::path>& more);

    /// Lets time pass and reads what is to be shown; says whether that is another raster than before.
    bool advance(double seconds);

    /// Picks what is there on the map of that pane, or adds a corner while an area is drawn. `reach` in metres.
    void click(const Point& place, double reach, std::size_t pane = 0);

    /// The map a pane stands on; differences, as in `compare`, on that of the second result.
    [[nodiscard]] const ZoneLayers& map_of_pane(std::size_t pane) const;

    void finish_area();
    void pick(const Pick& wanted);
    void clear_pick();
    void toggle_walkers();
    void show_peak();

    /// Edits the layout of the result shown, going on where it was left.
    void start_editing();
    void stop_editing();
    void save_plan_drawn();
    /// Saves the plan and runs it; when a run is done its difference from the base is shown.
    void run_plan(RunDepth depth);
    /// Asks once when there are edits that were not saved.
    void close();

    void open_changes(EffectKind kind);
    void shut_changes();
    void order_changes(EffectOrder order);
    void go_to(const Effect& effect);

    /// One view a pane: two halves side by side, otherwise the whole map.
    [[nodiscard]] std::vector<MapView> views() const;
    [[nodiscard]] std::size_t pane_at(const PagePoint& cursor) const;
    /// What a pane shows on the screen: swiped, its side of the line.
    [[nodiscard]] Rect visible_part(std::size_t pane) const;
    [[nodiscard]] double swipe_x() const { return layout_.map.left + swipe * layout_.map.width; }

    /// The colours in use: the settings' domain of what is shown.
    [[nodiscard]] ColorScale color_scale() const;
    void set_full(double full);

    void say(const std::string& words) { notice = {words, false, 0.0}; }
    void complain(const std::string& words) { notice = {words, true, 0.0}; }
    [[nodiscard]] const std::string& words(Text which) const { return in(settings.language, which); }
    [[nodiscard]] const std::string& words(const Name& name) const { return in(settings.language, name); }

private:
    [[nodiscard]] const std::vector<double>& shown_of(const DayCurve& curve) const {
        return curve_shown == CurveShown::present ? curve.present : curve.core_density;
    }
    void lay_out();
    void show_walkers();
    void hide_walkers();
    bool follow_walker(const Point& place, double reach);
    void show_picked();
    void read_curves();
    void read_figures();
    void count_on();
    void take_counts();
    void read_effects();
    void show_zone();
    void next_choice(Action action);
    void act_on_edits(Action action);
    [[nodiscard]] bool shows_edits() const;
    void advance_edits();
    void advance_runs();
    void show_difference(const RunNews& news);
    void let_go();
    void act_on_time(Action action);
    void act_on_view(Action action);
    /// What goes wrong becomes a notice.
    template <class Act>
    void attempt(const Act& act) {
        try {
            act();
        } catch (const std::exception& error) {
            complain(error.what());
        }
    }

    Session session_;
    double width_ = window_width;
    double height_ = window_height;
    double scale_ = 1.0;
    ScreenLayout layout_;
    Camera camera_;
    DayCurve curve_;
    DayCurve other_curve_;
    std::optional<Picked> picked_;
    std::unique_ptr<WalkerShow> walkers_;
    std::optional<FollowedVisitor> followed_;
    std::vector<GroundCount> counts_;  ///< in the first result, then in the other
    Changes changes_;
    std::vector<Point> corners_;
    std::map<std::filesystem::path, std::unique_ptr<Editor>> editors_;  ///< by the result they began with
    Editor* editor_ = nullptr;                                          ///< one of them
    bool warned_ = false;                                               ///< of edits that were not saved
};

}  // namespace shangquan
