#include "engine/way/routes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shangquan {

namespace {

constexpr float beside = 40.0F;  ///< metres (A): up one stair and down another, one is where one could have walked

}  // namespace

Routes::Routes(const Zone& zone, const Navigator& way, double steps_as_m, Workers& workers)
    : way_(way), ends_(zone.venues.size() + zone.gates.size()), doors_(way.door_count()) {
    for (const Passage& passage : way.passages()) {
        const Connector& connector = zone.connectors[passage.connector.value];
        const auto ride = static_cast<float>(passage_seconds(connector, passage.upwards, usual_speed) * usual_speed);
        any_steps_ |= has_steps(connector);
        tables_[0].rides.push_back(ride);
        tables_[1].rides.push_back(has_steps(connector) ? ride + static_cast<float>(steps_as_m) : ride);
    }
    update(std::vector<double>(way.passages().size(), 0.0), workers);
}

void Routes::update(std::span<const double> waits, Workers& workers) {
    find_starts();
    find_returns();
    for (Table& table : std::span{tables_}.first(any_steps_ ? 2 : 1)) {
        table.before = table.rides;
        for (std::size_t passage = 0; passage < waits.size(); ++passage) table.before[passage] += static_cast<float>(waits[passage] * usual_speed);
        lead_from_exits(table);
        lead_from_entries(table, workers);
        lead_from_doors(table, workers);
    }
}

void Routes::find_starts() {
    starts_.resize(way_.node_count());
    for (NodeId node = 0; node < starts_.size(); ++node) {
        starts_[node].clear();
        for (PassageId passage = 0; passage < way_.passages().size(); ++passage) {
            const float effort = way_.effort(node, way_.boarding(passage));
            if (std::isfinite(effort)) starts_[node].push_back({passage, effort});
        }
    }
}

void Routes::find_returns() {
    const std::size_t passages = way_.passages().size();
    returns_.assign(passages * passages, 0);
    for (PassageId first = 0; first < passages; ++first)
        for (PassageId then = 0; then < passages; ++then)
            returns_[first * passages + then] = way_.effort(way_.exit(then), way_.boarding(first)) <= beside ? 1 : 0;
}

/// Takes for one's own efforts those by a passage where they are less; whether any was.
bool Routes::improve(float* row, const Start& start, const Table& table) const {
    const float* const rest = &table.from_exits[start.passage * ends_];
    const float before = start.effort + table.before[start.passage];
    std::uint32_t fallen = 0;
    for (std::size_t to = 0; to < ends_; ++to) {
        const float effort = before + rest[to];
        fallen += effort < row[to] ? 1U : 0U;
        row[to] = effort < row[to] ? effort : row[to];
    }
    return fallen > 0;
}

/// Until no way over one passage more is shorter (Bellman 1958), looking only at passages from which something has become so.
void Routes::lead_from_exits(Table& table) const {
    const std::size_t passages = way_.passages().size();
    table.from_exits.resize(passages * ends_);
    for (PassageId passage = 0; passage < passages; ++passage)
        for (std::size_t to = 0; to < ends_; ++to)
            table.from_exits[passage * ends_ + to] = way_.effort(way_.exit(passage), static_cast<DestinationId>(to));
    std::vector<bool> has_news(passages, true);
    for (bool any = true; any;) {
        any = false;
        std::vector<bool> news(passages, false);
        for (PassageId passage = 0; passage < passages; ++passage)
            for (const Start& start : starts_[way_.exit(passage)])
                if (has_news[start.passage] && !turns_back(passage, start.passage) && improve(&table.from_exits[passage * ends_], start, table)) any = news[passage] = true;
        has_news = std::move(news);
    }
}

/// Least efforts from a node, by destination.
void Routes::lead_from(NodeId node, const Table& table, float* row) const {
    for (std::size_t to = 0; to < ends_; ++to) row[to] = way_.effort(node, static_cast<DestinationId>(to));
    for (const Start& start : starts_[node]) static_cast<void>(improve(row, start, table));
}

void Routes::lead_from_entries(Table& table, Workers& workers) const {
    const std::size_t passages = way_.passages().size();
    table.rests.resize(table.from_exits.size());
    workers.for_each(passages, [&](std::size_t passage, int) {
        std::vector<float> before(ends_);
        lead_from(way_.entry(static_cast<PassageId>(passage)), table, before.data());
        for (std::size_t to = 0; to < ends_; ++to) {
            const float rest = table.from_exits[passage * ends_ + to];
            table.rests[to * passages + passage] = rest < before[to] ? rest : std::numeric_limits<float>::infinity();
        }
    });
}

void Routes::lead_from_doors(Table& table, Workers& workers) const {
    table.from_doors.resize(doors_ * ends_);
    workers.for_each(doors_, [&](std::size_t node, int) { lead_from(static_cast<NodeId>(node), table, &table.from_doors[node * ends_]); });
}

float Routes::effort_from_passage(Mobility mobility, NodeId from, DestinationId to) const {
    const Table& table = this->table(mobility);
    float least = way_.effort(from, to);
    for (const Start& start : starts_[from]) least = std::min(least, start.effort + table.before[start.passage] + rest(mobility, start.passage, to));
    return least;
}

}  // namespace shangquan
