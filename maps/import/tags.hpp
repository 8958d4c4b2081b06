#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// What a source says about a thing, in the words of OpenStreetMap: key -> value.
class Tags {
public:
    void set(std::string key, std::string value) { values_[std::move(key)] = std::move(value); }
    /// Takes in a list as PostgreSQL's hstore writes it: "key"=>"value","key"=>"value".
    void set_all(std::string_view hstore);

    /// Empty where absent.
    [[nodiscard]] std::string_view operator[](std::string_view key) const;
    /// Neither absent nor "no".
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] bool empty() const { return values_.empty(); }
    [[nodiscard]] auto begin() const { return values_.begin(); }
    [[nodiscard]] auto end() const { return values_.end(); }

    /// "3.5", "3.5 m", "11'6\"" in metres, "2;3" the first; empty where it is no number above 0.
    [[nodiscard]] std::optional<double> metres(std::string_view key) const;
    /// A whole number, 0 where absent or no number.
    [[nodiscard]] int whole(std::string_view key) const;
    /// "0;1;2", "-1-1", "2" as levels in ascending order; half levels count to the floor below.
    [[nodiscard]] std::vector<int> levels() const;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

/// The parts of a list with ";" between them, without blanks around them.
std::vector<std::string_view> listed(std::string_view text);

}  // namespace shangquan
