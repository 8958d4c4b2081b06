#include "viewer/app.hpp"

#include "scenarios/clock.hpp"
#include "scenarios/pictures/image.hpp"
#include "viewer/camera.hpp"
#include "viewer/imgui_sfml.hpp"
#include "viewer/map_picture.hpp"
#include "viewer/panels.hpp"

#include <fmt/format.h>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/Window/Event.hpp>
#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

constexpr double rest = 0.12;  ///< seconds the camera must stand still before the map is drawn anew
constexpr double zoom_a_notch = 1.25;
const sf::Color behind_the_map{0xef, 0xed, 0xe7};

/// The usual size, or the whole screen where that is smaller.
sf::VideoMode window_mode() {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    return {std::min<unsigned>(window_width, screen.width), std::min<unsigned>(window_height, screen.height)};
}

/// In the middle of the screen: without a window manager nobody else sees to it.
void centre(sf::Window& window) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const auto middle = [](unsigned of, unsigned size) { return static_cast<int>((of - std::min(of, size)) / 2); };
    window.setPosition({middle(screen.width, window.getSize().x), middle(screen.height, window.getSize().y)});
}

Box zone_box(const ZoneLayers& map) { return bounds(map.border); }

/// The window and everything in it.
class App {
public:
    explicit App(const ViewerOptions& options)
        : options_(options),
          session_(options.results),
          playback_(session_.minutes(), session_.interval_minutes()),
          camera_(zone_box(session_.map()), map_area(window_width, window_height)),
          window_(window_mode(), "Shangquan"),
          imgui_(window_, session_.results()) {
        centre(window_);
        window_.setFramerateLimit(60);
        resize(window_.getSize().x, window_.getSize().y);
        session_.show(playback_.step());
        picture_.take_heat(session_);
        picture_.redraw(session_, camera_.view());
    }

    void run() {
        sf::Clock clock;
        while (window_.isOpen()) {
            const double seconds = clock.restart().asSeconds();
            take_events();
            playback_.advance(seconds);
            imgui_.begin_frame(seconds);
            use_mouse();
            draw_panels();
            refresh(seconds);
            draw();
        }
    }

private:
    void take_events() {
        for (sf::Event event; window_.pollEvent(event);) {
            imgui_.take(event);
            if (event.type == sf::Event::Closed) closing_ = true;
            if (event.type == sf::Event::KeyPressed) use_key(event.key);
            if (event.type == sf::Event::Resized) resize(event.size.width, event.size.height);
            if (event.type == sf::Event::MouseWheelScrolled) notches_ += event.mouseWheelScroll.delta;
        }
    }

    void use_key(const sf::Event::KeyEvent& key) {
        if (key.control && key.code == sf::Keyboard::Q) closing_ = true;
        if (key.code == sf::Keyboard::Space) playback_.toggle();
        if (key.code == sf::Keyboard::Left) playback_.move(-1);
        if (key.code == sf::Keyboard::Right) playback_.move(1);
        if (key.code == sf::Keyboard::Home) camera_.show(zone_box(session_.map()));
    }

    void resize(unsigned width, unsigned height) {
        window_.setView(sf::View(sf::FloatRect(0.0F, 0.0F, static_cast<float>(width), static_cast<float>(height))));
        camera_.resize(map_area(width, height));
    }

    /// After the panels' new frame has begun, so that clicks on panels never reach the map.
    void use_mouse() {
        const ImGuiIO& io = ImGui::GetIO();
        cursor_ = {io.MousePos.x, io.MousePos.y};
        const bool on_map = !io.WantCaptureMouse && camera_.view().page.contains(cursor_);
        if (on_map && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) dragging_ = true;
        if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) dragging_ = false;
        if (dragging_) camera_.drag({io.MouseDelta.x, io.MouseDelta.y});
        if (on_map && notches_ != 0.0) camera_.zoom(std::pow(zoom_a_notch, notches_), cursor_);
        notches_ = 0.0;
    }

    void draw_panels() {
        const Rect& page = camera_.view().page;
        const std::string here =
            page.contains(cursor_) ? value_text(session_, camera_.view().to_map(cursor_)) : both(Text::outside);
        const Choice wanted = draw_side_panel(session_, here, window_.getSize().y);
        draw_time_bar(playback_, session_.result().day, time_bar_area(window_.getSize().x, window_.getSize().y));
        if (wanted != session_.choice()) choose(wanted);
    }

    void choose(const Choice& wanted) {
        const std::string zone = session_.zone().id;
        session_.choose(wanted);
        Playback next{session_.minutes(), session_.interval_minutes()};
        next.speed = playback_.speed;
        next.seek(playback_.minute());
        if (playback_.playing()) next.toggle();
        playback_ = next;
        if (session_.zone().id != zone) camera_.show(zone_box(session_.map()));
        stale_ = true;
    }

    void refresh(double seconds) {
        if (session_.show(playback_.step())) picture_.take_heat(session_);
        still_ = camera_.view() == last_view_ ? still_ + seconds : 0.0;
        last_view_ = camera_.view();
        if (!picture_.fresh(camera_.view()) && still_ >= rest) stale_ = true;
        if (stale_) picture_.redraw(session_, camera_.view());
        stale_ = false;
        const std::string title =
            fmt::format("{} {} {} - Shangquan", session_.zone().name.en, clock_text(60 * playback_.shown_minute()),
                        text(session_.layer().name).en);
        if (title != title_) window_.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
        title_ = title;
    }

    void draw() {
        window_.clear(behind_the_map);
        picture_.draw(window_, camera_.view());
        imgui_.draw();
        if (closing_ && options_.screenshot) save_screenshot();
        window_.display();
        if (closing_) window_.close();
    }

    void save_screenshot() {
        sf::Texture frame;
        frame.create(window_.getSize().x, window_.getSize().y);
        frame.update(window_);
        const sf::Image pixels = frame.copyToImage();
        Image image{static_cast<int>(pixels.getSize().x), static_cast<int>(pixels.getSize().y)};
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x) {
                const sf::Color color = pixels.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y));
                image.at(x, y) = {color.r, color.g, color.b, 255};
            }
        }
        write_png(*options_.screenshot, image);
    }

    ViewerOptions options_;
    Session session_;
    Playback playback_;
    Camera camera_;
    sf::RenderWindow window_;
    ImguiSfml imgui_;
    MapPicture picture_;
    MapView last_view_;
    PagePoint cursor_ = PagePoint::Zero();
    std::string title_;
    double notches_ = 0.0;
    double still_ = 0.0;
    bool dragging_ = false;
    bool stale_ = false;
    bool closing_ = false;
};

}  // namespace

void run_viewer(const ViewerOptions& options) { App{options}.run(); }

}  // namespace shangquan
