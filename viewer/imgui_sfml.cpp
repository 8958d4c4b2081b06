#include "viewer/imgui_sfml.hpp"

#include "scenarios/pictures/canvas.hpp"
#include "scenarios/texts.hpp"

#include <backends/imgui_impl_opengl2.h>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <algorithm>
#include <initializer_list>

namespace shangquan {
namespace {

constexpr float letter_size = 16.0F;  ///< pixels
constexpr const char* signs = "商圈·–−≥≤²°±×→←↑↓…“”";

void set_keys(ImGuiIO& io) {
    io.KeyMap[ImGuiKey_Tab] = sf::Keyboard::Tab;
    io.KeyMap[ImGuiKey_LeftArrow] = sf::Keyboard::Left;
    io.KeyMap[ImGuiKey_RightArrow] = sf::Keyboard::Right;
    io.KeyMap[ImGuiKey_Backspace] = sf::Keyboard::Backspace;
    io.KeyMap[ImGuiKey_Delete] = sf::Keyboard::Delete;
    io.KeyMap[ImGuiKey_Enter] = sf::Keyboard::Enter;
    io.KeyMap[ImGuiKey_Escape] = sf::Keyboard::Escape;
    io.KeyMap[ImGuiKey_Home] = sf::Keyboard::Home;
    io.KeyMap[ImGuiKey_End] = sf::Keyboard::End;
    io.KeyMap[ImGuiKey_A] = sf::Keyboard::A;
}

/// The event of a modifier itself tells whether it was held before.
bool held_after(const sf::Event& event, std::initializer_list<sf::Keyboard::Key> keys, bool before) {
    const bool own = std::find(keys.begin(), keys.end(), event.key.code) != keys.end();
    return own ? event.type == sf::Event::KeyPressed : before;
}

/// Whether the letters that are always there suffice.
bool is_plain(const std::string& words) {
    return std::all_of(words.begin(), words.end(), [](char letter) { return letter >= 0x20 && letter < 0x7f; });
}

template <class Features>
void add_names(std::vector<Name>& names, const Features& features) {
    for (const Feature& feature : features) {
        names.push_back(feature.name);
        names.push_back({feature.id, ""});
    }
}

}  // namespace

std::vector<Name> names_in(const ZoneLayers& map) {
    std::vector<Name> names;
    add_names(names, map.venues);
    add_names(names, map.gates);
    add_names(names, map.connectors);
    add_names(names, map.lines);
    add_names(names, map.areas);
    add_names(names, map.buildings);
    return names;
}

std::vector<Name> names_in(const std::vector<ResultFolder>& results) {
    std::vector<Name> names;
    for (const ResultFolder& result : results) {
        names.push_back(result.title);
        names.push_back({result.path.string(), result.scenario});
        for (const ZoneResult& zone : result.zones) names.push_back(zone.name);
    }
    return names;
}

ImVector<ImWchar> glyph_ranges(const std::vector<Name>& names) {
    ImFontGlyphRangesBuilder builder;
    for (ImWchar character = 0x20; character < 0x7f; ++character) builder.AddChar(character);
    builder.AddText(signs);
    const auto add = [&](const Name& name) {
        builder.AddText(name.zh.c_str());
        builder.AddText(name.en.c_str());
    };
    for (const Name& words : all_texts()) add(words);
    for (const Name& name : names) add(name);
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return ranges;
}

ImguiSfml::ImguiSfml(sf::RenderWindow& window) : window_(window) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    set_keys(io);
    ImGui_ImplOpenGL2_Init();
}

void ImguiSfml::use_letters(double scale, const std::vector<Name>& names) {
    bool wanted = scale != scale_;
    scale_ = scale;
    for (const Name& name : names) {
        if ((is_plain(name.zh) && is_plain(name.en)) || !known_.insert(name.zh + name.en).second) continue;
        names_.push_back(name);
        wanted = true;
    }
    if (wanted) make_font();
}

void ImguiSfml::make_font() {
    ImGuiIO& io = ImGui::GetIO();
    glyphs_ = glyph_ranges(names_);
    io.Fonts->Clear();
    io.Fonts->AddFontFromFileTTF(typeface_file().c_str(), letter_size * static_cast<float>(scale_), nullptr,
                                 glyphs_.Data);
    ImGui_ImplOpenGL2_DestroyFontsTexture();
    ImGui_ImplOpenGL2_CreateFontsTexture();
}

ImguiSfml::~ImguiSfml() {
    ImGui_ImplOpenGL2_Shutdown();
    ImGui::DestroyContext();
}

void ImguiSfml::take(const sf::Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
        case sf::Event::MouseMoved:
            io.MousePos = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
            break;
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased: {
            const auto button = static_cast<std::size_t>(event.mouseButton.button);
            if (button >= held_.size()) break;
            held_[button] = event.type == sf::Event::MouseButtonPressed;
            pressed_[button] = pressed_[button] || held_[button];
            break;
        }
        case sf::Event::MouseWheelScrolled:
            io.MouseWheel += event.mouseWheelScroll.delta;
            break;
        case sf::Event::TextEntered:
            io.AddInputCharacter(event.text.unicode);
            break;
        case sf::Event::KeyPressed:
        case sf::Event::KeyReleased:
            take_key(event);
            io.KeyShift = held_after(event, {sf::Keyboard::LShift, sf::Keyboard::RShift}, event.key.shift);
            break;
        case sf::Event::LostFocus:
            held_.fill(false);
            keys_held_.fill(false);
            control_held_ = false;
            break;
        default:
            break;
    }
}

void ImguiSfml::take_key(const sf::Event& event) {
    const bool pressed = event.type == sf::Event::KeyPressed;
    control_held_ = held_after(event, {sf::Keyboard::LControl, sf::Keyboard::RControl}, event.key.control);
    if (event.key.code < 0) return;
    const auto key = static_cast<std::size_t>(event.key.code);
    keys_held_[key] = pressed;
    keys_pressed_[key] = keys_pressed_[key] || pressed;
    control_pressed_ = control_pressed_ || (pressed && event.key.control);
}

void ImguiSfml::begin_frame(double seconds) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(window_.getSize().x), static_cast<float>(window_.getSize().y)};
    io.DeltaTime = std::max(static_cast<float>(seconds), 1e-4F);
    for (std::size_t button = 0; button < held_.size(); ++button)
        io.MouseDown[button] = held_[button] || pressed_[button];
    pressed_.fill(false);
    for (std::size_t key = 0; key < keys_held_.size(); ++key) io.KeysDown[key] = keys_held_[key] || keys_pressed_[key];
    io.KeyCtrl = control_held_ || control_pressed_;
    keys_pressed_.fill(false);
    control_pressed_ = false;
    ImGui_ImplOpenGL2_NewFrame();
    ImGui::NewFrame();
}

void ImguiSfml::draw() {
    ImGui::Render();
    window_.resetGLStates();
    ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
    window_.resetGLStates();
}

}  // namespace shangquan
