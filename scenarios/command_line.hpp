#pragma once

namespace shangquan {

/// The program `shangquan`. Results go to stdout, everything else to stderr.
/// Returns 0 done, 1 the input is wrong, 2 the command is wrong, 130 interrupted.
int command_line(int argc, char** argv);

}  // namespace shangquan
