#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Somebody who has a body.
struct Body {
    float x = 0.0F;           ///< metres east of the zone's origin, 0 or more
    float y = 0.0F;           ///< metres north, 0 or more
    float free_speed = 0.0F;  ///< m/s; 0: stands
    std::uint32_t dice = 0;   ///< of the visitor, for the heading noise
    std::uint32_t floor = 0;  ///< row of the floor
    std::uint32_t aim = 0;    ///< what the guide knows them by
    std::uint32_t id = 0;     ///< the caller's name for them
};

/// People who have bodies: arrays of equal length by slot. A step reorders the slots; `id` stays with its body.
struct Bodies {
    std::vector<float> x;
    std::vector<float> y;
    std::vector<float> free_speed;
    std::vector<std::uint32_t> dice;
    std::vector<std::uint32_t> floor;
    std::vector<std::uint32_t> aim;
    std::vector<std::uint32_t> id;

    [[nodiscard]] std::size_t size() const { return x.size(); }

    void add(const Body& body) {
        x.push_back(body.x);
        y.push_back(body.y);
        free_speed.push_back(body.free_speed);
        dice.push_back(body.dice);
        floor.push_back(body.floor);
        aim.push_back(body.aim);
        id.push_back(body.id);
    }

    [[nodiscard]] Body at(std::size_t slot) const {
        return {x[slot], y[slot], free_speed[slot], dice[slot], floor[slot], aim[slot], id[slot]};
    }

    void put(std::size_t slot, const Body& body) {
        x[slot] = body.x;
        y[slot] = body.y;
        free_speed[slot] = body.free_speed;
        dice[slot] = body.dice;
        floor[slot] = body.floor;
        aim[slot] = body.aim;
        id[slot] = body.id;
    }

    void resize(std::size_t size) {
        for (auto* values : {&x, &y, &free_speed}) values->resize(size);
        for (auto* values : {&dice, &floor, &aim, &id}) values->resize(size);
    }
};

}  // namespace shangquan
