#include "tests/support/scenarios/text_folder.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace shangquan {
namespace {

/// A good scenario with one thing wrong and all that is said about it.
struct Broken {
    const char* name;
    const char* before;
    const char* now;
    const char* message;
};

std::ostream& operator<<(std::ostream& stream, const Broken& broken) { return stream << broken.name; }

std::string name_of(const testing::TestParamInfo<Broken>& info) { return info.param.name; }

class BrokenScenario : public testing::TestWithParam<Broken> {};

TEST_P(BrokenScenario, GetsOneClearMessage) {
    const TextFolder folder;
    folder.replace("scenario.toml", GetParam().before, GetParam().now);
    EXPECT_EQ(folder.complaint(), GetParam().message);
}

const Broken head[] = {
    {"UnknownKey", "seed = 1", "sed = 1", R"(scenario.toml:12: unknown key "sed" in [scenario]; did you mean "seed"?)"},
    {"UnknownKeyFarFromAll", "[demand.core]", "[demand.core]\nbicycles = 1",
     R"(scenario.toml:16: unknown key "bicycles" in [demand.core]; known: "visitors", "source", "assumed", "profile", "modes", "onward")"},
    {"UnknownTable", "[demand.core]", "[demnd.core]",
     R"(scenario.toml:15: unknown key "demnd" in the file; did you mean "demand"?)"},
    {"MissingKey", "seed = 1\n", "", R"(scenario.toml:1: [scenario] lacks "seed")"},
    {"Syntax", "seed = 1",
     "seed = ", "scenario.toml:12: Error while parsing key-value pair: expected value, saw '\\n'"},
    {"KeyTwice", "seed = 1", "seed = 1\nseed = 2",
     "scenario.toml:13: Error while parsing key-value pair: cannot redefine existing integer 'seed'"},
    {"TextForANumber", "seed = 1", "seed = \"one\"",
     R"(scenario.toml:12: scenario.seed is "one", must be a whole number, at least 0)"},
    {"NegativeSeed", "seed = 1", "seed = -1",
     "scenario.toml:12: scenario.seed is -1, must be a whole number, at least 0"},
    {"NumberForAText", "name = \"small\"", "name = 7", "scenario.toml:2: scenario.name is 7, must be a text in quotes"},
    {"NameWithASpace", "name = \"small\"", "name = \"Small one\"",
     R"(scenario.toml:2: scenario.name is "Small one", must be of lower-case letters, digits, - and _)"},
    {"EmptyTitle", "title_zh = \"小\"", "title_zh = \"\"",
     R"(scenario.toml:3: scenario.title_zh is "", must not be empty)"},
    {"NoSuchRegion", "region = \"map\"", "region = \"mop\"",
     R"(scenario.toml:5: scenario.region is "mop", must be the folder of a map; no folder mop)"},
    {"NoSuchLayout", "region = \"map\"", "region = \"map\"\nlayout = \"plan.gpkg\"",
     R"(scenario.toml:6: scenario.layout is "plan.gpkg", must be the file of a layout; no file plan.gpkg)"},
    {"NoSuchBehaviour", "\"behaviour.toml\"", "\"behavior.toml\"",
     R"(scenario.toml:6: scenario.behaviour is "behavior.toml", must be the file of assumptions; no file behavior.toml)"},
    {"QuotedDay", "2025-10-01", "\"2025-10-01\"",
     R"(scenario.toml:7: scenario.day is "2025-10-01", must be a date like 2025-10-01, without quotes)"},
    {"NoSuchDay", "2025-10-01", "2025-02-30",
     "scenario.toml:7: Error while parsing date: expected day between 1 and 28 (inclusive), saw 30"},
    {"UnknownKindOfDay", "kind = \"holiday\"", "kind = \"holidays\"",
     R"(scenario.toml:8: scenario.kind is "holidays", not a known word; did you mean "holiday"?)"},
    {"SpanBackwards", "06:00-24:00", "24:00-06:00",
     R"(scenario.toml:9: scenario.span is "24:00-06:00", must be a span "HH:MM-HH:MM", the second time after the first, at most "30:00")"},
    {"SpanOfHalfAnInterval", "06:00-24:00", "06:00-23:50",
     R"(scenario.toml:9: scenario.span is "06:00-23:50", must be a whole number of intervals of 15 min)"},
    {"NoStep", "step_s = 1.0", "step_s = 0", "scenario.toml:10: scenario.step_s is 0, must be at least 0.01"},
    {"StepThatDoesNotDivide", "step_s = 1.0", "step_s = 0.7",
     "scenario.toml:10: scenario.step_s is 0.7, must divide the interval of 15 min"},
    {"HalfMinutes", "interval_min = 15", "interval_min = 7.5",
     "scenario.toml:11: scenario.interval_min is 7.5, must be a whole number"},
    {"NoInterval", "interval_min = 15", "interval_min = 0",
     "scenario.toml:11: scenario.interval_min is 0, must be at least 1"},
    {"UnknownModel", "model = \"density\"", "model = \"denstiy\"",
     R"(scenario.toml:13: scenario.model is "denstiy", not a known word; did you mean "density"?)"},
    {"ScaleOfNothing", "seed = 1", "seed = 1\nscale = 0",
     "scenario.toml:13: scenario.scale is 0, must be at least 0.0001"},
};
INSTANTIATE_TEST_SUITE_P(Head, BrokenScenario, testing::ValuesIn(head), name_of);

const Broken demand[] = {
    {"NegativeVisitors", "visitors = 1000", "visitors = -5",
     "scenario.toml:16: demand.core.visitors is -5, must be at least 0"},
    {"NotANumberOfVisitors", "visitors = 1000", "visitors = nan",
     "scenario.toml:16: demand.core.visitors is nan, must be a number"},
    {"UnknownZone", "[demand.core]", "[demand.cor]",
     R"(scenario.toml:15: unknown key "cor" in [demand]; did you mean "core"?)"},
    {"NeitherSourceNorAssumed", "assumed = true\nprofile", "profile",
     R"(scenario.toml:15: [demand.core] must state source = "..." or assumed = true)"},
    {"BothSourceAndAssumed", "assumed = true\nprofile", "assumed = true\nsource = \"news\"\nprofile",
     "scenario.toml:15: [demand.core] has both source and assumed, must have one of them"},
    {"AssumedFalse", "assumed = true\nprofile", "assumed = false\nprofile",
     "scenario.toml:17: demand.core.assumed is false, must be true where no source is given"},
    {"UnknownProfile", "profile = \"holiday\"", "profile = \"holidy\"",
     R"(scenario.toml:18: demand.core.profile is "holidy", must be 24 numbers or a name; did you mean "holiday"?)"},
    {"ShortProfile", "profile = \"holiday\"", "profile = [1, 2, 3]",
     "scenario.toml:18: demand.core.profile is [1, 2, 3], must have 24 numbers, one for each hour from 0 to 23"},
    {"NegativeProfile", "profile = \"holiday\"", "profile = [0,0,0,0,0,0,0,0,0,0,0,-1,0,0,0,0,0,0,0,0,0,0,0,2]",
     "scenario.toml:18: demand.core.profile[12] is -1, must be at least 0"},
    {"EmptyProfile", "profile = \"holiday\"", "profile = 0",
     "scenario.toml:18: demand.core.profile is 0, must have an hour above 0"},
    {"UnknownMode", "metro_exit = 0.6", "metro = 0.6",
     R"(scenario.toml:19: unknown key "metro" in [demand.core.modes]; did you mean "metro_exit"?)"},
    {"NegativeMode", "metro_exit = 0.6", "metro_exit = -0.6",
     "scenario.toml:19: demand.core.modes.metro_exit is -0.6, must be at least 0"},
    {"NoModeAtAll", "{metro_exit = 0.6, street_edge = 0.4}", "{}",
     "scenario.toml:19: demand.core.modes is a table, must have a share above 0"},
    {"ModesAsAList", "{metro_exit = 0.6, street_edge = 0.4}", "[1, 2]",
     "scenario.toml:19: demand.core.modes is [1, 2], must be a table"},
    {"MoreThanAllOnward", "onward = 0.05", "onward = 5",
     "scenario.toml:20: demand.core.onward is 5, must be at most 1"},
};
INSTANTIATE_TEST_SUITE_P(Demand, BrokenScenario, testing::ValuesIn(demand), name_of);

const Broken edits[] = {
    {"UnknownEdit", "close_area", "shut_area",
     R"(scenario.toml:23: edit[1].op is "shut_area", not a known word; did you mean "add_area"?)"},
    {"EditWithoutOp", "op = \"close_area\"\n", "", R"(scenario.toml:22: edit[1] lacks "op")"},
    {"EditOfAnUnknownZone", "op = \"close_area\"\nzone = \"core\"", "op = \"close_area\"\nzone = \"prot\"",
     R"(scenario.toml:24: edit[1].zone is "prot", no such zone in the map; did you mean "port"?)"},
    {"ClosureOfNothing", "area = \"square\"\n", "", "scenario.toml:22: edit[1] must have one of area and ring"},
    {"ClosureBackwards", "\"20:00-22:00\"", "\"22:00-20:00\"",
     R"(scenario.toml:26: edit[1].hours[2] is "22:00-20:00", must be a span "HH:MM-HH:MM", the second time after the first, at most "30:00")"},
    {"UnknownKeyOfAnEdit", "floor_area = 120", "flor_area = 120",
     R"(scenario.toml:35: unknown key "flor_area" in edit[2]; did you mean "floor_area"?)"},
    {"UnknownCategory", "category = \"restaurant\"", "category = \"restaurnt\"",
     R"(scenario.toml:34: edit[2].category is "restaurnt", not a known word; did you mean "restaurant"?)"},
    {"NobodyFits", "capacity = 40", "capacity = 0", "scenario.toml:36: edit[2].capacity is 0, must be at least 1"},
    {"SwappedCoordinates", "[[106.53, 29.57]]", "[[29.57, 106.53]]",
     "scenario.toml:37: edit[2].doors[1] is [29.57, 106.53], must be [longitude, latitude] in degrees"},
    {"OneCoordinate", "[[106.53, 29.57]]", "[106.53]",
     "scenario.toml:37: edit[2].doors[1] is 106.53, must be [longitude, latitude] in degrees"},
    {"TwoCorners", "doors = [[106.53, 29.57]]", "ground = [[106.53, 29.57], [106.54, 29.57]]",
     "scenario.toml:37: edit[2].ground is [[106.53, 29.57], [106.54, 29.57]], must be a list of at least 3 [longitude, "
     "latitude]"},
    {"NeitherDoorsNorGround", "doors = [[106.53, 29.57]]\n", "",
     "scenario.toml:28: edit[2] must have one of doors and ground"},
    {"AlwaysGreen", "op = \"close_area\"\nzone = \"core\"\narea = \"square\"\nhours = [\"14:00-18:00\", \"20:00-22:00\"]",
     "op = \"set_signal\"\nzone = \"core\"\ncrossing = \"zebra\"\ncycle_s = 60\ngreen_s = 60",
     "scenario.toml:27: edit[1].green_s is 60, must be above 0 and less than cycle_s"},
    {"BadTime", "open = \"10:00\"", "open = \"10:60\"",
     R"(scenario.toml:38: edit[2].open is "10:60", must be a time "HH:MM" from "00:00" to "30:00")"},
    {"ClosesBeforeItOpens", "close = \"22:00\"", "close = \"09:00\"",
     R"(scenario.toml:39: edit[2].close is "09:00", must be later than open)"},
    {"AdditionWithoutSource", "close = \"22:00\"\nassumed = true", "close = \"22:00\"",
     R"(scenario.toml:28: edit[2] must state source = "..." or assumed = true)"},
};
INSTANTIATE_TEST_SUITE_P(Edits, BrokenScenario, testing::ValuesIn(edits), name_of);

const Broken recordings[] = {
    {"RecordingWithoutSpan", "onward = 0.05",
     "onward = 0.05\n[[trajectories]]\nname = \"noon\"\nzone = \"core\"\n",
     R"(scenario.toml:21: trajectories[1] lacks "span")"},
    {"RecordingOfNoZone", "onward = 0.05",
     "onward = 0.05\n[[trajectories]]\nname = \"noon\"\nzone = \"cor\"\nspan = \"12:00-12:10\"\n",
     R"(scenario.toml:23: trajectories[1].zone is "cor", no such zone in the map; did you mean "core"?)"},
    {"RecordingBeforeTheRun", "onward = 0.05",
     "onward = 0.05\n[[trajectories]]\nname = \"noon\"\nzone = \"core\"\nspan = \"05:00-06:10\"\n",
     R"(scenario.toml:24: trajectories[1].span is "05:00-06:10", must lie within the span of the run)"},
    {"RecordingBetweenSteps", "onward = 0.05",
     "onward = 0.05\n[[trajectories]]\nname = \"noon\"\nzone = \"core\"\nspan = \"12:00-12:10\"\nevery_s = 1.5\n",
     "scenario.toml:21: trajectories[1] has every_s = 1.5, must be a multiple of step_s = 1"},
    {"RecordingWithAnUnknownKey", "onward = 0.05",
     "onward = 0.05\n[[trajectories]]\nname = \"noon\"\nzone = \"core\"\nspan = \"12:00-12:10\"\nlevel = 0\n",
     R"(scenario.toml:25: unknown key "level" in trajectories[1]; known: "name", "zone", "floor", "span", "every_s", "ring")"},
};
INSTANTIATE_TEST_SUITE_P(Recordings, BrokenScenario, testing::ValuesIn(recordings), name_of);

const Broken focus_areas[] = {
    {"FocusOfNoZone", "onward = 0.05",
     "onward = 0.05\n[[focus]]\nzone = \"cor\"\nring = [[106.5, 29.5], [106.6, 29.5], [106.6, 29.6]]\n",
     R"(scenario.toml:22: focus[1].zone is "cor", no such zone in the map; did you mean "core"?)"},
    {"FocusWithoutRing", "onward = 0.05", "onward = 0.05\n[[focus]]\nzone = \"core\"\n",
     R"(scenario.toml:21: focus[1] lacks "ring")"},
    {"FocusOfTwoCorners", "onward = 0.05",
     "onward = 0.05\n[[focus]]\nzone = \"core\"\nring = [[106.5, 29.5], [106.6, 29.5]]\n",
     "scenario.toml:23: focus[1].ring is [[106.5, 29.5], [106.6, 29.5]], must be a list of at least 3 [longitude, latitude]"},
    {"FocusThatIsNoList", "onward = 0.05", "onward = 0.05\n[focus]\nzone = \"core\"\n",
     "scenario.toml:21: focus is a table, must be a list of [[focus]] tables"},
};
INSTANTIATE_TEST_SUITE_P(FocusAreas, BrokenScenario, testing::ValuesIn(focus_areas), name_of);

class BrokenBehaviour : public testing::TestWithParam<Broken> {};

TEST_P(BrokenBehaviour, GetsOneClearMessage) {
    const TextFolder folder;
    folder.replace("behaviour.toml", GetParam().before, GetParam().now);
    EXPECT_EQ(folder.complaint(), GetParam().message);
}

const Broken behaviours[] = {
    {"UnknownTable", "[choice]", "[choices]",
     R"(behaviour.toml:14: unknown key "choices" in the file; did you mean "choice"?)"},
    {"UnknownCategory", "[categories.cinema]", "[categories.cinemas]",
     R"(behaviour.toml:85: unknown key "cinemas" in [categories]; did you mean "cinema"?)"},
    {"UnknownKeyOfAVariant", "[holiday.walking]\ngroup_lambda", "[holiday.walking]\ngroup_lamda",
     R"(behaviour.toml:12: unknown key "group_lamda" in [walking]; did you mean "group_lambda"?)"},
    {"UnknownKeyOfTheOtherVariant", "[holiday.walking]\ngroup_lambda", "[weekday.walking]\ngroup_lamda",
     R"(behaviour.toml:12: unknown key "group_lamda" in [walking]; did you mean "group_lambda"?)"},
    {"UnknownTableOfAVariant", "[holiday.walking]", "[holiday.waking]",
     R"(behaviour.toml:11: unknown key "waking" in [holiday]; did you mean "walking"?)"},
    {"UnknownCurve", "appeal = \"meals\"", "appeal = \"meal\"",
     R"(behaviour.toml:75: categories.restaurant.appeal is "meal", must be 24 numbers or a name; did you mean "meals"?)"},
    {"NoSource", "source = \"Moussaid 2010\"\n", "",
     R"(behaviour.toml:1: [walking] must state source = "..." or assumed = true)"},
    {"TooFast", "free_speed_mean = 1.2", "free_speed_mean = 12",
     "behaviour.toml:2: walking.free_speed_mean is 12, must be at most 2.2"},
    {"DistanceThatAttracts", "distance = -0.35", "distance = 0.35",
     "behaviour.toml:16: choice.distance is 0.35, must be at most 0"},
    {"UnknownPreference", "{fashion = 0.8}", "{fashon = 0.8}",
     R"(behaviour.toml:40: unknown key "fashon" in [segments.shopper.preference]; did you mean "fashion"?)"},
};
INSTANTIATE_TEST_SUITE_P(All, BrokenBehaviour, testing::ValuesIn(behaviours), name_of);

/// An override and what is said about it.
struct BadOverride {
    const char* name;
    const char* text;
    const char* message;
};

std::ostream& operator<<(std::ostream& stream, const BadOverride& bad) { return stream << bad.name; }

class BrokenOverride : public testing::TestWithParam<BadOverride> {};

TEST_P(BrokenOverride, GetsOneClearMessage) {
    const TextFolder folder;
    EXPECT_EQ(folder.complaint({GetParam().text}), GetParam().message);
}

const BadOverride overrides[] = {
    {"NegativeVisitors", "demand.core.visitors=-5",
     "--set demand.core.visitors=-5: demand.core.visitors is -5, must be at least 0"},
    {"NoValue", "scenario.seed", "--set scenario.seed: must be key=value"},
    {"NoKey", "=5", "--set =5: must be key=value"},
    {"UnknownKey", "scenario.sed=5", R"(--set scenario.sed=5: unknown key "sed" in [scenario]; did you mean "seed"?)"},
    {"UnknownTable", "sceanrio.seed=5",
     R"(--set sceanrio.seed=5: unknown key "sceanrio" in the file; did you mean "scenario"?)"},
    {"UnknownZone", "demand.prt.visitors=5",
     R"(--set demand.prt.visitors=5: unknown key "prt" in [demand]; did you mean "port"?)"},
    {"BareWordForANumber", "scenario.seed=seven",
     R"(--set scenario.seed=seven: scenario.seed is "seven", must be a whole number, at least 0)"},
    {"NotADate", "scenario.day=tomorrow",
     R"(--set scenario.day=tomorrow: scenario.day is "tomorrow", must be a date like 2025-10-01, without quotes)"},
    {"BelowAValue", "scenario.seed.deep=1",
     "--set scenario.seed.deep=1: scenario.seed is a table, must be a whole number, at least 0"},
    {"BrokenList", "edit=[", "--set edit=[: Error while parsing array: encountered end-of-file"},
    {"NewZoneHalfSaid", "demand.port.visitors=5",
     R"(--set demand.port.visitors=5: [demand.port] must state source = "..." or assumed = true)"},
};
INSTANTIATE_TEST_SUITE_P(All, BrokenOverride, testing::ValuesIn(overrides),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(ScenarioFile, SaysThatAFileIsMissing) {
    const TextFolder folder;
    std::filesystem::remove(folder.file());
    EXPECT_EQ(folder.complaint(), "scenario.toml: no such file");
}

TEST(ScenarioFile, RefusesToBeBasedOnItself) {
    const TextFolder folder;
    folder.replace("scenario.toml", "name = \"small\"", "name = \"small\"\nbase = \"scenario.toml\"");
    EXPECT_EQ(folder.complaint(),
              R"(scenario.toml:3: scenario.base is "scenario.toml", must not lead back to a file that is based on it)");
}

TEST(ScenarioFile, NamesTheFileThatIsWrongWhenItIsTheBase) {
    const TextFolder folder;
    std::filesystem::rename(folder.file(), folder.file("base.toml"));
    folder.write("scenario.toml", "[scenario]\nbase = \"base.toml\"\nname = \"variant\"\n");
    folder.replace("base.toml", "seed = 1", "seed = 1.5");
    EXPECT_EQ(folder.complaint(), "base.toml:12: scenario.seed is 1.5, must be a whole number, at least 0");
}

}  // namespace
}  // namespace shangquan
