#pragma once

#include <string>
#include <vector>

namespace shangquan {

/// Catches what GDAL would print while it lives, on this thread.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    [[nodiscard]] bool failed() const { return !failures_.empty(); }
    /// The first failure in GDAL's words; empty where nothing failed.
    [[nodiscard]] std::string failure() const { return failed() ? failures_.front() : std::string{}; }
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
    void add(int severity, const char* text);

private:
    std::vector<std::string> failures_;
    std::vector<std::string> warnings_;
};

/// Makes GDAL's file formats known; costs something only the first time.
void prepare_gdal();

}  // namespace shangquan
