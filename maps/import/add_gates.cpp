#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"
#include "maps/import/walked_ground.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {

namespace {

/// What a gate of a kind carries: persons/s each way and its share among gates of its kind (assumed).
struct GateRule {
    std::string_view key;
    std::string_view value;
    GateKind kind;
    double rate;
};

constexpr std::array<GateRule, 13> gate_rules{{
    {"railway", "subway_entrance", GateKind::metro_exit, 4.0},
    {"railway", "train_station_entrance", GateKind::metro_exit, 4.0},
    {"railway", "station", GateKind::metro_exit, 6.0},
    {"railway", "halt", GateKind::metro_exit, 4.0},
    {"railway", "tram_stop", GateKind::bus_stop, 2.5},
    {"highway", "bus_stop", GateKind::bus_stop, 2.0},
    {"amenity", "bus_station", GateKind::bus_stop, 6.0},
    {"amenity", "taxi", GateKind::taxi_rank, 1.2},
    {"amenity", "ferry_terminal", GateKind::pier, 3.0},
    {"amenity", "parking_entrance", GateKind::car_park, 2.0},
    {"amenity", "parking", GateKind::car_park, 2.0},
    {"parking", "multi-storey", GateKind::car_park, 2.0},
    {"parking", "underground", GateKind::car_park, 2.0},
}};

constexpr double gate_reach = 40.0;    ///< metres from a stop to the ground people walk on
constexpr double same_gate = 15.0;     ///< metres; two stops of one kind closer than this are one
constexpr double usual_spaces = 50.0;  ///< of a car park that does not say (assumed)
constexpr double edge_depth = 2.0;     ///< metres inside the border that a street must reach
constexpr double widest_edge = 40.0;   ///< metres of border one gate serves
constexpr double edge_flow = 0.6;      ///< persons/(m s), comfortable: half of what a way can carry (Weidmann 1993)

class GatePlacer {
public:
    GatePlacer(Town& town, const WalkedGround& ground) : town_(town), ground_(ground) {}

    void place() {
        for (const SitePoint& point : town_.site.points) place_stop(point.id, point.tags, point.at);
        for (const SiteArea& area : town_.site.areas)
            if (!area.area.empty()) place_stop(area.id, area.tags, middle_of(area.area.front()));
        for (const Polygon& part : town_.layers.border) place_edges(part.outer());
    }

private:
    static Point middle_of(const Polygon& polygon) {
        Point sum = Point::Zero();
        for (const Point& corner : polygon.outer()) sum += corner;
        return sum / static_cast<double>(polygon.outer().size());
    }

    void place_stop(const std::string& id, const Tags& tags, const Point& at) {
        const auto rule = std::find_if(gate_rules.begin(), gate_rules.end(),
                                       [&](const GateRule& row) { return tags[row.key] == row.value; });
        if (rule == gate_rules.end() || tags["access"] == "private") return;
        const auto levels = tags.levels();
        const int level = levels.size() == 1 ? levels.front() : 0;
        auto place = ground_.nearest(level, at, gate_reach);
        const int floor = place ? level : 0;
        if (!place) place = ground_.nearest(0, at, gate_reach);
        if (!place) {
            town_.findings.note(
                {"gates", id, at}, "unreachable",
                fmt::format("lies more than {} m from ground that can be walked to; left out", gate_reach));
            return;
        }
        GateFeature gate;
        static_cast<Feature&>(gate) = town_.identity(id, tags, "high");
        gate.kind = rule->kind;
        gate.level = floor;
        gate.rate_in = gate.rate_out = rule->rate;
        gate.weight = rule->kind == GateKind::car_park ? std::max(1.0, tags.metres("capacity").value_or(usual_spaces))
                                                       : rule->rate;
        gate.position = *place;
        if (!stands_already(gate)) town_.layers.gates.push_back(std::move(gate));
    }

    [[nodiscard]] bool stands_already(const GateFeature& gate) const {
        return std::any_of(town_.layers.gates.begin(), town_.layers.gates.end(), [&](const GateFeature& other) {
            return other.kind == gate.kind && other.level == gate.level &&
                   (other.position - gate.position).norm() < same_gate;
        });
    }

    /// Walks along the border by the metre; each stretch with ground inside is a gate.
    void place_edges(const Polygon::ring_type& ring) {
        std::vector<Point> stretch;
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
            const Point along = (ring[k + 1] - ring[k]).normalized();
            const Point inward{along.y(), -along.x()};  // outer rings run clockwise
            for (double at = 0.5; at < (ring[k + 1] - ring[k]).norm(); at += 1.0) {
                const Point place = ring[k] + at * along + edge_depth * inward;
                if (ground_.nearest(0, place, 0.75))
                    stretch.push_back(place);
                else
                    place_edge(stretch);
                if (static_cast<double>(stretch.size()) >= widest_edge) place_edge(stretch);
            }
            place_edge(stretch);
        }
    }

    void place_edge(std::vector<Point>& stretch) {
        const std::vector<Point> places = std::exchange(stretch, {});
        if (places.empty()) return;
        const auto width = static_cast<double>(places.size());
        const auto place = ground_.nearest(0, places[places.size() / 2], 1.5);
        if (!place) return;
        GateFeature gate;
        gate.id = fmt::format("edge-{}", ++edges_);
        gate.source = fmt::format("{}, ground cut by the border", town_.origin);
        gate.confidence = "medium";
        gate.kind = GateKind::street_edge;
        gate.rate_in = gate.rate_out = edge_flow * width;
        gate.weight = width;
        gate.position = *place;
        town_.layers.gates.push_back(std::move(gate));
    }

    Town& town_;
    const WalkedGround& ground_;
    int edges_ = 0;
};

}  // namespace

void add_gates(Town& town, const WalkedGround& ground) { GatePlacer{town, ground}.place(); }

}  // namespace shangquan
