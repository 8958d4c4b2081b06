#include "tests/support/scenarios/text_folder.hpp"

#include "engine/place/venue.hpp"
#include "maps/input_error.hpp"
#include "scenarios/scenario_file.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

constexpr std::string_view good_scenario = R"([scenario]
name = "small"
title_zh = "小"
title_en = "Small"
region = "map"
behaviour = "behaviour.toml"
day = 2025-10-01
kind = "holiday"
span = "06:00-24:00"
step_s = 1.0
interval_min = 15
seed = 1
model = "density"

[demand.core]
visitors = 1000
assumed = true
profile = "holiday"
modes = {metro_exit = 0.6, street_edge = 0.4}
onward = 0.05

[[edit]]
op = "close_area"
zone = "core"
area = "square"
hours = ["14:00-18:00", "20:00-22:00"]

[[edit]]
op = "add_venue"
zone = "core"
id = "noodles"
name_zh = "面馆"
name_en = "Noodles"
category = "restaurant"
floor_area = 120
capacity = 40
doors = [[106.53, 29.57]]
open = "10:00"
close = "22:00"
assumed = true
)";

constexpr std::string_view two_zones = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"id": "core", "zone": "core", "name_zh": "心", "name_en": "Core"},
 "geometry": {"type": "Polygon", "coordinates": [[[106.52, 29.57], [106.53, 29.57], [106.53, 29.58], [106.52, 29.57]]]}},
{"type": "Feature", "properties": {"id": "port", "zone": "port", "name_zh": "港", "name_en": "Port"},
 "geometry": {"type": "Polygon", "coordinates": [[[106.54, 29.57], [106.55, 29.57], [106.55, 29.58], [106.54, 29.57]]]}}
]}
)";

constexpr std::string_view good_behaviour_head = R"([walking]
free_speed_mean = 1.2
free_speed_sd = 0.24
group_lambda = 0.85
group_slowing = 0.04
patience_min = 12
step_free_share = 0.03
steps_as_m = 600
source = "Moussaid 2010"

[holiday.walking]
group_lambda = 1.15

[choice]
area = 1.0
distance = -0.35
floor = -0.3
crowding = -1.0
visited = -2.0
home_constant = 5.0
home_per_hour = 1.5
home_per_stop = 0.8
home_per_late_hour = 2.0
late_hour = 21.0
way_out_s = 15.0
way_s = 15.0
unseen_s = 10.0
assumed = true

[curves]
meals = [0,0,0,0,0,0,0,0,0,0,0,1,2,1,0,0,0,1,2,2,1,0,0,0]
assumed = true

[profiles]
holiday = [0,0,0,0,0,0,1,1,2,4,7,9,10,9,9,9,9,9,8,6,4,2,1,0]
assumed = true

[segments.shopper]
share = 3
preference = {fashion = 0.8}
assumed = true

[segments.diner]
share = 1
home = -0.5
assumed = true
)";

std::string good_behaviour() {
    std::string text(good_behaviour_head);
    for (const std::string_view category : category_names)
        text += "\n[categories." + std::string(category) + "]\nstay_median_min = 10\nstay_cv = 0.5\nappeal = " +
                (category == "restaurant" ? "\"meals\"\nappeal_offset = 0.5" : "0") + "\nassumed = true\n";
    return text;
}

std::string read_all(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}  // namespace

TextFolder::TextFolder() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string(test->test_suite_name()) + '-' + test->name() + '-' + std::to_string(getpid());
    for (char& c : name) c = c == '/' ? '-' : c;
    folder_ = std::filesystem::temp_directory_path() / name;
    std::filesystem::create_directories(folder_ / "map");
    write("map/region.geojson", two_zones);
    write("scenario.toml", good_scenario);
    write("behaviour.toml", good_behaviour());
}

TextFolder::~TextFolder() { std::filesystem::remove_all(folder_); }

void TextFolder::write(std::string_view name, std::string_view text) const { std::ofstream(file(name)) << text; }

void TextFolder::replace(std::string_view name, std::string_view before, std::string_view now) const {
    std::string text = read_all(file(name));
    const std::size_t at = text.find(before);
    ASSERT_NE(at, std::string::npos) << before;
    ASSERT_EQ(text.find(before, at + 1), std::string::npos) << before << " is there twice";
    write(name, text.replace(at, before.size(), now));
}

std::string TextFolder::complaint(const std::vector<std::string>& overrides) const {
    try {
        read_scenario(file(), overrides);
        return "no complaint";
    } catch (const InputError& error) {
        std::string message = error.what();
        for (const std::string& where : {std::filesystem::proximate(folder_).string(), folder_.string()})
            for (auto at = message.find(where + '/'); at != std::string::npos; at = message.find(where + '/'))
                message.erase(at, where.size() + 1);
        return message;
    }
}

}  // namespace shangquan
