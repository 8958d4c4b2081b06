#pragma once

namespace shangquan {

/// Parameters of the microscopic model. A: assumption.
struct MicroParameters {
    float dt = 0.1F;           ///< seconds a step; speeds are the same from 0.01 to 0.1 s and drift beyond
    float radius = 0.12F;      ///< metres, half the shoulder-to-shoulder distance at which bodies touch (Tordeux 2016)
    float time_gap = 1.0F;     ///< seconds kept to whoever is ahead (Tordeux 2016)
    float push = 5.0F;         ///< strength at contact with which neighbours turn one away (Tordeux 2016)
    float push_range = 0.1F;   ///< metres over which that falls to 1/e (Tordeux 2016)
    float noise = 0.1F;        ///< rad, largest heading noise (A): without it lanes lock behind slow walkers
    float noise_time = 1.0F;   ///< seconds it lasts (A)
    float wall_slide = 0.3F;   ///< metres from touching a wall at which one begins to walk along it (A)
    float fastest = 2.2F;      ///< m/s, upper end of free speeds (Weidmann 1993, cut)
};

}  // namespace shangquan
