#pragma once

#include "maps/rasters.hpp"
#include "maps/zone_layers.hpp"
#include "scenarios/result_folder.hpp"
#include "viewer/layers/layers.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// What the planner has chosen; rows of the tables concerned.
struct Choice {
    std::size_t result = 0;
    std::size_t zone = 0;
    std::size_t floor = 0;
    std::size_t layer = 0;

    bool operator==(const Choice&) const = default;
};

/// The results that are open and what of them is shown. Knows no window.
class Session {
public:
    /// Opens one folder or two. Throws `InputError`.
    explicit Session(const std::vector<std::filesystem::path>& folders);

    [[nodiscard]] const std::vector<ResultFolder>& results() const { return results_; }
    [[nodiscard]] const Choice& choice() const { return choice_; }
    [[nodiscard]] const ResultFolder& result() const { return results_[choice_.result]; }
    [[nodiscard]] const ZoneResult& zone() const { return result().zones[choice_.zone]; }
    [[nodiscard]] int level() const { return zone().levels[choice_.floor]; }
    [[nodiscard]] const Layer& layer() const { return layer_table[choice_.layer]; }
    [[nodiscard]] const ZoneLayers& map() const { return map_; }
    [[nodiscard]] const std::vector<int>& minutes() const { return series_->minutes(); }
    [[nodiscard]] int interval_minutes() const { return series_->head().interval_minutes; }

    /// Another result keeps zone and floor where it has them; another zone starts on its street level. Throws
    /// `InputError`.
    void choose(const Choice& wanted);

    /// Reads the chosen layer at this row of the series; says whether it is another raster than before.
    bool show(std::size_t step);

    [[nodiscard]] const Raster& raster() const { return raster_; }

    /// The raster's value there; nothing where nobody can walk or off the map.
    [[nodiscard]] std::optional<double> value_at(const Point& place) const;
    [[nodiscard]] bool on_map(const Point& place) const;

private:
    void open_zone();
    [[nodiscard]] Choice settled(const Choice& wanted) const;

    std::vector<ResultFolder> results_;
    Choice choice_;
    ZoneLayers map_;
    std::unique_ptr<DensitySeriesReader> series_;
    Raster raster_;
    std::optional<std::pair<Choice, std::size_t>> shown_;  ///< what `raster_` holds
};

/// What the viewer says about the place below the cursor: value with unit and grade, coordinates.
std::string value_text(const Session& session, const Point& place);

}  // namespace shangquan
