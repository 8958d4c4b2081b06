#include "viewer/map_hand.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

constexpr double zoom_a_notch = 1.25;
constexpr double click_reach = 14.0;  ///< pixels around a symbol that count as on it
constexpr double click_slack = 4.0;   ///< pixels a hand may move between press and release
constexpr double swipe_reach = 12.0;  ///< pixels beside the line

}  // namespace

Point MapHand::ground(const Desk& desk) const { return desk.views()[desk.pane_at(pointer_)].to_map(pointer_); }

double MapHand::reach(const Desk& desk) {
    return click_reach * desk.scale() / desk.camera().view().pixels_per_metre;
}

void MapHand::press(Desk& desk) {
    const bool swiped = desk.session().choice().arrangement == Arrangement::swipe;
    const bool on_line = swiped && std::abs(pointer_.x() - desk.swipe_x()) < swipe_reach * desk.scale();
    grip_ = on_line ? Grip::swipe : Grip::map;
    Editor* const editor = desk.editor();
    if (!on_line && editor != nullptr && editor->grab(ground(desk), reach(desk))) grip_ = Grip::thing;
    pressed_ = pointer_;
    moved_ = false;
}

void MapHand::release(Desk& desk) {
    const bool clicked = grip_ != Grip::swipe && !moved_;
    if (grip_ == Grip::thing && moved_) desk.editor()->drop();
    if (grip_ == Grip::thing && !moved_) desk.editor()->let_go();
    grip_ = Grip::none;
    if (clicked) desk.click(ground(desk), reach(desk), desk.pane_at(pointer_));
}

void MapHand::use(Desk& desk) {
    const ImGuiIO& io = ImGui::GetIO();
    pointer_ = {io.MousePos.x, io.MousePos.y};
    if (grip_ == Grip::thing && desk.editor() == nullptr) grip_ = Grip::none;
    const bool on_map = !io.WantCaptureMouse && desk.layout().map.contains(pointer_);
    if (on_map && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) press(desk);
    moved_ = moved_ || (pointer_ - pressed_).norm() > click_slack * desk.scale();
    if (grip_ == Grip::map && moved_) desk.camera().drag({io.MouseDelta.x, io.MouseDelta.y});
    if (grip_ == Grip::thing && moved_) desk.editor()->drag(ground(desk));
    if (grip_ == Grip::swipe)
        desk.swipe = std::clamp((pointer_.x() - desk.layout().map.left) / desk.layout().map.width, 0.05, 0.95);
    if (grip_ != Grip::none && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) release(desk);
    if (on_map && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        if (desk.drawing) desk.finish_area();
        if (desk.editor() != nullptr) desk.editor()->finish();
    }
    if (on_map && notches_ != 0.0) {
        PagePoint at = pointer_;
        if (desk.session().choice().arrangement == Arrangement::side_by_side && desk.pane_at(at) == 1)
            at.x() -= desk.camera().view().page.width;
        desk.camera().zoom(std::pow(zoom_a_notch, notches_), at);
    }
    notches_ = 0.0;
}

}  // namespace shangquan
