#include "scenarios/trajectories/archive_head.hpp"

#include <algorithm>
#include <charconv>
#include <regex>

namespace shangquan {

namespace {

constexpr std::size_t told_within = 500;  ///< letters of a comment; std::regex searches longer ones until the stack ends

std::string start_in_small_letters(std::string text) {
    text.resize(std::min(text.size(), told_within));
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

std::optional<double> number_in(const std::string& digits) {
    double number = 0.0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return end.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

std::optional<double> frame_rate_in(const std::string& comment) {
    static const std::regex before{R"((?:frame[ _-]?rate|fps)[^0-9]*([0-9]+(?:\.[0-9]+)?))"};
    static const std::regex after{R"(([0-9]+(?:\.[0-9]+)?)\s*(?:fps|frames per second|frames/s)\b)"};
    std::smatch found;
    if (std::regex_search(comment, found, before) || std::regex_search(comment, found, after))
        return number_in(found[1]);
    return std::nullopt;
}

std::optional<LengthUnit> unit_in(const std::string& comment) {
    static const std::regex unit{R"((?:\bx\s*/\s*|\bx\s*[\[(]\s*(?:in\s+)?|\bin\s+)(c?m)\b)"};
    std::smatch found;
    if (!std::regex_search(comment, found, unit)) return std::nullopt;
    return found[1] == "cm" ? LengthUnit::centimetre : LengthUnit::metre;
}

}  // namespace

void take_in_comment(ArchiveHead& head, std::string comment) {
    comment = start_in_small_letters(std::move(comment));
    if (!head.fps) head.fps = frame_rate_in(comment);
    if (!head.unit) head.unit = unit_in(comment);
}

bool names_frame_first(const std::string& comment) {
    static const std::regex columns{R"(^#?\s*(?:fr|frame|framenr)\s+(?:id|person|pers|ped)\b.*)"};
    return std::regex_match(start_in_small_letters(comment), columns);
}

}  // namespace shangquan
