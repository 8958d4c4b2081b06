#include "scenarios/recording_file.hpp"

#include "scenarios/fields.hpp"

#include <set>

namespace shangquan {
namespace {

Fields fields(Recording& recording) {
    return {identifier("name", recording.name),
            identifier("zone", recording.zone),
            whole("floor", recording.level, {-9, 9}, Need::optional),
            window("span", recording.span.from, recording.span.until),
            number("every_s", recording.every, {0.01, 3600.0}, Need::optional),
            places("ring", recording.ring, 3)};
}

}  // namespace

std::vector<Recording> read_recordings(const Value& list) {
    if (!list.node->is_array()) list.fail("must be a list of [[trajectories]] tables");
    std::vector<Recording> recordings;
    std::set<std::string> names;
    for (const Value& one : elements(list)) {
        const Table table = as_table(one);
        read(table, fields(recordings.emplace_back()));
        if (!names.insert(recordings.back().name).second) table.at("name").fail("must differ from those of the other recordings");
    }
    return recordings;
}

std::string written(const Recording& recording) {
    Recording copy = recording;
    return "[[trajectories]]\n" + written(fields(copy));
}

}  // namespace shangquan
