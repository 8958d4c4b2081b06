#include "scenarios/pictures/label_placer.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace shangquan {
namespace {

bool inside(const Rect& box, const Rect& page) {
    return box.left >= page.left && box.top >= page.top && box.right() <= page.right() && box.bottom() <= page.bottom();
}

bool fits(const std::vector<Rect>& place, const Rect& page, const std::vector<Rect>& taken) {
    return std::all_of(place.begin(), place.end(), [&](const Rect& box) {
        return inside(box, page) &&
               std::none_of(taken.begin(), taken.end(), [&](const Rect& other) { return box.overlaps(other); });
    });
}

}  // namespace

std::vector<PlacedLabel> place_labels(const std::vector<LabelWish>& wishes, const Rect& page, std::vector<Rect> taken) {
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wishes[a].priority > wishes[b].priority; });
    std::vector<PlacedLabel> placed;
    std::set<std::string> written;
    for (const std::size_t wish : order) {
        if (written.contains(wishes[wish].name)) continue;
        const auto& places = wishes[wish].places;
        const auto place =
            std::find_if(places.begin(), places.end(), [&](const auto& boxes) { return fits(boxes, page, taken); });
        if (place == places.end()) continue;
        written.insert(wishes[wish].name);
        taken.insert(taken.end(), place->begin(), place->end());
        placed.push_back({wish, static_cast<std::size_t>(place - places.begin())});
    }
    return placed;
}

}  // namespace shangquan
