#include "scenarios/texts.hpp"

#include <fmt/format.h>

#include <array>

namespace shangquan {
namespace {

const std::array<Name, static_cast<std::size_t>(Text::keys) + 1> catalogue{{
    {"行人密度", "Pedestrian density"},
    {"服务水平", "Level of service"},
    {"平均密度", "Mean density"},
    {"平均服务水平", "Mean level of service"},
    {"最大密度", "Maximum density"},
    {"最差服务水平", "Worst level of service"},
    {"超出 E 级的时间", "Time above LOS E"},
    {"密度差", "Difference of density"},
    {"密度（人/m²）", "Density (ped/m²)"},
    {"低于 0.02 不着色", "below 0.02 not coloured"},
    {"服务水平（人/m²）", "Level of service (ped/m²)"},
    {"Fruin 1971 步行道分级", "Fruin 1971, walkways"},
    {"时间（分钟）", "Time (minutes)"},
    {"密度高于 2.153 人/m²", "denser than 2.153 ped/m²"},
    {"密度差（人/m²）", "Difference (ped/m²)"},
    {"蓝少橙多", "blue fewer, orange more"},
    {"示意图，非实测", "Schematic map, not surveyed"},
    {"地面层", "Street level"},
    {"楼层", "Floor"},
    {"图例", "Symbols"},
    {"轨道交通出入口", "Metro exit"},
    {"公交站", "Bus stop"},
    {"停车场", "Car park"},
    {"出租车上客点", "Taxi rank"},
    {"码头", "Pier"},
    {"街道边界口", "Street edge"},
    {"出入口编号", "Number of an exit"},
    {"楼梯、扶梯、电梯", "Stairs, lifts"},
    {"建筑", "Building"},
    {"可步行区域", "Walkable"},
    {"车行道", "Carriageway"},
    {"绿地", "Green"},
    {"水面", "Water"},
    {"运行", "Run"},
    {"回放", "Replay"},
    {"后减前", "Second minus first"},
    {"播放", "Play"},
    {"暂停", "Pause"},
    {"速度", "Speed"},
    {"时刻", "Time"},
    {"图层", "Layer"},
    {"片区", "Zone"},
    {"结果", "Result"},
    {"此处", "Here"},
    {"不可步行", "nobody can walk here"},
    {"地图之外", "outside the map"},
    {"在场人数", "present"},
    {"累计进入", "admitted"},
    {"全区", "Whole zone"},
    {"拖动平移，滚轮缩放，空格播放，左右键逐帧", "drag to pan, wheel to zoom, space to play, arrow keys to step"},
}};

}  // namespace

std::span<const Name> all_texts() { return catalogue; }

const Name& text(Text which) { return catalogue[static_cast<std::size_t>(which)]; }

std::string both(const Name& name) {
    if (name.zh.empty() || name.en.empty() || name.zh == name.en) return name.zh.empty() ? name.en : name.zh;
    return name.zh + " " + name.en;
}

std::string both(Text which) { return both(text(which)); }

std::string floor_text(int level) {
    if (level == 0) return both(Text::street_level);
    return fmt::format("{} {}{}", both(Text::floor), level < 0 ? "−" : "+", level < 0 ? -level : level);
}

}  // namespace shangquan
