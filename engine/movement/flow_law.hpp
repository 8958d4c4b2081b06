#pragma once

#include "engine/movement/speed_law.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace shangquan {

/// Speeds from the flow that one piece of ground can send and the next can take (cell transmission: Daganzo 1994;
/// Lebacque 1996), for people whose speed law is `SpeedLaw`. In an even crowd the speed is the law's; a jam flows off
/// with the law's greatest flow, however dense it is, as far as there is room ahead.
class FlowLaw {
public:
    explicit FlowLaw(const SpeedLaw& law) {
        const auto entries = static_cast<std::size_t>(law.jam_density / table_step) + 2;
        for (std::size_t k = 0; k < entries; ++k) {
            const float rho = static_cast<float>(k) * table_step;
            share_.push_back(law.share(rho));
            if (rho * share_.back() <= greatest_) continue;
            greatest_ = rho * share_.back();
            critical_ = rho;
        }
    }

    /// Share of the free speed kept in an even crowd of `rho` ped/m².
    [[nodiscard]] float share(float rho) const {
        const auto entry = static_cast<std::size_t>(rho * (1.0F / table_step) + 0.5F);
        return share_[std::min(entry, share_.size() - 1)];
    }
    /// Share of the free speed kept where it is `here` ped/m² and `ahead` on the next piece of ground.
    [[nodiscard]] float share(float here, float ahead) const {
        const float rho = std::max(here, table_step);
        const float sent = here < critical_ ? share(here) : greatest_ / rho;
        return ahead < critical_ ? sent : std::min(sent, ahead * share(ahead) / rho);
    }
    /// The density of the greatest flow, ped/m².
    [[nodiscard]] float critical() const { return critical_; }

private:
    static constexpr float table_step = 0.02F;  ///< ped/m²

    std::vector<float> share_;
    float greatest_ = 0.0F;  ///< ped/m², times the free speed
    float critical_ = 0.0F;
};

}  // namespace shangquan
