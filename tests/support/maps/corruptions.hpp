#pragma once

#include "engine/base/random.hpp"
#include "tests/support/maps/fixtures.hpp"

#include <cstdint>
#include <string>

namespace shangquan {

/// Throws of one corruption, one after the other.
class Throws {
public:
    explicit Throws(std::uint64_t seed) : dice_{seed, 0, Purpose::spot} {}
    /// From 0 to `count` - 1; 0 for nothing to choose from.
    std::size_t below(std::size_t count) {
        return count == 0 ? 0 : static_cast<std::size_t>(dice_.bits(thrown_++) % count);
    }
    /// From -1 to 1.
    double either_way() { return 2.0 * dice_.uniform(thrown_++) - 1.0; }

private:
    Dice dice_;
    std::uint64_t thrown_ = 0;
};

/// One way to break a map; seeds that follow each other are of all kinds in turn. Works on the features before they
/// are written, or on the bytes of a file.
class Corruption {
public:
    explicit Corruption(std::uint64_t seed);

    [[nodiscard]] std::string name() const;
    void break_features(SourceFeatures& features);
    void break_files(const Files& files);

private:
    std::size_t kind_;
    Throws dice_;
};

/// Writes a fixture's features broken into an emptied folder; the files, some of which may be gone.
Files write_broken(const Fixture& fixture, SourceFeatures features, Corruption corruption,
                   const std::filesystem::path& folder);

/// How many kinds there are.
std::size_t corruption_kinds();

}  // namespace shangquan
