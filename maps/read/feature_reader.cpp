#include "maps/read/feature_reader.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace shangquan {

namespace {

constexpr std::array<std::string_view, 3> confidences{"high", "medium", "low"};

/// What one feature of a layer is called in messages.
std::string noun(const std::string& layer) {
    if (layer == "border" || layer == "region") return "zone";
    if (layer == "water") return "water";
    if (layer == "transit") return "transit";
    if (layer.back() != 's') return "feature";
    return layer.substr(0, layer.size() - 1);
}

bool belongs_in_id(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

std::optional<double> parsed(const std::string& text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string range_text(const Bounds& bounds) { return fmt::format("from {} to {}", bounds.least, bounds.most); }

/// "10:30" as minutes; empty where it is no clock time.
std::optional<int> minutes_of(const std::string& text) {
    const auto digit = [&](std::size_t k) { return text[k] >= '0' && text[k] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (minute > 59 || hour > 36) return std::nullopt;
    return hour * 60 + minute;
}

}  // namespace

FeatureReader::FeatureReader(LayerFile& file, OGRFeature& feature, std::size_t number)
    : file_(file), feature_(feature), number_(number), id_(text("id")) {}

void FeatureReader::fail(const std::string& message) const {
    const std::string which = id_.empty() ? fmt::format("number {}", number_) : fmt::format("\"{}\"", id_);
    throw InputError(fmt::format("{}: {} {}: {}", file_.shown(), noun(file_.layer()), which, message));
}

void FeatureReader::check_id(const std::string& id) const {
    if (id.empty()) fail("id is missing");
    if (!std::all_of(id.begin(), id.end(), belongs_in_id)) fail("id may have lower case letters, digits, - and _ only");
}

Feature FeatureReader::identity() {
    check_id(id_);
    if (!file_.remember(scope_ + id_)) fail("id is used twice in this layer");
    Feature feature{.id = id_, .name = {text("name_zh"), text("name_en")}, .source = text("source"), .confidence = {}};
    if (has("confidence")) feature.confidence = confidences[row("confidence", confidences)];
    return feature;
}

bool FeatureReader::has(std::string_view property) const {
    const int column = file_.column(property);
    return column >= 0 && feature_.IsFieldSetAndNotNull(column) != 0;
}

std::string FeatureReader::text(std::string_view property) const {
    return has(property) ? feature_.GetFieldAsString(file_.column(property)) : "";
}

std::string FeatureReader::required_text(std::string_view property) const {
    const std::string value = text(property);
    if (value.empty()) fail(fmt::format("{} is missing", property));
    return value;
}

double FeatureReader::number(std::string_view property, const Bounds& bounds) const {
    if (!has(property)) {
        if (bounds.absent) return *bounds.absent;
        fail(fmt::format("{} is missing, must be a number {}", property, range_text(bounds)));
    }
    const std::string written = text(property);
    const OGRFieldType type = feature_.GetFieldDefnRef(file_.column(property))->GetType();
    const auto value = type == OFTString ? parsed(written) : feature_.GetFieldAsDouble(file_.column(property));
    if (!value || !std::isfinite(*value))
        fail(fmt::format("{} is \"{}\", must be a number {}", property, written, range_text(bounds)));
    if (*value < bounds.least) fail(fmt::format("{} is {}, must be at least {}", property, *value, bounds.least));
    if (*value > bounds.most) fail(fmt::format("{} is {}, must be at most {}", property, *value, bounds.most));
    return *value;
}

int FeatureReader::whole(std::string_view property, const Bounds& bounds) const {
    const double value = number(property, bounds);
    if (value != std::floor(value)) fail(fmt::format("{} is {}, must be a whole number", property, value));
    return static_cast<int>(value);
}

bool FeatureReader::flag(std::string_view property) const {
    static const std::map<std::string, bool> meanings{
        {"", false}, {"false", false}, {"0", false}, {"true", true}, {"1", true}};
    const std::string value = text(property);
    const auto meaning = meanings.find(value);
    if (meaning == meanings.end()) fail(fmt::format("{} is \"{}\", must be true or false", property, value));
    return meaning->second;
}

std::size_t FeatureReader::row(std::string_view property, std::span<const std::string_view> names) const {
    const std::string value = text(property);
    const auto found = std::find(names.begin(), names.end(), value);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    if (value.empty()) fail(fmt::format("{} is missing{}", property, suggestion(value, names)));
    fail(fmt::format("{} is \"{}\"{}", property, value, suggestion(value, names)));
}

int FeatureReader::clock_time(std::string_view property) const {
    const std::string value = text(property);
    const auto minutes = minutes_of(value);
    if (!minutes)
        fail(fmt::format("{} is \"{}\", must be a time such as \"10:00\" (\"26:00\" is two in the morning)", property,
                         value));
    return *minutes * 60;
}

Hours FeatureReader::hours() const {
    if (!has("open") && !has("close")) return {};
    const Hours hours{clock_time("open"), clock_time("close")};
    if (hours.close <= hours.open)
        fail(fmt::format("close is \"{}\", must be later than open, \"{}\"", text("close"), text("open")));
    return hours;
}

}  // namespace shangquan
