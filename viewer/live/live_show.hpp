#pragma once

#include "scenarios/pictures/palette.hpp"
#include "scenarios/scenario.hpp"
#include "viewer/camera.hpp"
#include "viewer/live/live_run.hpp"
#include "viewer/screen_layout.hpp"
#include "viewer/walkers/walker_show.hpp"

#include <array>
#include <filesystem>

namespace shangquan {

/// Simulated minutes a second that can be chosen.
inline constexpr std::array<double, 7> live_paces{1.0, 2.0, 5.0, 10.0, 20.0, 60.0, as_fast_as_it_goes};

/// A scenario that is run while it is looked at: which zone and floor, how fast. Knows no window.
class LiveShow {
public:
    /// Reads the scenario and its map and begins to run it; the result goes to a new folder in `results`. Throws
    /// `InputError` where scenario or map are wrong.
    LiveShow(const std::filesystem::path& file, const std::filesystem::path& results);

    void resize(double width, double height, double scale);
    /// Takes what has happened; says whether another crowd is to be shown.
    bool advance();

    void show_zone(std::size_t row);
    void show_floor(std::size_t row) { floor_ = row; }
    void toggle_pause();
    void faster();
    void slower();
    void stop();

    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const std::filesystem::path& result() const { return result_; }
    [[nodiscard]] const std::vector<ZoneLayers>& zones() const { return layers_.zones; }
    [[nodiscard]] std::size_t zone() const { return zone_; }
    [[nodiscard]] const ZoneLayers& map() const { return layers_.zones[zone_]; }
    [[nodiscard]] std::size_t floor() const { return floor_; }
    [[nodiscard]] std::vector<int> levels() const;  ///< of the zone shown; the street until the first crowd is there
    [[nodiscard]] int level() const { return levels()[floor_]; }
    [[nodiscard]] bool paused() const { return paused_; }
    [[nodiscard]] double pace() const { return live_paces[pace_]; }

    [[nodiscard]] bool begun() const { return frame_ != nullptr; }
    [[nodiscard]] int seconds() const { return begun() ? frame_->seconds : scenario_.begin; }
    [[nodiscard]] double share() const;  ///< of the span, 0 to 1
    [[nodiscard]] std::int64_t present() const { return begun() ? frame_->present[zone_] : 0; }
    [[nodiscard]] const Raster& raster() const { return frame_->floors[zone_][floor_]; }  ///< once begun
    /// Those on the floor shown.
    [[nodiscard]] std::vector<WalkerDot> dots(WalkerColor by) const;
    [[nodiscard]] bool stopped() const { return stopped_; }                               ///< by the planner
    [[nodiscard]] bool finished() const { return run_.finished(); }
    [[nodiscard]] const std::string& problem() const { return run_.problem(); }

    [[nodiscard]] Camera& camera() { return camera_; }
    [[nodiscard]] const Camera& camera() const { return camera_; }
    [[nodiscard]] const ScreenLayout& layout() const { return layout_; }
    [[nodiscard]] double scale() const { return scale_; }

private:
    void set_pace();
    [[nodiscard]] std::size_t street_floor() const;

    Scenario scenario_;
    RegionLayers layers_;
    std::filesystem::path result_;
    LiveRun run_;
    std::shared_ptr<const CrowdFrame> frame_;
    std::vector<FrameZone> frame_zones_;
    ScreenLayout layout_;
    Camera camera_;
    double scale_ = 1.0;
    std::size_t zone_ = 0;
    std::size_t floor_ = 0;
    std::size_t pace_ = 3;
    bool paused_ = false;
    bool stopped_ = false;
};

}  // namespace shangquan
