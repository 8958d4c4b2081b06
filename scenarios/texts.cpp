#include "scenarios/texts.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <vector>

namespace shangquan {
namespace {

struct Row {
    Text key;
    const char* zh;
    const char* en;
};

constexpr std::array rows{
    Row{Text::density_now, "行人密度", "Pedestrian density"},
    Row{Text::los_now, "服务水平", "Level of service"},
    Row{Text::mean_density, "平均密度", "Mean density"},
    Row{Text::mean_los, "平均服务水平", "Mean level of service"},
    Row{Text::maximum_density, "最大密度", "Maximum density"},
    Row{Text::maximum_los, "最差服务水平", "Worst level of service"},
    Row{Text::time_above_los_e, "超出 E 级的时间", "Time above LOS E"},
    Row{Text::density_difference, "密度差", "Difference of density"},
    Row{Text::density_unit, "密度（人/m²）", "Density (ped/m²)"},
    Row{Text::density_note, "低于 0.02 不着色", "below 0.02 not coloured"},
    Row{Text::los_unit, "服务水平（人/m²）", "Level of service (ped/m²)"},
    Row{Text::los_note, "Fruin 1971 步行道分级", "Fruin 1971, walkways"},
    Row{Text::minutes_unit, "时间（分钟）", "Time (minutes)"},
    Row{Text::minutes_note, "密度高于 2.153 人/m²", "denser than 2.153 ped/m²"},
    Row{Text::difference_unit, "密度差（人/m²）", "Difference (ped/m²)"},
    Row{Text::difference_note, "蓝少橙多", "blue fewer, orange more"},
    Row{Text::schematic, "示意图，非实测", "Schematic map, not surveyed"},
    Row{Text::street_level, "地面层", "Street level"},
    Row{Text::floor, "楼层", "Floor"},
    Row{Text::symbols, "图例", "Symbols"},
    Row{Text::metro_exit, "轨道交通出入口", "Metro exit"},
    Row{Text::bus_stop, "公交站", "Bus stop"},
    Row{Text::car_park, "停车场", "Car park"},
    Row{Text::taxi_rank, "出租车上客点", "Taxi rank"},
    Row{Text::pier, "码头", "Pier"},
    Row{Text::street_edge, "街道边界口", "Street edge"},
    Row{Text::exit_number, "出入口编号", "Number of an exit"},
    Row{Text::connector, "楼梯、扶梯、电梯", "Stairs, lifts"},
    Row{Text::building, "建筑", "Building"},
    Row{Text::walkable, "可步行区域", "Walkable"},
    Row{Text::carriageway, "车行道", "Carriageway"},
    Row{Text::water, "水面", "Water"},
    Row{Text::run, "运行", "Run"},
    Row{Text::replay, "回放", "Replay"},
    Row{Text::play, "播放", "Play"},
    Row{Text::pause, "暂停", "Pause"},
    Row{Text::layer, "图层", "Layer"},
    Row{Text::zone, "片区", "Zone"},
    Row{Text::result, "结果", "Result"},
    Row{Text::nobody_walks_here, "不可步行", "nobody can walk here"},
    Row{Text::outside, "地图之外", "outside the map"},
    Row{Text::present, "在场人数", "Present"},
    Row{Text::admitted, "累计进入", "Admitted"},
    Row{Text::los_queue_note, "Fruin 1971 排队区分级", "Fruin 1971, queueing"},
    Row{Text::los_stairs_note, "Fruin 1971 楼梯分级", "Fruin 1971, stairways"},
    Row{Text::los_hcm_note, "HCM 2000 人行道分级", "HCM 2000, walkways"},
    Row{Text::grading, "分级标准", "Grading"},
    Row{Text::fruin_walkway, "Fruin 步行道", "Fruin walkways"},
    Row{Text::fruin_queue, "Fruin 排队区", "Fruin queueing"},
    Row{Text::fruin_stairs, "Fruin 楼梯", "Fruin stairways"},
    Row{Text::hcm_walkway, "HCM 2000 人行道", "HCM 2000 walkways"},
    Row{Text::scale_top, "色标上限", "Top of the scale"},
    Row{Text::usual, "恢复默认", "Reset"},
    Row{Text::language, "语言", "Language"},
    Row{Text::theme, "主题", "Theme"},
    Row{Text::light, "浅色", "Light"},
    Row{Text::dark, "深色", "Dark"},
    Row{Text::interface_size, "界面大小", "Interface size"},
    Row{Text::automatic, "自动", "Automatic"},
    Row{Text::settings, "设置", "Settings"},
    Row{Text::help, "帮助", "Help"},
    Row{Text::close, "关闭", "Close"},
    Row{Text::step_back, "上一时段", "Back one interval"},
    Row{Text::step_on, "下一时段", "On one interval"},
    Row{Text::to_peak, "跳到峰值", "Jump to the peak"},
    Row{Text::loop, "循环播放", "Loop"},
    Row{Text::loop_hint, "按住 Shift 拖动可选循环时段，双击取消", "hold Shift and drag to choose a span to loop, double-click to forget it"},
    Row{Text::persons_present, "在场人数", "Persons present"},
    Row{Text::core_density, "核心区密度", "Core density"},
    Row{Text::venue, "场所", "Venue"},
    Row{Text::gate, "出入口", "Gate"},
    Row{Text::counting_line, "计数线", "Counting line"},
    Row{Text::cell, "格点", "Cell"},
    Row{Text::area, "区域", "Area"},
    Row{Text::coming_in, "进入", "In"},
    Row{Text::going_out, "离开", "Out"},
    Row{Text::waiting_outside, "场外等候", "Waiting outside"},
    Row{Text::entered, "进店人次", "Entered"},
    Row{Text::occupancy, "平均在店人数", "Mean occupancy"},
    Row{Text::longest_queue, "最长队伍", "Longest queue"},
    Row{Text::turned_away, "被拒人次", "Turned away"},
    Row{Text::going_up, "上行", "Up"},
    Row{Text::going_down, "下行", "Down"},
    Row{Text::forward, "正向", "Forward"},
    Row{Text::backward, "反向", "Backward"},
    Row{Text::density, "密度", "Density"},
    Row{Text::persons, "人数", "Persons"},
    Row{Text::capacity, "容量", "Capacity"},
    Row{Text::also_here, "此处还有", "Also here"},
    Row{Text::walkable_ground, "可步行面积", "Walkable ground"},
    Row{Text::clear_pick, "取消选择", "Clear"},
    Row{Text::export_csv, "导出 CSV", "Export CSV"},
    Row{Text::draw_area, "画区域", "Draw an area"},
    Row{Text::draw_hint, "点击添加角点，双击或回车完成，Esc 取消",
        "click corners, double-click or Enter to finish, Esc to cancel"},
    Row{Text::pick_hint, "点击地图可查看场所、出入口、楼梯或格点",
        "click a venue, gate, stair or cell on the map for its numbers"},
    Row{Text::view, "视图", "View"},
    Row{Text::single, "单图", "Single"},
    Row{Text::side_by_side, "并列", "Side by side"},
    Row{Text::swipe, "卷帘", "Swipe"},
    Row{Text::difference, "差值", "Difference"},
    Row{Text::compared_with, "对比", "Compared with"},
    Row{Text::measures, "指标变化", "Changes"},
    Row{Text::zones, "片区", "Zones"},
    Row{Text::venues, "场所", "Venues"},
    Row{Text::gates, "出入口", "Gates"},
    Row{Text::export_picture, "导出图片", "Export picture"},
    Row{Text::export_video, "导出视频", "Export video"},
    Row{Text::picture_width, "宽度（像素）", "Width (pixels)"},
    Row{Text::no_ffmpeg, "未安装 ffmpeg，不能导出视频", "no video: ffmpeg is not installed"},
    Row{Text::saved, "已保存", "Saved"},
    Row{Text::drawing_video, "正在导出视频", "Drawing the video"},
    Row{Text::stop, "停止", "Stop"},
    Row{Text::settings_unread, "设置文件有误，已用默认值", "the settings file is broken; defaults are used"},
    Row{Text::no_table, "没有数据", "No figures"},
    Row{Text::key_play, "播放或暂停", "Play or pause"},
    Row{Text::key_step, "前后一个时段", "One interval back or on"},
    Row{Text::key_hour, "前后一小时", "One hour back or on"},
    Row{Text::key_ends, "到开始或结束", "To the beginning or the end"},
    Row{Text::key_speed, "加快或放慢", "Faster or slower"},
    Row{Text::key_peak, "跳到峰值", "Jump to the peak"},
    Row{Text::key_loop, "循环的起点、终点，开关循环", "Begin and end of the loop, loop on or off"},
    Row{Text::key_floor, "上一层或下一层", "One floor up or down"},
    Row{Text::key_layer, "选择图层", "Choose a layer"},
    Row{Text::key_grading, "更换分级标准", "Another grading"},
    Row{Text::key_result, "切换结果", "The other result"},
    Row{Text::key_view, "切换视图", "Another view"},
    Row{Text::key_zone, "显示全区", "Show the whole zone"},
    Row{Text::key_zoom, "放大或缩小", "Zoom in or out"},
    Row{Text::key_area, "画区域", "Draw an area"},
    Row{Text::key_clear, "取消选择或绘制", "Clear what is picked or drawn"},
    Row{Text::key_picture, "导出图片", "Export a picture"},
    Row{Text::key_language, "中文或英文", "Chinese or English"},
    Row{Text::key_theme, "浅色或深色", "Light or dark"},
    Row{Text::key_help, "显示本页", "Show this page"},
    Row{Text::key_quit, "退出", "Quit"},
    Row{Text::mouse_drag, "拖动：平移", "Drag: pan"},
    Row{Text::mouse_wheel, "滚轮：缩放", "Wheel: zoom"},
    Row{Text::mouse_click, "点击：查看数值", "Click: numbers of what is there"},
    Row{Text::left_zone, "累计离开", "Left"},
    Row{Text::from_zones, "来自其他片区", "From other zones"},
    Row{Text::to_zones, "前往其他片区", "To other zones"},
    Row{Text::mean_visit, "平均停留（分钟）", "Mean visit (min)"},
    Row{Text::mean_stops, "平均到访场所数", "Mean stops"},
    Row{Text::person_hours, "地面人时", "Person-hours on floors"},
    Row{Text::busiest_core, "核心区最高密度", "Core density at its busiest"},
    Row{Text::hours_above_d, "超出 D 级的人时", "Person-hours above LOS D"},
    Row{Text::hours_above_e, "超出 E 级的人时", "Person-hours above LOS E"},
    Row{Text::by_amount, "按数量", "by amount"},
    Row{Text::by_percent, "按百分比", "by percent"},
    Row{Text::no_change, "没有变化", "Nothing differs"},
    Row{Text::connector_one, "楼梯、扶梯或电梯", "Stairs, escalator or lift"},
    Row{Text::tools, "工具", "Tools"},
    Row{Text::span_to_draw, "时段", "Span"},
    Row{Text::new_value, "新增", "new"},
    Row{Text::ground, "地面", "Ground"},
    Row{Text::chinese, "中文", "中文"},
    Row{Text::english, "English", "English"},
    Row{Text::minutes_a_second, "分钟/秒", "min/s"},
    Row{Text::video_of_now, "视频只用于“行人密度”和“服务水平”图层的单个结果",
        "a video shows density or level of service of one result over time"},
    Row{Text::choose_results, "选择要查看的结果，多选即可对比", "Choose a result to look at, several to compare"},
    Row{Text::recent, "最近打开", "Recent"},
    Row{Text::in_results, "results 文件夹", "In results/"},
    Row{Text::open_chosen, "打开", "Open"},
    Row{Text::nothing_found, "没有找到结果，请先运行一个情景", "No results here; run a scenario first"},
};

constexpr bool in_order() {
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (static_cast<std::size_t>(rows[row].key) != row) return false;
    return true;
}
static_assert(in_order(), "a row of the catalogue stands where its key stands");
static_assert(rows.size() == static_cast<std::size_t>(Text::nothing_found) + 1, "every key has a row");

const std::vector<Name>& catalogue() {
    static const std::vector<Name> names = [] {
        std::vector<Name> all;
        for (const Row& row : rows) all.push_back({row.zh, row.en});
        return all;
    }();
    return names;
}

std::string signed_floor(int level) { return fmt::format("{}{}", level < 0 ? "−" : "+", std::abs(level)); }

}  // namespace

std::span<const Name> all_texts() { return catalogue(); }

const Name& text(Text which) { return catalogue()[static_cast<std::size_t>(which)]; }

const std::string& in(Language language, const Name& name) {
    const std::string& wanted = language == Language::chinese ? name.zh : name.en;
    const std::string& other = language == Language::chinese ? name.en : name.zh;
    return wanted.empty() ? other : wanted;
}

const std::string& in(Language language, Text which) { return in(language, text(which)); }

std::string both(const Name& name) {
    if (name.zh.empty() || name.en.empty() || name.zh == name.en) return name.zh.empty() ? name.en : name.zh;
    return name.zh + " " + name.en;
}

std::string both(Text which) { return both(text(which)); }

std::string floor_text(int level) {
    if (level == 0) return both(Text::street_level);
    return both(Text::floor) + " " + signed_floor(level);
}

std::string floor_text(int level, Language language) {
    if (level == 0) return in(language, Text::street_level);
    return in(language, Text::floor) + " " + signed_floor(level);
}

}  // namespace shangquan
