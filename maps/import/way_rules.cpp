#include "maps/import/way_rules.hpp"

#include <array>

namespace shangquan {

namespace {

/// Usual forms by class of OpenStreetMap's highway: metres kerb to kerb, metres of sidewalk on each side. Assumed;
/// built-up streets of Europe and East Asia lie within a third of them.
struct WayClass {
    std::string_view highway;
    StreetKind kind;
    double width;
    double sidewalk;
};

constexpr std::array<WayClass, 26> way_classes{{
    {"motorway", StreetKind::primary, 15.0, 0.0},
    {"motorway_link", StreetKind::primary, 6.0, 0.0},
    {"trunk", StreetKind::primary, 15.0, 0.0},
    {"trunk_link", StreetKind::primary, 6.0, 0.0},
    {"primary", StreetKind::primary, 13.0, 4.0},
    {"primary_link", StreetKind::primary, 6.0, 3.0},
    {"secondary", StreetKind::secondary, 10.0, 3.5},
    {"secondary_link", StreetKind::secondary, 6.0, 3.0},
    {"tertiary", StreetKind::secondary, 8.0, 3.0},
    {"tertiary_link", StreetKind::secondary, 6.0, 3.0},
    {"unclassified", StreetKind::residential, 6.0, 3.0},
    {"residential", StreetKind::residential, 6.0, 3.0},
    {"busway", StreetKind::secondary, 7.0, 0.0},
    {"road", StreetKind::residential, 6.0, 3.0},
    {"yes", StreetKind::residential, 6.0, 3.0},
    {"living_street", StreetKind::pedestrian, 6.0, 0.0},
    {"service", StreetKind::pedestrian, 4.0, 0.0},
    {"pedestrian", StreetKind::pedestrian, 6.0, 0.0},
    {"footway", StreetKind::footway, 3.0, 0.0},
    {"path", StreetKind::footway, 3.0, 0.0},
    {"corridor", StreetKind::footway, 3.0, 0.0},
    {"platform", StreetKind::footway, 3.0, 0.0},
    {"cycleway", StreetKind::footway, 3.0, 0.0},
    {"steps", StreetKind::steps, 3.0, 0.0},
    {"track", StreetKind::trail, 3.0, 0.0},
    {"bridleway", StreetKind::trail, 3.0, 0.0},
}};

constexpr double lane = 3.25;  ///< metres, usual in towns

const WayClass* class_of(const Tags& tags) {
    std::string_view highway = tags["highway"];
    if (highway.empty() && (tags["railway"] == "platform" || tags["public_transport"] == "platform"))
        highway = "platform";
    if (highway.empty() && tags["footway"] == "crossing") highway = "footway";
    const auto found = std::find_if(way_classes.begin(), way_classes.end(),
                                    [&](const WayClass& row) { return row.highway == highway; });
    return found == way_classes.end() ? nullptr : &*found;
}

bool allowed(std::string_view access) {
    return access == "yes" || access == "designated" || access == "permissive" || access == "destination" ||
           access == "customers";
}

/// Whether people may walk on the way itself.
bool open_to_walkers(const Tags& tags, const WayClass& row) {
    if (tags.has("foot")) return tags["foot"] != "private" && tags["foot"] != "use_sidepath";
    if (tags["foot"] == "no") return false;
    if (row.highway == "cycleway" && !tags.has("segregated")) return false;
    return tags["access"].empty() || allowed(tags["access"]);
}

enum class Side { left, right };

constexpr std::array<std::string_view, 4> sidewalk_keys{"sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right"};

/// Metres of sidewalk on one side; `usual` where the tags are silent.
double sidewalk(const Tags& tags, Side side, double usual) {
    const std::string_view own = tags[side == Side::left ? "sidewalk:left" : "sidewalk:right"];
    const std::string_view word = !own.empty()                     ? own
                                  : !tags["sidewalk:both"].empty() ? tags["sidewalk:both"]
                                  : !tags["sidewalk"].empty()      ? tags["sidewalk"]
                                                                   : std::string_view{};
    if (word.empty()) return usual;
    const bool here = word == "yes" || word == "both" || word == (side == Side::left ? "left" : "right");
    return here ? std::max(usual, usual_way) : 0.0;
}

bool has_any_sidewalk_tag(const Tags& tags) {
    return std::any_of(sidewalk_keys.begin(), sidewalk_keys.end(),
                       [&](std::string_view key) { return !tags[key].empty(); });
}

/// Streets closed to traffic are walked from house to house, whatever their class.
bool is_closed_to_traffic(const Tags& tags) {
    return is_minor(tags) && (tags["vehicle"] == "no" || tags["motor_vehicle"] == "no");
}

}  // namespace

std::optional<WayForm> way_form(const Tags& tags) {
    const WayClass* const row = class_of(tags);
    if (row == nullptr || tags["area"] == "yes") return std::nullopt;
    WayForm form{.kind = row->kind, .width = row->width, .left = 0.0, .right = 0.0, .assumed = true};
    if (const auto width = tags.metres("width")) {
        form.width = std::min(*width, 60.0);
        form.assumed = false;
    } else if (const auto lanes = tags.metres("lanes"); lanes && form.carriageway()) {
        form.width = std::min(*lanes * lane, 60.0);
        form.assumed = false;
    }
    if (!form.carriageway()) {
        if (!open_to_walkers(tags, *row)) return std::nullopt;
        form.width = std::max(form.width, least_way);
        return form;
    }
    form.left = sidewalk(tags, Side::left, row->sidewalk);
    form.right = sidewalk(tags, Side::right, row->sidewalk);
    form.pavements_stated = has_any_sidewalk_tag(tags);
    if (is_closed_to_traffic(tags))
        return WayForm{
            .kind = StreetKind::pedestrian, .width = form.width + form.left + form.right, .assumed = form.assumed};
    return form;
}

bool is_minor(const Tags& tags) {
    const std::string_view highway = tags["highway"];
    return highway == "residential" || highway == "unclassified" || highway == "road" || highway == "yes" ||
           highway == "tertiary";
}

}  // namespace shangquan
