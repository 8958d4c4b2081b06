#include "scenarios/texts.hpp"

#include "scenarios/thing_rows.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

namespace shangquan {
namespace {

constexpr std::size_t row_count = text_rows.size() + thing_rows.size();

constexpr const TextRow& row_at(std::size_t row) { return row < text_rows.size() ? text_rows[row] : thing_rows[row - text_rows.size()]; }

constexpr bool in_order() {
    for (std::size_t row = 0; row < row_count; ++row)
        if (static_cast<std::size_t>(row_at(row).key) != row) return false;
    return true;
}
static_assert(in_order(), "a row of the catalogue stands where its key stands");
static_assert(row_count == static_cast<std::size_t>(Text::connector_ramp) + 1, "every key has a row");

const std::vector<Name>& catalogue() {
    static const std::vector<Name> names = [] {
        std::vector<Name> all;
        for (std::size_t row = 0; row < row_count; ++row) all.push_back({row_at(row).zh, row_at(row).en});
        return all;
    }();
    return names;
}

std::string signed_floor(int level) { return fmt::format("{}{}", level < 0 ? "−" : "+", std::abs(level)); }

}  // namespace

std::span<const Name> all_texts() { return catalogue(); }

const Name& text(Text which) { return catalogue()[static_cast<std::size_t>(which)]; }

const std::string& in(Language language, const Name& name) {
    const std::string& wanted = language == Language::chinese ? name.zh : name.en;
    const std::string& other = language == Language::chinese ? name.en : name.zh;
    return wanted.empty() ? other : wanted;
}

const std::string& in(Language language, Text which) { return in(language, text(which)); }

std::string both(const Name& name) {
    if (name.zh.empty() || name.en.empty() || name.zh == name.en) return name.zh.empty() ? name.en : name.zh;
    return name.zh + " " + name.en;
}

std::string both(Text which) { return both(text(which)); }

std::string floor_text(int level) {
    if (level == 0) return both(Text::street_level);
    return both(Text::floor) + " " + signed_floor(level);
}

std::string floor_text(int level, Language language) {
    if (level == 0) return in(language, Text::street_level);
    return in(language, Text::floor) + " " + signed_floor(level);
}

}  // namespace shangquan
