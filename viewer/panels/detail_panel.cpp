#include "viewer/panels/detail_panel.hpp"

#include "viewer/panels/widgets.hpp"

namespace shangquan {

void draw_detail_panel(Desk& desk) {
    if (desk.layout().detail.width <= 0.0) return;
    begin_panel("detail", desk.layout().detail);
    const bool both = (desk.picked() || desk.followed()) && desk.changes().open;
    if (desk.picked()) draw_pick(desk);
    if (desk.followed()) draw_visitor(desk);
    if (both) ImGui::Separator();
    if (desk.changes().open) draw_changes(desk);
    ImGui::End();
}

}  // namespace shangquan
