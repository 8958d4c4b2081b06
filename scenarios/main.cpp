#include "scenarios/command_line.hpp"

int main(int argc, char** argv) { return shangquan::command_line(argc, argv); }
