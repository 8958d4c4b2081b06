#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// A folder of texts that vanishes with it: `scenario.toml`, `behaviour.toml` and a map `map/` with the zones core and
/// port.
class TextFolder {
public:
    TextFolder();
    ~TextFolder();
    TextFolder(const TextFolder&) = delete;
    TextFolder& operator=(const TextFolder&) = delete;

    [[nodiscard]] std::filesystem::path file(std::string_view name = "scenario.toml") const { return folder_ / name; }
    void write(std::string_view name, std::string_view text) const;
    /// Puts `now` in the place of the only `before` of a file.
    void replace(std::string_view name, std::string_view before, std::string_view now) const;
    /// What reading `scenario.toml` complains about, without the folder's path; "no complaint" otherwise.
    [[nodiscard]] std::string complaint(const std::vector<std::string>& overrides = {}) const;

private:
    std::filesystem::path folder_;
};

}  // namespace shangquan
