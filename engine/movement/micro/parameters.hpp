#pragma once

namespace shangquan {

/// Parameters of the microscopic model. A: assumption.
struct MicroParameters {
    float dt = 0.1F;           ///< seconds a step; speeds are the same from 0.01 to 0.1 s and drift beyond
    float radius = 0.12F;      ///< metres, half the shoulder-to-shoulder distance at which bodies touch (Tordeux 2016)
    float time_gap = 1.0F;     ///< seconds kept to whoever is ahead (Tordeux 2016)
    float push = 5.0F;         ///< strength at contact with which neighbours turn one away (Tordeux 2016)
    float push_range = 0.1F;   ///< metres over which that falls to 1/e (Tordeux 2016)
    float shoulders = 0.4F;    ///< metres between the ways of two who pass each other with ease (shoulders of 0.2 m)
    float sidestep = 2.0F;     ///< of the turn that would lead past somebody ahead at that distance (A)
    float sidestep_range = 1.5F;  ///< metres ahead from which people begin to step aside (A)
    float sidestep_most = 0.3F;   ///< rad, largest turn (A)
    float sidestep_crowd = 5.0F;  ///< people within that range ahead among whom nobody steps aside any more (A)
    float noise = 0.1F;        ///< rad, largest heading noise (A): without it lanes lock behind slow walkers
    float noise_time = 1.0F;   ///< seconds it lasts (A)
    float wall_slide = 0.3F;   ///< metres from touching a wall at which one begins to walk along it (A)
    float fastest = 2.2F;      ///< m/s, upper end of free speeds (Weidmann 1993, cut)
};

}  // namespace shangquan
