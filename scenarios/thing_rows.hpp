#pragma once

#include "scenarios/text_rows.hpp"

namespace shangquan {

/// The rest of the catalogue: what kinds of things on the map are called.
inline constexpr std::array thing_rows{
    TextRow{Text::category_fashion, "服饰", "Fashion"},
    TextRow{Text::category_department_store, "百货", "Department store"},
    TextRow{Text::category_supermarket, "超市", "Supermarket"},
    TextRow{Text::category_electronics, "数码", "Electronics"},
    TextRow{Text::category_restaurant, "餐厅", "Restaurant"},
    TextRow{Text::category_snack, "小吃", "Snacks"},
    TextRow{Text::category_cinema, "影院", "Cinema"},
    TextRow{Text::category_entertainment, "娱乐", "Entertainment"},
    TextRow{Text::category_culture, "文化", "Culture"},
    TextRow{Text::category_sight, "景点", "Sight"},
    TextRow{Text::category_rest, "休憩", "Rest"},
    TextRow{Text::category_sport, "运动", "Sport"},
    TextRow{Text::category_office, "办公", "Office"},
    TextRow{Text::category_hotel, "酒店", "Hotel"},
    TextRow{Text::category_service, "服务", "Service"},
    TextRow{Text::category_logistics, "物流", "Logistics"},
    TextRow{Text::area_pedestrian_street, "步行街", "Pedestrian street"},
    TextRow{Text::area_square, "广场", "Square"},
    TextRow{Text::area_park, "公园", "Park"},
    TextRow{Text::area_promenade, "滨水步道", "Promenade"},
    TextRow{Text::area_platform, "站台", "Platform"},
    TextRow{Text::area_sidewalk, "人行道", "Sidewalk"},
    TextRow{Text::area_trail, "小径", "Trail"},
    TextRow{Text::area_field, "草坪活动场", "Field"},
    TextRow{Text::area_crossing, "人行横道", "Crossing"},
    TextRow{Text::area_passage, "建筑内通道", "Passage through a building"},
    TextRow{Text::area_indoor, "室内公共空间", "Public indoor space"},
    TextRow{Text::area_bridge, "桥", "Bridge"},
    TextRow{Text::area_barrier, "围挡", "Barrier"},
    TextRow{Text::area_green, "绿地（不可步行）", "Green, not walked on"},
    TextRow{Text::area_core, "核心区统计范围", "Core, for statistics"},
    TextRow{Text::building_mall, "购物中心", "Mall"},
    TextRow{Text::building_retail, "商铺楼", "Retail"},
    TextRow{Text::building_office, "写字楼", "Office"},
    TextRow{Text::building_residential, "住宅", "Residential"},
    TextRow{Text::building_hotel, "酒店楼", "Hotel"},
    TextRow{Text::building_culture, "文化建筑", "Culture"},
    TextRow{Text::building_station, "车站", "Station"},
    TextRow{Text::building_logistics, "物流建筑", "Logistics"},
    TextRow{Text::building_other, "其他", "Other"},
    TextRow{Text::connector_stairs, "楼梯", "Stairs"},
    TextRow{Text::connector_escalator, "扶梯", "Escalator"},
    TextRow{Text::connector_lift, "电梯", "Lift"},
    TextRow{Text::connector_ramp, "坡道", "Ramp"},
};

}  // namespace shangquan
