#pragma once

#include "tests/support/maps/corruptions.hpp"

namespace shangquan {

// Each breaks the bytes of one of several files, as dice fall.
void truncate_file(const Files& files, Throws& dice);
void flip_bytes(const Files& files, Throws& dice);
void cut_piece(const Files& files, Throws& dice);
void repeat_piece(const Files& files, Throws& dice);
void make_number_absurd(const Files& files, Throws& dice);
void empty_file(const Files& files, Throws& dice);
void remove_file(const Files& files, Throws& dice);

}  // namespace shangquan
