#pragma once

#include "maps/ground/finding_list.hpp"
#include "maps/ground/shape.hpp"
#include "maps/import/site.hpp"
#include "maps/import/way_rules.hpp"

#include <deque>
#include <string>
#include <vector>

namespace shangquan {

inline constexpr double footway_reach =
    4.0;  ///< metres beyond a usual pavement within which a footway is that pavement

/// The pavement along a stretch of a carriageway: metres from kerb to edge, on the left where positive.
struct Pavement {
    Polyline beside;
    double width;
    std::vector<Polyline> links = {};  ///< from the kerb at its ends to the footways that go on from there
};

/// A way of the site with what the rules say about it.
struct TownWay {
    const SiteLine* drawn;
    WayForm form;
    int level = 0;                         ///< floor it is walked on
    bool over_water = false;               ///< a bridge on the level of the street, with nothing to walk on below
    int upper = 0;                         ///< where stairs lead up to; as `level` where the way joins no floors
    std::vector<Pavement> pavements = {};  ///< of a carriageway, where no footway is drawn beside it
    bool beside_footway = false;           ///< a footway is drawn beside some of it
    bool of_bridge = false;                ///< the pavement of a bridge, which goes on as that of a street
    bool through = false;                  ///< a passage through a building, though its tags call it a tunnel

    /// Metres from the middle of a street to where the ground of its pavements may begin at the latest.
    [[nodiscard]] double landing() const { return form.reach() + (beside_footway ? footway_reach : 0.0); }
    [[nodiscard]] bool joins_floors() const { return upper != level; }
};

/// A town while it is made: what the sources hold, and the layers that come of it.
struct Town {
    Town(Site found, std::string from, const std::string& id)
        : site(std::move(found)), origin(std::move(from)), findings(id) {
        layers.id = id;
        layers.frame = site.frame;
        layers.border = site.border;
    }

    Site site;
    std::string origin;  ///< the sources' names, as `source` states them
    ZoneLayers layers;
    std::vector<TownWay> ways;
    std::deque<SiteLine> bridge_pavements;  ///< drawn by rule
    FindingList findings;
    ShapeBench bench;

    /// Id, names and origin of a feature that comes of a thing.
    [[nodiscard]] Feature identity(const std::string& id, const Tags& tags, const std::string& confidence) const;
    /// An area that comes of a thing; nothing where it has no extent.
    void add_area(Feature identity, AreaKind kind, int level, const MultiPolygon& shape);
    void add_strip(Feature identity, AreaKind kind, int level, const Polyline& line, double width);
};

class WalkedGround;

// The steps of the making, in order.
void drop_fragments(Town& town);        ///< outlines that lost their corners, e.g. where an extract was cut
void add_grounds(Town& town);           ///< buildings, water, squares, parks, platforms
void add_sea(Town& town);               ///< what lies right of a coastline
void sort_ways(Town& town);             ///< class, width and level of every way
void find_passages(Town& town);         ///< tunnels that lead through buildings
void add_bridge_pavements(Town& town);  ///< of bridges over other ways, on floors of their own
void find_stairs(Town& town);           ///< ways that lead from one floor to another
void find_pavements(Town& town);        ///< those of carriageways that nobody drew as footways
void add_streets(Town& town);           ///< carriageways, sidewalks, footways, passages, bridges at street level
void add_barriers(Town& town);          ///< walls and fences, open where a way or a gate leads through
void add_crossings(Town& town);         ///< marked ones, those of footways, and the arms of junctions of minor streets
void add_floors(Town& town);            ///< ways above and below the street with stairs, escalators, lifts and ramps
WalkedGround join_islands(
    Town& town);  ///< crossings between pavements that no way joins; the ground that then hangs together
void drop_loose_stairs(Town& town, const WalkedGround& ground);  ///< connectors that do not land on that ground
void add_gates(
    Town& town,
    const WalkedGround& ground);  ///< stations, stops, car parks, taxi ranks, piers, streets cut by the border
void add_venues(Town& town,
                const WalkedGround& ground);  ///< shops, restaurants, sights, offices … with doors on the ground

}  // namespace shangquan
