#include "engine/movement/micro/strips.hpp"

#include <algorithm>
#include <utility>

namespace shangquan {

namespace {

constexpr std::uint32_t part_slots = 4096;   ///< old slots dealt out at a time
constexpr std::uint32_t piece_slots = 2048;  ///< new slots put in order at a time

std::uint32_t size_of(const Bodies& bodies) { return static_cast<std::uint32_t>(bodies.size()); }

/// Calls `body(first, last, worker, part)` for parts of `size` slots.
template <class Body>
void for_parts(std::uint32_t size, Workers& workers, const Body& body) {
    workers.for_each((size + part_slots - 1) / part_slots, [&](std::size_t part, int worker) {
        const auto first = static_cast<std::uint32_t>(part) * part_slots;
        body(first, std::min(size, first + part_slots), part, worker);
    });
}

}  // namespace

void Strips::sort(Bodies& bodies, Workers& workers) {
    find_strips(bodies, workers);
    deal(workers);
    reorder(bodies, workers);
}

void Strips::find_strips(const Bodies& bodies, Workers& workers) {
    offsets_.resize((bodies.size() + part_slots - 1) / part_slots);
    extents_.assign(offsets_.size(), {});
    for_parts(size_of(bodies), workers, [&](std::uint32_t first, std::uint32_t last, std::size_t part, int) {
        Extent all;
        for (std::uint32_t slot = first; slot < last; ++slot) all.take_in({bodies.y[slot], bodies.floor[slot]});
        extents_[part] = all;
    });
    Extent all;
    for (const Extent& extent : extents_) all.take_in(extent);
    const auto [north, floors] = all;
    per_floor_ = static_cast<std::uint32_t>(north * per_height_) + 2;
    const std::size_t strips = (floors + std::size_t{1}) * per_floor_ + 1;
    strip_.resize(bodies.size());
    for_parts(size_of(bodies), workers, [&](std::uint32_t first, std::uint32_t last, std::size_t part, int) {
        auto& counts = offsets_[part];
        counts.assign(strips, 0);
        for (std::uint32_t slot = first; slot < last; ++slot) {
            strip_[slot] = bodies.floor[slot] * per_floor_ + 1 + static_cast<std::uint32_t>(bodies.y[slot] * per_height_);
            ++counts[strip_[slot]];
        }
    });
    starts_.assign(strips + 1, 0);
    std::uint32_t sum = 0;
    for (std::size_t strip = 0; strip < strips; ++strip) {
        starts_[strip] = sum;
        for (auto& counts : offsets_) sum += std::exchange(counts[strip], sum);
    }
    starts_[strips] = sum;
}

void Strips::deal(Workers& workers) {
    dealt_.resize(strip_.size());
    for_parts(static_cast<std::uint32_t>(strip_.size()), workers,
              [&](std::uint32_t first, std::uint32_t last, std::size_t part, int) {
                  for (std::uint32_t slot = first; slot < last; ++slot) dealt_[offsets_[part][strip_[slot]]++] = slot;
              });
}

/// Deals a strip out into as many buckets as it has bodies; then hardly anybody stands on the wrong side of a neighbour.
void Strips::sort_strip(const Bodies& bodies, std::uint32_t strip, std::vector<std::uint32_t>& counts) {
    const std::uint32_t first = starts_[strip];
    const std::uint32_t size = starts_[strip + 1] - first;
    const float* const x = bodies.x.data();
    float west = x[dealt_[first]];
    float east = west;
    for (std::uint32_t k = first; k < first + size; ++k) {
        west = std::min(west, x[dealt_[k]]);
        east = std::max(east, x[dealt_[k]]);
    }
    const float scale = static_cast<float>(size) * 0.999F / std::max(east - west, 1e-3F);
    const auto bucket = [&](std::uint32_t slot) { return static_cast<std::uint32_t>((x[slot] - west) * scale); };
    counts.assign(size + 1, 0);
    for (std::uint32_t k = first; k < first + size; ++k) ++counts[bucket(dealt_[k])];
    std::uint32_t sum = first;
    for (std::uint32_t& count : counts) sum += std::exchange(count, sum);
    for (std::uint32_t k = first; k < first + size; ++k) order_[counts[bucket(dealt_[k])]++] = dealt_[k];
    for (std::uint32_t k = first + 1; k < first + size; ++k) {
        const std::uint32_t slot = order_[k];
        std::uint32_t hole = k;
        for (; hole > first && x[order_[hole - 1]] > x[slot]; --hole) order_[hole] = order_[hole - 1];
        order_[hole] = slot;
    }
}

void Strips::reorder(Bodies& bodies, Workers& workers) {
    order_.resize(bodies.size());
    counts_.resize(static_cast<std::size_t>(workers.count()));
    sorted_.resize(bodies.size());
    std::vector<std::uint32_t> cuts{0};
    for (std::uint32_t strip = 0; strip + 1 < starts_.size(); ++strip)
        if (starts_[strip + 1] - starts_[cuts.back()] >= piece_slots) cuts.push_back(strip + 1);
    cuts.push_back(static_cast<std::uint32_t>(starts_.size()) - 1);
    workers.for_each(cuts.size() - 1, [&](std::size_t k, int worker) {
        for (std::uint32_t strip = cuts[k]; strip < cuts[k + 1]; ++strip)
            if (starts_[strip] != starts_[strip + 1]) sort_strip(bodies, strip, counts_[static_cast<std::size_t>(worker)]);
        const auto take = [&](const auto& from, auto& to) {
            for (std::uint32_t slot = starts_[cuts[k]]; slot < starts_[cuts[k + 1]]; ++slot) to[slot] = from[order_[slot]];
        };
        take(bodies.x, sorted_.x);
        take(bodies.y, sorted_.y);
        take(bodies.free_speed, sorted_.free_speed);
        take(bodies.dice, sorted_.dice);
        take(bodies.floor, sorted_.floor);
        take(bodies.aim, sorted_.aim);
        take(bodies.id, sorted_.id);
    });
    std::swap(bodies, sorted_);
}

std::vector<Piece> Strips::pieces(std::uint32_t slots) const {
    std::vector<Piece> pieces;
    for (std::uint32_t strip = 0; strip + 1 < starts_.size(); ++strip)
        for (std::uint32_t first = starts_[strip]; first < starts_[strip + 1]; first += slots)
            pieces.push_back({strip, first, std::min(first + slots, starts_[strip + 1])});
    return pieces;
}

}  // namespace shangquan
