#include "scenarios/validate/tests.hpp"

namespace shangquan {

namespace {

const std::vector<std::string_view> both{"density", "micro"};
const std::vector<std::string_view> points{"density"};
const std::vector<std::string_view> bodies{"micro"};

}  // namespace

std::vector<ValidationTest> validation_tests() {
    return {
        {"R1", "走廊步速", "Speed in a corridor", "one person, 40 m of a corridor 2 m wide, free speed 1.33 m/s, five seeds", "RiMEA 4.1.1 test 1", both,
         test_speed},
        {"R2", "上楼", "Stairs up", "people one by one up a flight of 10 m", "RiMEA 4.1.1 test 2: length over speed ± 5 %; Fruin 1971, 30 to 50 years, 0.50 m/s",
         both, test_stairs_up},
        {"R3", "下楼", "Stairs down", "people one by one down a flight of 10 m",
         "RiMEA 4.1.1 test 3: length over speed ± 5 %; Fruin 1971, 30 to 50 years, 0.65 m/s", both, test_stairs_down},
        {"R4", "基本图", "Fundamental diagram", "corridor of 400 × 10 m, filled, speeds in its middle 80 m after a minute",
         "between the lowest and the highest of nine published diagrams: Weidmann 1993, Older 1968, SFPE, Mori and Tsukaguchi 1987, IMO "
         "MSC.1/Circ.1238, HERMES 2009, fits for Berlin and Hong Kong, Predtechenskii and Milinskii 1978; the density model also keeps its "
         "law of one-way crowds within 5 % (ours)",
         both, test_fundamental_diagram},
        {"R5", "起步时刻", "Times people begin to move", "10 persons in a room of 8 × 5 m, times drawn from 10 to 100 s", "RiMEA 4.1.1 test 5; one step of 0.5 s",
         both, test_premovement},
        {"R6", "转角", "Corner", "20 persons round the corner of a corridor 2 m wide", "RiMEA 4.1.1 test 6", both, test_corner},
        {"R7", "各年龄步速", "Speed by age", "50 persons of each age side by side, 60 m of open ground", "RiMEA 4.1.1 test 7, ± 0.03 m/s", both,
         test_speed_by_age},
        {"R8", "参数研究", "Parameter study", "100 persons leave a hall of 20 × 10 m by 2 m of doors, free speeds 0.8 to 1.6 m/s, fifty crowds each",
         "RiMEA 4.1.1 test 8: the time does not rise, by more than half a step", both,
         test_parameter},
        {"R9", "大厅疏散", "Large room", "1,000 persons leave a hall of 30 × 20 m by four doors of 1 m, then by two", "RiMEA 4.1.1 test 9; twice the time ± 20 %",
         both, test_large_room},
        {"R10", "指定出口", "Assigned exits", "23 persons in twelve rooms along a corridor with two exits", "RiMEA 4.1.1 test 10", both, test_assigned_exits},
        {"R11", "出口选择", "Exit choice", "1,000 persons leave a theatre at once, exits of 1.3 ped/s 10 m and 25 m away",
         "RiMEA 4.1.1 test 11: most take the nearer, not all; the band 50 to 95 % is ours", both, test_exit_choice},
        {"R12a", "瓶颈与目标位置", "Bottleneck: goal", "150 persons through a passage of 1 m to a goal behind it, then to one across a second room",
         "RiMEA 4.1.1 test 12: not later at the nearer goal", both, test_bottleneck_goal},
        {"R12b", "瓶颈长度", "Bottleneck: length", "180 persons through 1 m, 0.2 m and 5 m long, five crowds each", "RiMEA 4.1.1 test 12", bodies,
         test_bottleneck_length},
        {"R12c", "串联瓶颈", "Bottlenecks in series", "150 persons through two passages of 1 m, a room of 10 × 10 m between them",
         "RiMEA 4.1.1 test 12: the line stands before the first; less than half as many before the second (ours)", both, test_bottlenecks_in_series},
        {"R12d", "瓶颈宽度", "Bottleneck: width", "180 persons through 0.8 to 2.4 m (density model: 300 through 1 to 4 m), five crowds each, flow while the middle half passes",
         "Seyfried 2009 and HERMES 2009: 1.5 to 2.3 ped/(m·s); rises with the width (RiMEA 4.1.1 test 12)", both, test_bottleneck_width},
        {"R13", "楼梯拥挤", "Congested stairs", "three persons a second onto a flight 2 m wide for half an hour, up, then down",
         "RiMEA 4.1.1 test 13: a line grows, down is quicker than up; flows of IMO MSC.1/Circ.1238 ± 5 %", both, test_congested_stairs},
        {"R14", "路线选择", "Route choice", "from one side of a wall to the other: by a footbridge with stairs, or around it on the level, for an hour",
         "RiMEA 4.1.1 test 14 sets no band: shares of a logit over the seconds, a crowd takes both (ours)", both, test_route_choice},
        {"FD3", "楼梯基本图", "Stairs", "people in a steady stream up a flight 2 m wide", "Fruin 1971 and HCM 2000, limits of the levels of service of stairs: between the two ± 5 %",
         both, test_stairs_diagram},
        {"R15", "长转角", "Long corner", "500 persons, corridor 5 m wide, two legs of 60 m", "RiMEA 4.1.1 test 15", bodies, test_long_corner},
        {"R16", "单列行走", "Single file", "ring of 26 m, 0.4 m wide, 0.1 to 3.5 persons a metre", "RiMEA 4.1.1 test 16: 10 to 90 % of those measured, three densities of four",
         bodies, test_single_file},
        {"J1", "两股人流相遇", "Crowds that meet", "400 persons from each side of a corridor with a corner, 3, 4 and 6 m wide", "jams dissolve: everybody is across in 15 minutes (ours)", both,
         test_meeting},
        {"Q1", "门前排队", "Queue at a door", "one door, one person every 5 s, 400,000 persons who come at random", "M/D/1 (Pollaczek 1930, Khinchine 1932) ± 5 %", both,
         test_door_queue},
        {"Q2", "闸机排队", "Queue at turnstiles", "four turnstiles, 2.2 s a person, 400,000 persons who come at random", "M/D/4 (Crommelin 1932) ± 5 %", both,
         test_turnstile_queue},
        {"Q3", "店内满座排队", "Queue at full venues", "a run of 22 hours, the first two not counted: 160 bars of four seats and four places in line, stays of ten minutes with CV 1, chosen at random",
         "M/M/4/8 (Erlang 1917) ± 10 %, ± 2 % of all turned away", points, test_venue_queue},
        {"DM", "两模型比较", "The two models", "corridor of 400 × 10 m, filled, speeds in its middle 80 m after a minute, three crowds", "within 10 % of each other below 1.5 ped/m² (ours)",
         points, test_agreement},
        {"FD1", "单向走廊", "One-way corridors", "30 × 5 m, ends joined (density model: 400 × 10 m, filled), at the densities of twelve runs",
         "HERMES 2009 (Jülich archive), speeds over free speed", both,
         test_one_way},
        {"FD2", "双向走廊", "Two-way corridors", "30 × 5 m, ends joined (density model: 400 × 10 m, filled), at the densities of fifteen runs",
         "HERMES 2009 (Jülich archive), speeds over free speed", both,
         test_two_way},
        {"DT", "时间步长减半", "Half the time step", "steps of 0.05 s against 0.1 s, six one-way corridors and five crowds through 1.2 m", "less than 5 % (ours)", bodies, test_time_step},
    };
}

}  // namespace shangquan
