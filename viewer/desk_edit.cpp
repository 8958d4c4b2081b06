#include "viewer/desk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

void Desk::start_editing() {
    const ResultFolder& base = session_.result();
    try {
        auto& found = editors_[base.path];
        if (!found) found = std::make_unique<Editor>(base);
        found->show(session_.zone().id, session_.level(), session_.zone().levels);
        editor_ = found.get();
    } catch (const std::exception& error) {
        editors_.erase(base.path);
        complain(words(Text::no_scenario) + "\n" + error.what());
        return;
    }
    drawing = false;
    corners_.clear();
    changes_.open = false;
    clear_pick();
}

void Desk::stop_editing() {
    editor_ = nullptr;
    lay_out();
}

bool Desk::shows_edits() const {
    const Arrangement arrangement = session_.choice().arrangement;
    return editor_ != nullptr && editor_->zone() == session_.zone().id &&
           (arrangement == Arrangement::single || arrangement == Arrangement::difference);
}

void Desk::act_on_edits(Action action) {
    if (action == Action::edit_layout) return editor_ == nullptr ? start_editing() : stop_editing();
    if (editor_ == nullptr) return;
    switch (action) {
        case Action::finish_area:
            return editor_->finish();
        case Action::undo:
            return editor_->undo();
        case Action::redo:
            return editor_->redo();
        case Action::remove_thing:
            return editor_->remove();
        default:
            return;
    }
}

void Desk::advance_edits() {
    for (auto& [result, editor] : editors_) editor->advance();
    if (editor_ == nullptr) return;
    if (!editor_->has_zone(session_.zone().id)) return stop_editing();
    editor_->show(session_.zone().id, session_.level(), session_.zone().levels);
    const auto remark = editor_->take_remark();
    if (!remark) return;
    const std::string about = words(remark->about);
    const std::string what = remark->what ? words(*remark->what) : "";
    complain(about.empty() || what.empty() ? about + what : about + "\n" + what);
}

void Desk::save_plan_drawn() {
    if (const auto saved = editor_->save(folders.plans))
        say(words(Text::saved) + "  " + std::filesystem::absolute(saved->scenario).lexically_normal().string());
}

void Desk::run_plan(RunDepth depth) {
    const auto saved = editor_->save(folders.plans);
    if (!saved) return;
    try {
        const auto& results = session_.results();
        const auto base = std::find_if(results.begin(), results.end(), [&](const ResultFolder& result) {
            return result.path == editor_->base_result();
        });
        runs.order(*saved, *base, depth);
    } catch (const std::exception& error) {
        complain(error.what());
    }
}

void Desk::advance_runs() {
    const auto news = runs.advance();
    if (!news) return;
    if (!news->problem.empty()) return complain(words(Text::run_failed) + "\n" + news->problem);
    if (news->compare_with.empty()) return;
    try {
        show_difference(*news);
        say(words(Text::run_done) + "  " + std::filesystem::absolute(news->result).lexically_normal().string());
    } catch (const std::exception& error) {
        complain(error.what());
    }
}

void Desk::show_difference(const RunNews& news) {
    Choice wanted = session_.choice();
    const std::string zone = editor_ != nullptr ? editor_->zone() : session_.zone().id;
    wanted.result = session_.open(news.compare_with);
    wanted.other = session_.open(news.result);
    wanted.zone = zone_row(session_.results()[wanted.result], zone).value_or(0);
    wanted.arrangement = Arrangement::difference;
    choose(wanted);
}

void Desk::close() {
    const bool unsaved =
        std::any_of(editors_.begin(), editors_.end(), [](const auto& one) { return one.second->unsaved(); });
    closing = warned_ || !unsaved;
    if (unsaved && !warned_) complain(words(Text::unsaved_edits));
    warned_ = true;
}

}  // namespace shangquan
