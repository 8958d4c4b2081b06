#include "viewer/app.hpp"

#include "scenarios/clock.hpp"
#include "viewer/app_window.hpp"
#include "viewer/drop_target.hpp"
#include "viewer/frame_times.hpp"
#include "viewer/imgui_sfml.hpp"
#include "viewer/map_hand.hpp"
#include "viewer/map_scene.hpp"
#include "viewer/panels/detail_panel.hpp"
#include "viewer/panels/edit_marks.hpp"
#include "viewer/panels/edit_panel.hpp"
#include "viewer/panels/map_marks.hpp"
#include "viewer/panels/pages.hpp"
#include "viewer/panels/side_panel.hpp"
#include "viewer/panels/status_bar.hpp"
#include "viewer/panels/time_bar.hpp"
#include "viewer/recent.hpp"
#include "viewer/screenshot.hpp"
#include "viewer/theme.hpp"

#include <fmt/format.h>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Event.hpp>
#include <algorithm>

namespace shangquan {
namespace {

const sf::Color behind_the_map{0xef, 0xed, 0xe7};

/// The window and everything in it.
class App {
public:
    explicit App(const ViewerOptions& options)
        : options_(options),
          desk_(options.results, remembered_settings(problem_), options.folders),
          window_(window_mode(scale_of(desk_.settings)), "Shangquan"),
          imgui_(window_),
          drops_(window_.getSystemHandle()),
          times_(options.frame_times) {
        centre(window_);
        window_.setFramerateLimit(60);
        desk_.can_video = ffmpeg_present();
        if (!problem_.empty()) desk_.complain(desk_.words(Text::settings_unread) + "\n" + problem_);
        saved_ = desk_.settings;
        remember_results();
        fit();
        desk_.act(Action::whole_zone);
    }

    void run() {
        sf::Clock clock;
        while (window_.isOpen()) {
            const double seconds = clock.restart().asSeconds();
            prepare_letters();
            if (!take_events() && resting()) continue;
            imgui_.begin_frame(seconds);
            hand_.use(desk_);
            draw_panels();
            scene_.refresh(desk_, seconds, desk_.advance(seconds) ? Heat::other : Heat::same);
            draw(clock);
            remember();
        }
    }

private:
    void fit() {
        const double scale = scale_of(desk_.settings);
        const sf::Vector2u size = window_.getSize();
        window_.setView(sf::View(sf::FloatRect(0.0F, 0.0F, static_cast<float>(size.x), static_cast<float>(size.y))));
        desk_.resize(size.x, size.y, scale);
    }

    void prepare_letters() {
        if (scale_of(desk_.settings) != desk_.scale()) fit();
        std::vector<Name> names = names_in(desk_.session().results());
        const auto add = [&](const std::vector<Name>& more) { names.insert(names.end(), more.begin(), more.end()); };
        if (&desk_.session().first() != lettered_ || desk_.session().second() != lettered_second_) {
            add(names_in(desk_.session().map()));
            if (desk_.session().second() != nullptr) add(names_in(desk_.session().second()->map()));
        }
        lettered_ = &desk_.session().first();
        lettered_second_ = desk_.session().second();
        if (desk_.map_revision() != lettered_revision_) add(names_in(desk_.map_of_pane(0)));
        lettered_revision_ = desk_.map_revision();
        if (desk_.walkers() != nullptr) add(desk_.walkers()->purposes());
        if (desk_.editor() != nullptr) names.push_back(desk_.editor()->heading.title);
        for (const Effect& effect : desk_.changes().effects) names.push_back(effect.name);
        names.push_back({desk_.notice.words, ""});
        imgui_.use_letters(desk_.scale(), names);
        use_theme(desk_.settings.theme, desk_.scale());
    }

    /// Nothing has happened for a while and nothing moves: the window shows what it should.
    bool resting() {
        constexpr int frames_to_settle = 12;  // until maps are drawn anew and tooltips have come up
        constexpr int naps_a_frame = 50;      // nobody tells when another window has lain over this one
        const bool still = !desk_.playback.playing() && !desk_.video && !desk_.counting() &&
                           desk_.notice.words.empty() && !desk_.closing;
        quiet_frames_ = still ? quiet_frames_ + 1 : 0;
        if (quiet_frames_ <= frames_to_settle || quiet_frames_ % naps_a_frame == 0) return false;
        sf::sleep(sf::milliseconds(10));
        return true;
    }

    /// Says whether anything was dropped, or is held over the window.
    bool take_drop() {
        const auto paths = drops_.dropped();
        if (!paths.empty()) {
            desk_.open(paths);
            remember_results();
        }
        return !paths.empty() || drops_.hovered();
    }

    /// Says whether there were any.
    bool take_events() {
        bool any = take_drop();
        if (any) quiet_frames_ = 0;
        for (sf::Event event; window_.pollEvent(event);) {
            any = true;
            quiet_frames_ = 0;
            imgui_.take(event);
            if (event.type == sf::Event::Closed) desk_.close();
            if (event.type == sf::Event::MouseButtonReleased) break;  // a second click is the next frame's
            if (event.type == sf::Event::Resized) fit();
            if (event.type == sf::Event::MouseWheelScrolled) hand_.scroll(event.mouseWheelScroll.delta);
            if (event.type != sf::Event::KeyPressed || ImGui::GetIO().WantTextInput) continue;
            if (const auto action = action_of(event.key)) desk_.act(*action);
        }
        return any;
    }

    void draw_panels() {
        draw_map_marks(desk_, hand_.pointer(), scene_.legend());
        draw_edit_marks(desk_, hand_.pointer(), scene_.legend());
        draw_side_panel(desk_);
        draw_time_bar(desk_);
        desk_.editor() != nullptr ? draw_edit_panel(desk_) : draw_detail_panel(desk_);
        draw_status_bar(desk_, hand_.pointer());
        draw_page(desk_);
        draw_notice(desk_);
        report_video(desk_);
        if (drops_.hovered()) draw_drop_frame(colors_of(desk_.settings.theme).accent, desk_.scale());
    }

    void draw(const sf::Clock& frame) {
        window_.clear(behind_the_map);
        scene_.draw(window_, desk_);
        imgui_.draw();
        if (desk_.closing && options_.screenshot) save_window(window_, *options_.screenshot);
        if (times_.wanted()) {
            glFinish();
            times_.add(frame.getElapsedTime().asSeconds(), desk_.playback.step());
        }
        set_title();
        window_.display();
        if (desk_.closing) window_.close();
    }

    /// Tells window lists, and who drives the window from outside, what is shown.
    void set_title() {
        const Session& session = desk_.session();
        const std::string title =
            fmt::format("{} {} {} - Shangquan", session.zone().name.en, clock_text(60 * desk_.playback.shown_minute()),
                        text(session.layer().name).en);
        if (title != title_) window_.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
        title_ = title;
    }

    void remember() {
        if (desk_.settings == saved_) return;
        saved_ = desk_.settings;
        try {
            write_settings(settings_file(), saved_);
        } catch (const std::exception& error) {
            desk_.complain(error.what());
        }
    }

    void remember_results() {
        std::vector<std::filesystem::path> opened;
        for (const ResultFolder& result : desk_.session().results()) opened.push_back(result.path);
        try {
            add_recent(recent_file(), opened);
        } catch (const std::exception& error) {
            desk_.complain(error.what());
        }
    }

    ViewerOptions options_;
    std::string problem_;
    Desk desk_;
    Settings saved_;
    sf::RenderWindow window_;
    ImguiSfml imgui_;
    DropTarget drops_;
    MapScene scene_;
    MapHand hand_;
    FrameTimes times_;
    const OpenZone* lettered_ = nullptr;
    const OpenZone* lettered_second_ = nullptr;
    std::uint64_t lettered_revision_ = 0;  ///< of the edits
    int quiet_frames_ = 0;
    std::string title_;
};

}  // namespace

void run_viewer(const ViewerOptions& options) { App{options}.run(); }

}  // namespace shangquan
