#include "engine/movement/plot_directions.hpp"

namespace shangquan {

void PlotDirections::note(Tally& tally, CellId cell, float x, float y) {
    const PlotId plot = plot_of(cell);
    Sum& sum = tally.sums[plot];
    if (sum.x == 0 && sum.y == 0) tally.noted.push_back(plot);
    sum.x += static_cast<std::int32_t>(x * unit);
    sum.y += static_cast<std::int32_t>(y * unit);
}

void PlotDirections::take_in(std::vector<Tally>& tallies) {
    for (const PlotId plot : noted_) sums_[plot] = {};
    noted_.clear();
    for (Tally& tally : tallies) {
        for (const PlotId plot : tally.noted) {
            sums_[plot].x += tally.sums[plot].x;
            sums_[plot].y += tally.sums[plot].y;
            tally.sums[plot] = {};
        }
        noted_.insert(noted_.end(), tally.noted.begin(), tally.noted.end());
        tally.noted.clear();
    }
}

}  // namespace shangquan
