#pragma once

#include "engine/base/random.hpp"
#include "engine/movement/micro/kernel_view.hpp"

#include <cstdint>

namespace shangquan {

template <class Value, int width>
struct LanesOf {
    typedef Value Type __attribute__((vector_size(width * sizeof(Value))));
};

/// The collision-free speed model for `width` walkers at a time, one a lane, their neighbours one after the other for all
/// lanes. Written for vectors of any width in additions, multiplications, minima and integer sums, whose result hangs
/// neither on the width nor on the order of the neighbours: a build for another processor or another order of slots gives
/// the same bits. Each source that includes this uses another width, so that no two builds share a function.
template <int width>
class KernelLanes {
    using Float = typename LanesOf<float, width>::Type;
    using Int = typename LanesOf<std::int32_t, width>::Type;
    using Bits = typename LanesOf<std::uint32_t, width>::Type;

public:
    static void run(const KernelView& view, const Piece& piece) {
        Runs runs = runs_beside(view, piece);
        for (std::uint32_t first = piece.first; first < piece.last; first += width) {
            const std::uint32_t left = piece.last - first;
            walk(view, runs, first, left < width ? static_cast<int>(left) : width);
        }
    }

private:
    /// The slots near the lanes in one strip.
    struct Run {
        std::uint32_t begin;  ///< of the strip
        std::uint32_t end;
        std::uint32_t from;
        std::uint32_t to;
    };
    struct Runs {
        Run run[3];
    };

    /// Those who move.
    struct Group {
        Float x;
        Float y;
        Float speed;  ///< m/s
        Float to_x;   ///< heading
        Float to_y;
        Float aside;  ///< rad they are about to turn
    };

    [[gnu::always_inline]] static inline Float all(float value) { return value - Float{}; }
    [[gnu::always_inline]] static inline Float lesser(Float a, Float b) { return a < b ? a : b; }
    [[gnu::always_inline]] static inline Float greater(Float a, Float b) { return a > b ? a : b; }

    /// Lanes from `count` on repeat the last.
    template <class Lane, class Value>
    [[gnu::always_inline]] static inline Lane load(const Value* from, int count) {
        Lane lanes;
        if (count == width) {
            __builtin_memcpy(&lanes, from, sizeof lanes);
        } else {
            for (int k = 0; k < width; ++k) lanes[k] = from[k < count ? k : count - 1];
        }
        return lanes;
    }

    [[gnu::always_inline]] static inline void store(float* to, Float lanes, int count) {
        if (count == width) {
            __builtin_memcpy(to, &lanes, sizeof lanes);
        } else {
            for (int k = 0; k < count; ++k) to[k] = lanes[k];
        }
    }

    /// 1/√x within 5·10⁻⁶ by Newton's method, begun with the exponent halved; large and finite for 0.
    [[gnu::always_inline]] static inline Float inverse_root(Float x) {
        Float root = reinterpret_cast<Float>(0x5f375a86U - (reinterpret_cast<Bits>(x) >> 1U));
        const Float half = x * 0.5F;
        root = root * (1.5F - half * root * root);
        return root * (1.5F - half * root * root);
    }

    /// The same within 7·10⁻⁴ in one step (Kadlec 2010): enough for how hard a neighbour pushes.
    [[gnu::always_inline]] static inline Float rough_inverse_root(Float x) {
        const Float root = reinterpret_cast<Float>(0x5f1ffff9U - (reinterpret_cast<Bits>(x) >> 1U));
        return root * 0.703952253F * (2.38924456F - x * root * root);
    }

    /// 1/x within 10⁻⁵, for x > 0; a third of the time of a division.
    [[gnu::always_inline]] static inline Float inverse(Float x) {
        Float guess = reinterpret_cast<Float>(0x7ef311c7U - reinterpret_cast<Bits>(x));
        guess = guess * (2.0F - x * guess);
        return guess * (2.0F - x * guess);
    }

    static Runs runs_beside(const KernelView& view, const Piece& piece) {
        Runs runs;
        for (std::uint32_t k = 0; k < 3; ++k) {
            const std::uint32_t begin = view.starts[piece.strip + k - 1];
            const std::uint32_t end = view.starts[piece.strip + k];
            std::uint32_t from = begin;
            for (std::uint32_t size = end - begin; size > 0;) {
                const std::uint32_t half = size / 2;
                const bool west = view.x[from + half] < view.x[piece.first];
                from += west ? half + 1 : 0;
                size = west ? size - half - 1 : half;
            }
            runs.run[k] = {begin, end, from, from};
        }
        return runs;
    }

    /// Moves the runs on to where everybody is whom the lanes from `first` on may see.
    static void look_around(const KernelView& view, Runs& runs, std::uint32_t first, int count, float fastest) {
        const float seen = view.diameter + view.reach_time * fastest;
        const float reach = seen > view.least_reach ? seen : view.least_reach;
        const float west = view.x[first] - reach;
        const float east = view.x[first + static_cast<std::uint32_t>(count) - 1] + reach;
        for (Run& run : runs.run) {
            while (run.from > run.begin && view.x[run.from - 1] >= west) --run.from;
            while (run.from < run.end && view.x[run.from] < west) ++run.from;
            if (run.to < run.from) run.to = run.from;
            while (run.to > run.from && view.x[run.to - 1] > east) --run.to;
            while (run.to < run.end && view.x[run.to] <= east) ++run.to;
        }
    }

    /// The heading: where one wants to go, pushed away from neighbours (Tordeux, Chraibi, Seyfried 2016, eq. 5). The push
    /// falls off as (1 − u/32)³² instead of e⁻ᵘ, which it equals to a tenth where it matters and which costs half as much.
    /// Where few are ahead one begins to step aside for them a step or two before the push is felt.
    [[gnu::always_inline]] static inline void turn_from_others(const KernelView& view, const Runs& runs, Group& group) {
        const Float at_nothing = all(view.push_at_nothing);
        const Float per_metre = all(view.push_per_metre);
        const Float scale = all(view.push_scale);
        const Float least = all(view.push_least);
        Int sum_x{};
        Int sum_y{};
        Int sum_aside{};
        Int ahead{};
        for (const Run& run : runs.run)
            for (std::uint32_t other = run.from; other < run.to; ++other) {
                const Float from_x = group.x - view.x[other];
                const Float from_y = group.y - view.y[other];
                const Float square = from_x * from_x + from_y * from_y;
                const Float per_distance = rough_inverse_root(square);
                Float push = greater(at_nothing - per_metre * (square * per_distance), least);
                push = push * push;
                push = push * push;
                push = push * push;
                push = push * push;
                push = push * push * (per_distance * scale);
                sum_x += __builtin_convertvector(push * from_x, Int);
                sum_y += __builtin_convertvector(push * from_y, Int);
                const Float along = Float{} - (group.to_x * from_x + group.to_y * from_y);
                const Float near = 1.0F - square * view.side_per_square;
                const Int seen = (along > 0.0F) & (near > 0.0F);
                const Float across = group.to_y * from_x - group.to_x * from_y;
                const Float short_of = greater(view.shoulders - (across > 0.0F ? across : Float{} - across), Float{});
                const Float aside = short_of * near * (per_distance * view.side_scale);
                const Float left = seen != 0 ? (across > 0.0F ? Float{} - aside : aside) : Float{};
                sum_aside += __builtin_convertvector(left, Int);
                ahead -= seen;
            }
        const Float most = all(view.side_most);
        const Float aside = greater(lesser(__builtin_convertvector(sum_aside, Float) * view.per_fixed, most), Float{} - most);
        group.aside = aside * greater(1.0F - __builtin_convertvector(ahead, Float) * view.side_per_crowd, Float{});
        group.to_x = group.to_x + __builtin_convertvector(sum_x, Float) * view.per_fixed;
        group.to_y = group.to_y + __builtin_convertvector(sum_y, Float) * view.per_fixed;
    }

    [[gnu::always_inline]] static inline void step_aside(Group& group) {
        const Float to_x = group.to_x;
        group.to_x = to_x - group.aside * group.to_y;
        group.to_y = group.to_y + group.aside * to_x;
    }

    /// Turns headings by an angle that lasts `noise_time`, drawn anew by each at a moment of their own.
    [[gnu::always_inline]] static inline void wander(const KernelView& view, Group& group, Bits dice) {
        const Float phase = __builtin_convertvector(reinterpret_cast<Int>(dice & 0xffU), Float) * 0x1.0p-8F;
        const Bits later = reinterpret_cast<Bits>(phase + view.draw_part >= 1.0F) & 1U;
        const Int thrown = reinterpret_cast<Int>(mix32(dice + (later + view.draw) * 0x9e3779b9U));
        const Float angle = __builtin_convertvector(thrown, Float) * (view.noise * 0x1.0p-31F);
        const Float per_length = inverse_root(group.to_x * group.to_x + group.to_y * group.to_y);
        const Float x = group.to_x * per_length;
        const Float y = group.to_y * per_length;
        group.to_x = x - angle * y;
        group.to_y = y + angle * x;
    }

    /// Makes headings as long as one again. Who is turned from where they want to go by more than 60° loses speed.
    [[gnu::always_inline]] static inline void straighten(Group& group) {
        const Float square = group.to_x * group.to_x + group.to_y * group.to_y;
        const Float per_length = inverse_root(square);
        group.speed = lesser(group.speed, group.speed * (square * per_length * 2.0F));
        group.to_x = group.to_x * per_length;
        group.to_y = group.to_y * per_length;
    }

    /// The speed: the room ahead in a lane as wide as a body over the time gap (Tordeux 2016, eq. 4). Nobody uses more
    /// than half the gap to anybody else, ahead or beside, along the line between the two.
    [[gnu::always_inline]] static inline void keep_distance(const KernelView& view, const Runs& runs, Group& group) {
        const Float far = all(1e6F);
        const Float diameter = all(view.diameter);
        const Float touching = diameter * diameter;
        Float ahead = far;
        Float beside = far;
        for (const Run& run : runs.run)
            for (std::uint32_t other = run.from; other < run.to; ++other) {
                const Float x = view.x[other] - group.x;
                const Float y = view.y[other] - group.y;
                const Float square = x * x + y * y;
                const Float along = group.to_x * x + group.to_y * y;
                const Float across = group.to_x * y - group.to_y * x;
                const Float room = (square - diameter * (square * inverse_root(square))) * inverse(along);
                ahead = lesser(along > 0.0F && across * across <= touching ? square : far, ahead);
                beside = lesser(along > 0.0F ? room : far, beside);
            }
        const Float gap = ahead * inverse_root(ahead) - diameter;
        group.speed = lesser(group.speed, gap * view.per_time_gap);
        group.speed = lesser(group.speed, beside * (0.5F / view.dt));
        group.speed = greater(group.speed, Float{});
    }

    static void walk(const KernelView& view, Runs& runs, std::uint32_t first, int count) {
        Group group;
        group.x = load<Float>(view.x + first, count);
        group.y = load<Float>(view.y + first, count);
        group.speed = lesser(load<Float>(view.free_speed + first, count), all(view.fastest));
        float fastest = 0.0F;
        for (int k = 0; k < width; ++k) fastest = fastest < group.speed[k] ? group.speed[k] : fastest;
        if (fastest > 0.0F) {
            group.to_x = load<Float>(view.to_x + first, count);
            group.to_y = load<Float>(view.to_y + first, count);
            look_around(view, runs, first, count, fastest);
            turn_from_others(view, runs, group);
            wander(view, group, load<Bits>(view.dice + first, count));
            const Headings headings{view.floor, count, view.x + first, view.y + first,
                                    reinterpret_cast<float*>(&group.to_x), reinterpret_cast<float*>(&group.to_y),
                                    reinterpret_cast<float*>(&group.aside)};
            const bool by_a_wall = turn_along(*view.walls, headings);
            step_aside(group);
            straighten(group);
            keep_distance(view, runs, group);
            Float metres = group.speed * view.dt;
            if (by_a_wall) stop_at(*view.walls, headings, reinterpret_cast<float*>(&metres));
            group.x = group.x + metres * group.to_x;
            group.y = group.y + metres * group.to_y;
        }
        store(view.next_x + first, group.x, count);
        store(view.next_y + first, group.y, count);
    }
};

}  // namespace shangquan
