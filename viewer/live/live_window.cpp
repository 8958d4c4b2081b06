#include "viewer/live/live_window.hpp"

#include "scenarios/clock.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"
#include "viewer/app_window.hpp"
#include "viewer/imgui_sfml.hpp"
#include "viewer/live/live_panels.hpp"
#include "viewer/live/live_show.hpp"
#include "viewer/map_furniture.hpp"
#include "viewer/map_picture.hpp"
#include "viewer/screenshot.hpp"
#include "viewer/theme.hpp"
#include "viewer/walkers/dot_layer.hpp"

#include <fmt/format.h>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Event.hpp>

#include <cmath>
#include <memory>

namespace shangquan {
namespace {

const sf::Color behind_the_live_map{0xef, 0xed, 0xe7};
constexpr double live_zoom_a_notch = 1.25;

/// The window a run is watched in.
class LiveWindow {
public:
    explicit LiveWindow(const LiveRequest& request)
        : request_(request),
          settings_(remembered_settings(unread_)),
          found_(settings_),
          window_(window_mode(scale_of(settings_)), "Shangquan"),
          imgui_(window_) {
        centre(window_);
        window_.setFramerateLimit(60);
        try {
            show_ = std::make_unique<LiveShow>(request.scenario, request.results);
        } catch (const std::exception& error) {
            panels_.problem = error.what();
        }
        fit();
    }

    std::optional<std::filesystem::path> wanted() {
        sf::Clock clock;
        while (window_.isOpen() && !panels_.open_result) {
            prepare_letters();
            const bool touched = take_events();
            const bool news = show_ && show_->advance();
            if (resting(touched || news)) continue;
            imgui_.begin_frame(clock.restart().asSeconds());
            if (show_) refresh(news);
            draw_live_panels(show_.get(), settings_, panels_);
            draw();
        }
        remember();
        if (!panels_.open_result) return std::nullopt;
        return show_->result();
    }

private:
    /// What was chosen here; a file that cannot be read is not replaced, and one that cannot be written stays as it was.
    void remember() const {
        if (settings_ == found_ || !unread_.empty()) return;
        try {
            write_settings(settings_file(), settings_);
        } catch (const std::exception& error) {
            fmt::print(stderr, "shangquan-viewer: {}\n", error.what());
        }
    }

    void fit() {
        const sf::Vector2u size = window_.getSize();
        window_.setView(sf::View(sf::FloatRect(0.0F, 0.0F, static_cast<float>(size.x), static_cast<float>(size.y))));
        panels_.scale = scale_of(settings_);
        if (show_) show_->resize(size.x, size.y, panels_.scale);
        stale_ = true;
    }

    void prepare_letters() {
        std::vector<Name> names{{panels_.problem, request_.scenario.string()}};
        if (show_) {
            names.push_back(show_->scenario().title);
            names.push_back({show_->result().string(), show_->problem()});
            for (const ZoneLayers& zone : show_->zones()) names.push_back(zone.name);
            for (const Segment& segment : show_->scenario().behaviour.segments) names.push_back(purpose_words(segment));
        }
        imgui_.use_letters(panels_.scale, names);
        use_theme(settings_.theme, panels_.scale);
    }

    /// Leaves the processor to the run while there is nothing new to draw.
    bool resting(bool news) {
        constexpr int frames_to_settle = 8;
        quiet_frames_ = news ? 0 : quiet_frames_ + 1;
        if (quiet_frames_ <= frames_to_settle) return false;
        sf::sleep(sf::milliseconds(15));
        return !(show_ && show_->finished()) || quiet_frames_ % frames_to_settle != 0;
    }

    /// Says whether there were any.
    bool take_events() {
        bool any = false;
        for (sf::Event event; window_.pollEvent(event);) {
            any = true;
            imgui_.take(event);
            if (event.type == sf::Event::Closed) panels_.close = true;
            if (event.type == sf::Event::Resized) fit();
            if (event.type == sf::Event::MouseWheelScrolled) zoom(event.mouseWheelScroll.delta);
            if (event.type == sf::Event::KeyPressed) press(event.key);
        }
        return any;
    }

    void press(const sf::Event::KeyEvent& key) {
        if (key.control && key.code == sf::Keyboard::Q) panels_.close = true;
        if (!show_) return;
        if (key.code == sf::Keyboard::Space) show_->toggle_pause();
        if (key.code == sf::Keyboard::Period) show_->faster();
        if (key.code == sf::Keyboard::Comma) show_->slower();
        if (key.code == sf::Keyboard::W) panels_.walkers = !panels_.walkers;
    }

    void zoom(double notches) {
        const ImGuiIO& io = ImGui::GetIO();
        const PagePoint at(io.MousePos.x, io.MousePos.y);
        if (show_ && !io.WantCaptureMouse && show_->layout().map.contains(at))
            show_->camera().zoom(std::pow(live_zoom_a_notch, notches), at);
    }

    void refresh(bool news) {
        const ImGuiIO& io = ImGui::GetIO();
        if (!io.WantCaptureMouse && ImGui::IsMouseDragging(ImGuiMouseButton_Left))
            show_->camera().drag({io.MouseDelta.x, io.MouseDelta.y});
        const std::pair shown{show_->zone(), show_->floor()};
        const MapView& view = show_->camera().view();
        if (shown != shown_ || stale_ || !picture_.fresh(view)) {
            furniture_.redraw(colors_, show_->map(), view, show_->layout().map, show_->scale());
            picture_.redraw(show_->map(), show_->level(), view, show_->scale(), furniture_.boxes());
        }
        if ((news || shown != shown_) && show_->begun()) picture_.take_heat(show_->raster(), colors_);
        shown_ = shown;
        stale_ = false;
    }

    void draw() {
        window_.clear(behind_the_live_map);
        if (show_) {
            picture_.draw(window_, show_->camera().view());
            if (panels_.walkers) dots_.draw(window_, show_->camera().view(), show_->dots(settings_.walker_color), show_->scale());
            furniture_.draw(window_);
        }
        imgui_.draw();
        if (panels_.close && request_.screenshot) save_window(window_, *request_.screenshot);
        set_title();
        window_.display();
        if (panels_.close) window_.close();
    }

    /// Tells window lists, and who drives the window from outside, what is shown.
    void set_title() {
        std::string title = "Shangquan";
        if (show_)
            title = fmt::format("{} {} {} - Shangquan", show_->scenario().title.en, clock_text(show_->seconds()),
                                show_->finished() ? "complete"
                                : show_->paused() ? "paused"
                                                  : "live");
        if (title != title_) window_.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
        title_ = title;
    }

    LiveRequest request_;
    std::string unread_;
    Settings settings_;
    Settings found_;  ///< as they were
    sf::RenderWindow window_;
    ImguiSfml imgui_;
    std::unique_ptr<LiveShow> show_;
    LivePanels panels_;
    MapPicture picture_;
    DotLayer dots_;
    MapFurniture furniture_;
    ColorScale colors_ = Measure::density;
    std::pair<std::size_t, std::size_t> shown_{};
    bool stale_ = true;
    int quiet_frames_ = 0;
    std::string title_;
};

}  // namespace

std::optional<std::filesystem::path> watch_live(const LiveRequest& request) { return LiveWindow{request}.wanted(); }

}  // namespace shangquan
