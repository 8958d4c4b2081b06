#include "scenarios/replay/setting.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <numbers>
#include <regex>

namespace shangquan {

namespace {

std::optional<std::string> said(const TrajectoryHead& head, const std::string& key) {
    const auto found = head.about.find(key);
    return found == head.about.end() ? std::nullopt : std::optional(found->second);
}

std::string in_metadata(const TrajectoryImport& request, const std::string& key) {
    return fmt::format("{}: metadata.{}", request.file.string(), key);
}

/// A number of the file's own metadata.
template <class Number>
Number number_said(const TrajectoryImport& request, const TrajectoryHead& head, const std::string& key) {
    const std::string text = said(head, key).value_or("");
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw InputError(fmt::format("{} is \"{}\", must be a number", in_metadata(request, key), text));
    return value;
}

FileFrame file_frame_given(const TrajectoryImport& request, const ZoneLayers& zone) {
    const bool degrees = std::abs(request.at->lon) <= 180.0 && std::abs(request.at->lat) <= 90.0;
    const Point origin = degrees ? to_local(zone.frame, *request.at) : Point{0.0, 0.0};
    if (!degrees || !(origin.norm() <= farthest_place))
        throw InputError(
            fmt::format("--at is {},{}, must be longitude and latitude, {:.0f} km from zone \"{}\" at the most",
                        request.at->lon, request.at->lat, farthest_place / 1000.0, zone.id));
    if (!std::isfinite(request.turn)) throw InputError(fmt::format("--turn is {}, must be degrees", request.turn));
    const double turn = request.turn * std::numbers::pi / 180.0;
    return {origin, std::cos(turn), std::sin(turn)};
}

}  // namespace

std::size_t recorded_zone(const TrajectoryImport& request, const TrajectoryHead& head, const RegionLayers& region) {
    std::vector<std::string_view> known;
    for (const ZoneLayers& zone : region.zones) known.push_back(zone.id);
    if (!request.zone && !said(head, "zone") && known.size() == 1) return 0;
    if (!request.zone && !said(head, "zone"))
        throw InputError(fmt::format("{}: does not say in which zone it was recorded; give --zone, one of {}",
                                     request.file.string(), fmt::join(known, ", ")));
    const std::string wanted = request.zone ? *request.zone : *said(head, "zone");
    const auto found = std::find(known.begin(), known.end(), wanted);
    if (found == known.end())
        throw InputError(fmt::format("{} is \"{}\", which the map has not{}",
                                     request.zone ? "--zone" : in_metadata(request, "zone"), wanted,
                                     suggestion(wanted, known)));
    return static_cast<std::size_t>(found - known.begin());
}

int recorded_level(const TrajectoryImport& request, const TrajectoryHead& head) {
    if (request.level) return *request.level;
    return said(head, "level") ? number_said<int>(request, head, "level") : 0;
}

FileFrame file_frame_of(const TrajectoryImport& request, const TrajectoryHead& head, const ZoneLayers& zone) {
    if (request.at) return file_frame_given(request, zone);
    if (request.turn != 0.0) throw InputError("--turn turns about the file's origin, so it needs --at");
    if (!said(head, "crs") || !said(head, "origin_easting") || !said(head, "origin_northing"))
        throw InputError(request.file.string() +
                         ": does not say where it was recorded; give --at LON,LAT of its origin, and --turn");
    const std::string crs = fmt::format("EPSG:{}", zone.frame.epsg);
    if (*said(head, "crs") != crs)
        throw InputError(fmt::format("{} is \"{}\", must be that of the zone, {}", in_metadata(request, "crs"),
                                     *said(head, "crs"), crs));
    return {{number_said<double>(request, head, "origin_easting") - zone.frame.easting,
             number_said<double>(request, head, "origin_northing") - zone.frame.northing}};
}

Moment moment_of(const TrajectoryImport& request, const Trajectories& recorded) {
    static const std::regex form{R"((\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2}))"};
    const auto begin = said(recorded.head, "begin");
    std::smatch part;
    if (begin && !std::regex_match(*begin, part, form))
        throw InputError(
            fmt::format("{} is \"{}\", must be YYYY-MM-DDTHH:MM:SS", in_metadata(request, "begin"), *begin));
    if (!begin && !request.begin)
        throw InputError(request.file.string() + ": does not say when it was recorded; give --begin HH:MM:SS");
    if (!begin && !request.day)
        throw InputError(request.file.string() + ": does not say on which day it was recorded; give --day YYYY-MM-DD");
    Moment moment{request.day ? *request.day : part[1].str(), 0, 0};
    if (request.begin) {
        moment.begin = *request.begin;
        moment.begin_frame = recorded.first;
    } else {
        moment.begin_frame = (recorded.first % recorded.apart + recorded.apart) % recorded.apart;
        moment.begin = std::stoi(part[2]) * 3600 + std::stoi(part[3]) * 60 + std::stoi(part[4]);
    }
    return moment;
}

}  // namespace shangquan
