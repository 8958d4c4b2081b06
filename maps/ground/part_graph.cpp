#include "maps/ground/part_graph.hpp"

namespace shangquan {

PartGraph::PartGraph(const Zone& zone) {
    for (const Floor& floor : zone.floors) {
        offsets_.push_back(count_);
        parts_.push_back(parts_of(floor.mask, floor.cuts));
        count_ += parts_.back().count();
    }
    for (const Connector& connector : zone.connectors) add_steps(connector);
}

std::size_t PartGraph::under(FloorId floor, const Point& place) const {
    const Grid<std::int32_t>& part = parts_[floor.value].part;
    return number(floor.value, static_cast<std::size_t>(part.at(part.frame.cell_of(place.x(), place.y()))));
}

void PartGraph::add_steps(const Connector& connector) {
    const std::size_t lower = under(connector.lower_floor, connector.lower);
    const std::size_t upper = under(connector.upper_floor, connector.upper);
    if (connector.direction != ConnectorDirection::down) steps_.push_back({lower, upper});
    if (connector.direction != ConnectorDirection::up) steps_.push_back({upper, lower});
}

template <class Turn>
void PartGraph::spread(std::vector<bool>& reached, const Turn& turn) const {
    for (bool more = true; more;) {
        more = false;
        for (const Step& way : steps_) {
            const Step step = turn(way);
            if (!reached[step.from] || reached[step.to]) continue;
            reached[step.to] = more = true;
        }
    }
}

std::vector<bool> PartGraph::ahead(std::vector<bool> reached) const {
    spread(reached, [](const Step& step) { return step; });
    return reached;
}

std::vector<bool> PartGraph::behind(std::vector<bool> reached) const {
    spread(reached, [](const Step& step) { return Step{step.to, step.from}; });
    return reached;
}

std::vector<bool> PartGraph::around_largest(const std::vector<bool>& kept) const {
    std::vector<bool> largest(count_);
    std::size_t at = 0;
    double most = 0.0;
    for_each_part(*this, [&](std::size_t floor, std::size_t part, std::size_t number) {
        if (!kept[number] || parts_[floor].area[part] <= most) return;
        most = parts_[floor].area[part];
        at = number;
    });
    if (most == 0.0) return largest;
    largest[at] = true;
    return both(ahead(largest), behind(largest));
}

std::vector<bool> both(const std::vector<bool>& a, const std::vector<bool>& b) {
    std::vector<bool> result(a.size());
    for (std::size_t k = 0; k < a.size(); ++k) result[k] = a[k] && b[k];
    return result;
}

}  // namespace shangquan
