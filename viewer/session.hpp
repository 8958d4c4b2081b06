#pragma once

#include "viewer/open_zone.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// How one or two results lie on the map.
enum class Arrangement : std::uint8_t { single, side_by_side, swipe, difference };

/// What the planner has chosen; rows of the tables concerned.
struct Choice {
    std::size_t result = 0;
    std::size_t zone = 0;
    std::size_t floor = 0;
    std::size_t layer = 0;
    std::size_t other = 1;  ///< result the first is compared with
    Arrangement arrangement = Arrangement::single;
    Measure grading = Measure::los;

    bool operator==(const Choice&) const = default;
};

/// The results that are open and what of them is shown. Knows no window.
class Session {
public:
    /// Opens the folders; those that are no results are left out and reported. Throws `InputError` when all are.
    explicit Session(const std::vector<std::filesystem::path>& folders);

    /// Opens one more and returns its row; that of one that is open already. Throws `InputError`.
    std::size_t open(const std::filesystem::path& folder);

    /// What is wrong with each folder that was left out.
    [[nodiscard]] const std::vector<std::string>& refused() const { return refused_; }
    [[nodiscard]] const std::vector<ResultFolder>& results() const { return results_; }
    [[nodiscard]] const Choice& choice() const { return choice_; }
    [[nodiscard]] const ResultFolder& result() const { return results_[choice_.result]; }
    [[nodiscard]] const ZoneResult& zone() const { return result().zones[choice_.zone]; }
    [[nodiscard]] int level() const { return zone().levels[choice_.floor]; }
    [[nodiscard]] const Layer& layer() const { return layer_table[choice_.layer]; }
    [[nodiscard]] Measure measure() const;  ///< of what is shown: the grading, or a difference
    [[nodiscard]] const ZoneLayers& map() const { return first_->map(); }
    [[nodiscard]] const std::vector<int>& minutes() const { return first_->minutes(); }
    [[nodiscard]] int interval_minutes() const { return first_->interval_minutes(); }

    [[nodiscard]] OpenZone& first() const { return *first_; }

    /// The same zone of the result compared with; nothing where there is none.
    [[nodiscard]] OpenZone* second() const { return second_; }

    /// Another result keeps zone and floor where it has them; another zone starts on its street level; what needs two
    /// results is shown of one where there are no two. Throws `InputError` and leaves everything as it was.
    void choose(const Choice& wanted);

    /// Reads the chosen layer at this row of the series; says whether it is another raster than before.
    /// Throws `InputError`.
    bool show(std::size_t step);

    /// Side by side and swiped there are two.
    [[nodiscard]] std::size_t panes() const;
    [[nodiscard]] const Raster& raster(std::size_t pane = 0) const { return rasters_[pane]; }
    /// What lies over the raster.
    [[nodiscard]] const MapOverlay& overlay(std::size_t pane = 0) const { return overlays_[pane]; }

    /// The raster's value there; nothing where nobody can walk or off the map.
    [[nodiscard]] std::optional<double> value_at(const Point& place, std::size_t pane = 0) const;
    [[nodiscard]] bool on_map(const Point& place) const;

private:
    void admit(const std::filesystem::path& folder);
    [[nodiscard]] Choice settled(Choice wanted) const;
    OpenZone& opened(std::size_t result, std::size_t zone);
    OpenZone* counterpart(const Choice& choice);
    [[nodiscard]] LayerShown other_layer(std::size_t step);

    std::vector<ResultFolder> results_;
    std::vector<std::string> refused_;
    std::map<std::pair<std::size_t, std::size_t>, std::unique_ptr<OpenZone>> zones_;
    OpenZone* first_ = nullptr;
    OpenZone* second_ = nullptr;
    Choice choice_;
    std::array<Raster, 2> rasters_;
    std::array<MapOverlay, 2> overlays_;
    std::optional<std::pair<Choice, std::size_t>> shown_;  ///< what `rasters_` hold
};

/// Row of the zone in the result, by its id.
std::optional<std::size_t> zone_row(const ResultFolder& result, const std::string& id);

/// Row of the interval that begins then.
std::optional<std::size_t> step_at(const OpenZone& zone, int minute);

}  // namespace shangquan
