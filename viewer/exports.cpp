#include "viewer/exports.hpp"

#include "maps/input_error.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/pictures/shown_layer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

std::string compact_time(int minute) {
    std::string time = clock_text(60 * minute);
    std::erase(time, ':');
    return time;
}

std::string ending_of(Measure measure) {
    switch (measure) {
        case Measure::los: return "-los";
        case Measure::speed: return "-speed";
        case Measure::flow: return "-flow";
        case Measure::visits: return "-visits";
        default: return "";
    }
}

/// The moment or the statistic a picture shows, as part of a file's name.
std::string shown_part(const Desk& desk) {
    constexpr std::array<const char*, 3> statistics{"mean", "max", "los-e-time"};
    const Layer& layer = desk.session().layer();
    const std::string what = ending_of(layer.measure);
    if (layer.statistic) return statistics[static_cast<std::size_t>(*layer.statistic)] + what;
    return compact_time(desk.playback.shown_minute()) + what;
}

std::string span_of(const Desk& desk) {
    const ResultFolder& result = desk.session().result();
    const int begin = desk.playback.shown_minute();
    const bool whole = desk.session().layer().statistic.has_value();
    return whole ? fmt::format("{}  {}–{}", result.day, clock_text(result.begin), clock_text(result.end))
                 : fmt::format("{}  {}–{}", result.day, clock_text(60 * begin),
                               clock_text(60 * (begin + desk.playback.interval_minutes())));
}

Name subtracted(const Name& second, const Name& first) {
    return {second.zh + " − " + first.zh, second.en + " − " + first.en};
}

Name difference_in(const Layer& layer) {
    if (layer.measure == Measure::density) return text(Text::density_difference);
    const auto filled = [&](Language language) { return fmt::format(fmt::runtime(in(language, Text::difference_of_layer)), in(language, layer.name)); };
    return {filled(Language::chinese), filled(Language::english)};
}

fs::path draw_difference(const Desk& desk) {
    const Session& session = desk.session();
    const ResultFolder& second = session.second()->result();
    const fs::path file =
        free_file(desk.folders.exports,
                  file_stem(desk, second) + "-minus-" + session.result().scenario + "-" + shown_part(desk), ".png");
    write_figure(file, {.layers = session.second()->map(),
                        .raster = session.raster(),
                        .scale = desk.color_scale(),
                        .level = session.level(),
                        .subject = difference_in(session.layer()),
                        .when = span_of(desk),
                        .scenario = subtracted(second.title, session.result().title),
                        .origin = origin_of(second),
                        .width = desk.settings.picture_width});
    return file;
}

fs::path draw_pane(const Desk& desk, const OpenZone& zone) {
    RenderRequest request = render_request(desk);
    request.out = free_file(desk.folders.exports, file_stem(desk, zone.result()) + "-" + shown_part(desk), ".png");
    render(zone.result().path, zone.zone().id, request);
    return request.out;
}

std::string saved(const Desk& desk, const fs::path& file) {
    return desk.words(Text::saved) + "  " + fs::absolute(file).lexically_normal().string();
}

}  // namespace

fs::path free_file(const fs::path& folder, const std::string& stem, const std::string& ending) {
    std::error_code refused;
    fs::create_directories(folder, refused);
    if (refused) throw InputError(fmt::format("{}: cannot be made: {}", folder.string(), refused.message()));
    fs::path file = folder / (stem + ending);
    for (int number = 2; fs::exists(file); ++number) file = folder / fmt::format("{}-{}{}", stem, number, ending);
    return file;
}

std::string file_stem(const Desk& desk, const ResultFolder& result) {
    return result.scenario + "-" + desk.session().zone().id + "-" + level_suffix(desk.session().level());
}

RenderRequest render_request(const Desk& desk) {
    const Session& session = desk.session();
    RenderRequest request;
    const Measure measure = session.layer().measure;
    if (measure == Measure::los) request.layer = session.choice().grading;
    if (is_of_a_moment(measure)) request.layer = measure;
    request.level = session.level();
    request.width = desk.settings.picture_width;
    if (session.layer().statistic)
        request.statistic = *session.layer().statistic;
    else
        request.minute = desk.playback.shown_minute();
    if (grading_of(session.measure()) == nullptr) request.full = desk.color_scale().full;
    return request;
}

void export_figures(Desk& desk) {
    if (!desk.picked()) return;
    const Pick& pick = desk.picked()->picks.front();
    try {
        const std::string what = pick.id.empty() ? (pick.kind == PickKind::area ? "area" : "cell") : pick.id;
        const fs::path file =
            free_file(desk.folders.exports, file_stem(desk, desk.session().result()) + "-" + what, ".csv");
        write_figures(file, desk.picked()->figures, desk.picked()->other);
        desk.say(saved(desk, file));
    } catch (const std::exception& error) {
        desk.complain(error.what());
    }
}

void export_picture(Desk& desk) {
    const Session& session = desk.session();
    try {
        if (session.choice().arrangement == Arrangement::difference)
            return desk.say(saved(desk, draw_difference(desk)));
        std::string words = saved(desk, draw_pane(desk, session.first()));
        if (session.panes() == 2) words += fmt::format("\n{}", saved(desk, draw_pane(desk, *session.second())));
        desk.say(words);
    } catch (const std::exception& error) {
        desk.complain(error.what());
    }
}

}  // namespace shangquan
