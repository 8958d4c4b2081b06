#pragma once

#include "maps/build_region.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// What a finding is about.
struct Subject {
    std::string layer;
    std::string feature;
    Point where = Point::Zero();
    std::optional<int> level = std::nullopt;  ///< where it is ground that may be any feature's
};

/// Collects the findings of one zone.
class FindingList {
public:
    explicit FindingList(std::string zone) : zone_(std::move(zone)) {}

    void note(const Subject& about, const std::string& rule, const std::string& message) {
        add(Finding::Severity::note, about, rule, message);
    }
    void warning(const Subject& about, const std::string& rule, const std::string& message) {
        add(Finding::Severity::warning, about, rule, message);
    }
    void warning(const Subject& about, const std::string& rule, const std::string& message, const AreaChange& area) {
        warning(about, rule, message);
        findings_.back().area = area;
    }
    void mended(const Subject& about, const std::string& message, const AreaChange& area) {
        warning(about, "mended", message, area);
    }
    void error(const Subject& about, const std::string& rule, const std::string& message) {
        add(Finding::Severity::error, about, rule, message);
    }
    [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

private:
    void add(Finding::Severity severity, const Subject& about, const std::string& rule, const std::string& message) {
        findings_.push_back({severity, zone_, about.layer, about.feature, rule, message, about.where, std::nullopt, about.level});
    }

    std::string zone_;
    std::vector<Finding> findings_;
};

}  // namespace shangquan
