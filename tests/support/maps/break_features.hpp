#pragma once

#include "tests/support/maps/corruptions.hpp"

namespace shangquan {

// Each breaks one feature or layer of several, as dice fall; lengths are shares of the feature's size.
void flip_ring(SourceFeatures& features, Throws& dice);
void double_corners(SourceFeatures& features, Throws& dice);
void forget_corner(SourceFeatures& features, Throws& dice);
void make_corner_absurd(SourceFeatures& features, Throws& dice);
void add_spike(SourceFeatures& features, Throws& dice);
void swap_corners(SourceFeatures& features, Throws& dice);
void squeeze_ring(SourceFeatures& features, Throws& dice);
void shake_corners(SourceFeatures& features, Throws& dice);
void move_corner(SourceFeatures& features, Throws& dice);
void repeat_ring(SourceFeatures& features, Throws& dice);
void add_crossing_hole(SourceFeatures& features, Throws& dice);
void drop_corners(SourceFeatures& features, Throws& dice);

void drop_geometry(SourceFeatures& features, Throws& dice);
void change_type(SourceFeatures& features, Throws& dice);
void repeat_feature(SourceFeatures& features, Throws& dice);
void add_overlap(SourceFeatures& features, Throws& dice);
void move_feature(SourceFeatures& features, Throws& dice);
void shift_datum(SourceFeatures& features, Throws& dice);
void swap_axes(SourceFeatures& features, Throws& dice);
void drop_value(SourceFeatures& features, Throws& dice);
void drop_column(SourceFeatures& features, Throws& dice);
void make_value_absurd(SourceFeatures& features, Throws& dice);
void drop_layer(SourceFeatures& features, Throws& dice);

}  // namespace shangquan
