#include "tests/support/maps/corruptions.hpp"

#include "tests/support/maps/break_bytes.hpp"
#include "tests/support/maps/break_features.hpp"

#include <array>
#include <string_view>

namespace shangquan {

namespace {

struct Kind {
    std::string_view name;
    void (*of_features)(SourceFeatures&, Throws&);
    void (*of_files)(const Files&, Throws&);
};

constexpr std::array kinds{Kind{"flipped ring", flip_ring, nullptr},
                           Kind{"corners twice", double_corners, nullptr},
                           Kind{"corner that is no number", forget_corner, nullptr},
                           Kind{"absurd corner", make_corner_absurd, nullptr},
                           Kind{"spike", add_spike, nullptr},
                           Kind{"bow-tie", swap_corners, nullptr},
                           Kind{"sliver", squeeze_ring, nullptr},
                           Kind{"corners off by a hair", shake_corners, nullptr},
                           Kind{"corner astray", move_corner, nullptr},
                           Kind{"outline drawn round twice", repeat_ring, nullptr},
                           Kind{"hole that crosses its outline", add_crossing_hole, nullptr},
                           Kind{"too few corners", drop_corners, nullptr},
                           Kind{"geometry missing", drop_geometry, nullptr},
                           Kind{"geometry of another type", change_type, nullptr},
                           Kind{"feature twice", repeat_feature, nullptr},
                           Kind{"overlap", add_overlap, nullptr},
                           Kind{"feature far away", move_feature, nullptr},
                           Kind{"shifted datum", shift_datum, nullptr},
                           Kind{"axes swapped", swap_axes, nullptr},
                           Kind{"attribute missing", drop_value, nullptr},
                           Kind{"attribute missing everywhere", drop_column, nullptr},
                           Kind{"absurd attribute", make_value_absurd, nullptr},
                           Kind{"layer missing", drop_layer, nullptr},
                           Kind{"truncated file", nullptr, truncate_file},
                           Kind{"flipped bytes", nullptr, flip_bytes},
                           Kind{"piece of a file missing", nullptr, cut_piece},
                           Kind{"piece of a file twice", nullptr, repeat_piece},
                           Kind{"absurd number in a file", nullptr, make_number_absurd},
                           Kind{"empty file", nullptr, empty_file},
                           Kind{"file missing", nullptr, remove_file}};

}  // namespace

Corruption::Corruption(std::uint64_t seed) : kind_(seed % kinds.size()), dice_(seed) {}

std::string Corruption::name() const { return std::string{kinds[kind_].name}; }

void Corruption::break_features(SourceFeatures& features) {
    if (kinds[kind_].of_features != nullptr && !features.empty()) kinds[kind_].of_features(features, dice_);
}

void Corruption::break_files(const Files& files) {
    if (kinds[kind_].of_files != nullptr && !files.empty()) kinds[kind_].of_files(files, dice_);
}

Files write_broken(const Fixture& fixture, SourceFeatures features, Corruption corruption,
                   const std::filesystem::path& folder) {
    corruption.break_features(features);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    Files files = fixture.write(folder, features);
    corruption.break_files(files);
    return files;
}

std::size_t corruption_kinds() { return kinds.size(); }

}  // namespace shangquan
