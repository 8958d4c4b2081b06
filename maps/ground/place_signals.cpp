#include "maps/ground/mend.hpp"
#include "maps/ground/place_things.hpp"

#include <algorithm>

namespace shangquan {

namespace {

/// Lays signals on what is driven on at street level.
class SignalPlacer {
public:
    SignalPlacer(const ZoneLayers& layers, FindingList& findings) : findings_(findings) {
        for (const StreetFeature& street : layers.streets)
            if (street.layer == 0 && is_carriageway(street.kind)) driven_.push_back(bench_.widened(street.line, street.width / 2.0));
    }

    std::optional<Signal> place(const AreaFeature& crossing, FloorId floor) {
        const Subject about{"areas", crossing.id};
        const Shape shape = mend(bench_, crossing.shape, about, findings_);
        MultiPolygon area = bench_.polygons(bench_.common(shape, bench_.united(bench_.touching(driven_, shape))));
        if (area.empty()) {
            findings_.warning(about, "signal", "no carriageway lies under the crossing, so its signal stops nobody");
            return std::nullopt;
        }
        const double length = length_of(area);
        return Signal{floor, std::move(area), length, crossing.signal.cycle, crossing.signal.green, crossing.signal.offset};
    }

private:
    /// The largest distance between two corners of a part, all parts together: refuges between them are no part of it.
    static double length_of(const MultiPolygon& area) {
        double length = 0.0;
        for (const Polygon& part : area) {
            double longest = 0.0;
            for (const Point& a : part.outer())
                for (const Point& b : part.outer()) longest = std::max(longest, (a - b).norm());
            length += longest;
        }
        return length;
    }

    FindingList& findings_;
    ShapeBench bench_;
    std::vector<Shape> driven_;
};

}  // namespace

std::vector<Signal> place_signals(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings) {
    const auto has_signal = [](const AreaFeature& area) { return area.kind == AreaKind::crossing && area.signal.cycle > 0.0; };
    if (std::none_of(layers.areas.begin(), layers.areas.end(), has_signal)) return {};
    const auto street = std::find_if(floors.begin(), floors.end(), [](const Floor& floor) { return floor.level == 0; });
    const FloorId floor{static_cast<std::uint32_t>(street - floors.begin())};
    SignalPlacer placer{layers, findings};
    std::vector<Signal> signals;
    for (const AreaFeature& area : layers.areas)
        if (has_signal(area))
            if (auto signal = placer.place(area, floor)) signals.push_back(std::move(*signal));
    return signals;
}

}  // namespace shangquan
