#include "scenarios/csv_table.hpp"

#include "maps/input_error.hpp"
#include "scenarios/outputs/csv_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace shangquan {
namespace {

std::filesystem::path table_file() { return std::filesystem::path(testing::TempDir()) / "csv_table_test.csv"; }

CsvTable table_of(const std::string& text) {
    std::ofstream{table_file()} << text;
    return CsvTable{table_file()};
}

std::string refusal_of(const std::string& text) {
    try {
        const CsvTable table = table_of(text);
        return std::to_string(table.number(0, table.column("count")));
    } catch (const InputError& error) {
        return error.what();
    }
}

TEST(CsvTable, ReadsBackWhatCsvFileWrites) {
    CsvFile file{table_file(), {"time", "name"}};
    file.row({"10:00", "Walk, \"south\" end"});
    file.close();
    EXPECT_EQ(CsvTable{table_file()}.text(0, 1), "Walk, \"south\" end");
}

TEST(CsvTable, GivesTheColumnOfOneThingInOrder) {
    const CsvTable table = table_of("time,gate,in\n10:00,a,1\n10:00,b,7\n10:15,a,2.5\n");
    EXPECT_THAT(table.series("gate", "a", "in"), testing::ElementsAre(1.0, 2.5));
    EXPECT_TRUE(table.series("gate", "c", "in").empty());
}

TEST(CsvTable, SaysWhereItIsDamaged) {
    const std::string file = table_file().string();
    EXPECT_EQ(refusal_of("time,count\n10:00,x\n"), file + ":2: \"x\" is not a number");
    EXPECT_EQ(refusal_of("time,count\n10:00\n"),
              file + ":2: has 1 fields, the head has 2; the line is cut off or damaged");
    EXPECT_EQ(refusal_of("time,counts\n10:00,1\n"), file + ": has no column \"count\"");
    EXPECT_EQ(refusal_of(""), file + ": cannot be read");
}

}  // namespace
}  // namespace shangquan
