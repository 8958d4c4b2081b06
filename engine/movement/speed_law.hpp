#pragma once

#include <algorithm>
#include <cmath>

namespace shangquan {

/// Share of the free speed that people keep in a crowd, 0 … 1 (Weidmann 1993, Kladek 1966): 1 − exp(−γ·(1/ρ − 1/ρ_jam)).
struct SpeedLaw {
    float gamma = 1.913F;      ///< 1/m² (Weidmann 1993)
    float jam_density = 5.4F;  ///< ped/m² (Weidmann 1993)

    /// At `density` ped/m².
    [[nodiscard]] float share(float density) const {
        const float rho = std::max(1e-3F, density);
        return std::clamp(1.0F - std::exp(-gamma * (1.0F / rho - 1.0F / jam_density)), 0.0F, 1.0F);
    }
};

}  // namespace shangquan
