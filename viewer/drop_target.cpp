#include "viewer/drop_target.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

constexpr long version = 5;            ///< of XDND
constexpr long most_bytes = 1L << 20;  ///< of a list of files

/// The display whose errors are of no account: windows of other programs come and go.
Display* careless = nullptr;
XErrorHandler others = nullptr;

int pass_on(Display* display, XErrorEvent* error) { return display == careless || others == nullptr ? 0 : others(display, error); }

std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t k = 0; k < text.size(); ++k) {
        unsigned char byte = 0;
        const char* const digits = text.data() + k + 1;
        const bool escaped = text[k] == '%' && k + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        plain += escaped ? static_cast<char>(byte) : text[k];
        k += escaped ? 2 : 0;
    }
    return plain;
}

std::optional<fs::path> file_at(std::string_view uri) {
    constexpr std::string_view scheme = "file:";
    if (!uri.starts_with(scheme)) return std::nullopt;
    uri.remove_prefix(scheme.size());
    if (uri.starts_with("//")) uri.remove_prefix(std::min(uri.find('/', 2), uri.size()));
    if (!uri.starts_with('/')) return std::nullopt;
    return fs::path{decoded(uri)};
}

}  // namespace

std::vector<fs::path> files_in(std::string_view uri_list) {
    std::vector<fs::path> files;
    while (!uri_list.empty()) {
        const std::size_t end = std::min(uri_list.find_first_of(std::string_view{"\r\n\0", 3}), uri_list.size());
        if (const auto file = file_at(uri_list.substr(0, end))) files.push_back(*file);
        uri_list.remove_prefix(std::min(end + 1, uri_list.size()));
    }
    return files;
}

/// What is said between the window and who drags something over it.
class DropTarget::Talk {
public:
    Talk(Display* display, Window seen) : display_(display) {
        careless = display;
        const XErrorHandler before = XSetErrorHandler(pass_on);
        if (before != pass_on) others = before;
        own_ = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
        for (const Window window : {own_, seen}) {
            set(window, "XdndProxy", XA_WINDOW, own_);
            set(window, "XdndAware", XA_ATOM, static_cast<unsigned long>(version));
        }
        XFlush(display);
    }

    ~Talk() {
        XCloseDisplay(display_);
        careless = nullptr;
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;

    std::vector<fs::path> listen() {
        while (XPending(display_) > 0) {
            XEvent event;
            XNextEvent(display_, &event);
            if (event.type == ClientMessage) hear(event.xclient);
            if (event.type == SelectionNotify) take(event.xselection);
            if (event.type == DestroyNotify && event.xdestroywindow.window == source_) source_ = None;
        }
        return std::exchange(dropped_, {});
    }

    [[nodiscard]] bool hovered() const { return source_ != None && has_files_; }

private:
    using Words = std::array<long, 5>;

    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    void set(Window window, const char* property, Atom type, unsigned long value) const {
        const auto* const bytes = reinterpret_cast<const unsigned char*>(&value);
        XChangeProperty(display_, window, atom(property), type, 32, PropModeReplace, bytes, 1);
    }

    void hear(const XClientMessageEvent& said) {
        const auto& words = said.data.l;
        if (said.message_type == atom("XdndEnter")) {
            source_ = static_cast<Window>(words[0]);
            has_files_ = offers_files(words);
            XSelectInput(display_, source_, StructureNotifyMask);  // a program that ends in the middle does not say so
        } else if (source_ == None || static_cast<Window>(words[0]) != source_) {
            return;
        } else if (said.message_type == atom("XdndPosition")) {
            answer("XdndStatus", said.window, {static_cast<long>(said.window), has_files_ ? 1 : 0, 0, 0, action()});
        } else if (said.message_type == atom("XdndDrop")) {
            over_ = said.window;
            if (!has_files_) return finish(false);
            XConvertSelection(display_, atom("XdndSelection"), atom("text/uri-list"), atom("ShangquanDrop"), own_, static_cast<Time>(words[2]));
            XFlush(display_);
        } else if (said.message_type == atom("XdndLeave")) {
            source_ = None;
        }
    }

    /// The first three kinds of what is dragged stand in the message, all of more in a property of the source.
    [[nodiscard]] bool offers_files(const long* words) const {
        const Atom wanted = atom("text/uri-list");
        if ((words[1] & 1) == 0) return std::any_of(words + 2, words + 5, [&](long kind) { return static_cast<Atom>(kind) == wanted; });
        const std::string kinds = property(source_, "XdndTypeList", XA_ATOM);
        std::vector<Atom> all(kinds.size() / sizeof(Atom));
        std::copy_n(kinds.data(), all.size() * sizeof(Atom), reinterpret_cast<char*>(all.data()));
        return std::find(all.begin(), all.end(), wanted) != all.end();
    }

    void take(const XSelectionEvent& given) {
        if (source_ == None) return;
        if (given.property != None) dropped_ = files_in(property(own_, "ShangquanDrop", AnyPropertyType));
        finish(!dropped_.empty());
    }

    void finish(bool taken) {
        answer("XdndFinished", over_, {static_cast<long>(over_), taken ? 1 : 0, taken ? action() : static_cast<long>(None), 0, 0});
        source_ = None;
    }

    [[nodiscard]] std::string property(Window window, const char* name, Atom kind) const {
        Atom type = None;
        int bits = 0;
        unsigned long items = 0;
        unsigned long left = 0;
        unsigned char* bytes = nullptr;
        XGetWindowProperty(display_, window, atom(name), 0, most_bytes / 4, False, kind, &type, &bits, &items, &left, &bytes);
        if (bytes == nullptr) return {};
        const std::size_t size = items * (bits == 32 ? sizeof(long) : static_cast<std::size_t>(bits) / 8);
        std::string value{reinterpret_cast<const char*>(bytes), size};
        XFree(bytes);
        return value;
    }

    [[nodiscard]] long action() const { return static_cast<long>(atom("XdndActionCopy")); }

    void answer(const char* kind, Window seen, const Words& words) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.display = display_;
        event.xclient.window = source_;
        event.xclient.message_type = atom(kind);
        event.xclient.format = 32;
        std::copy(words.begin(), words.end(), event.xclient.data.l);
        event.xclient.data.l[0] = static_cast<long>(seen);
        XSendEvent(display_, source_, False, NoEventMask, &event);
        XFlush(display_);
    }

    Display* display_;
    Window own_ = None;
    Window source_ = None;  ///< who drags
    Window over_ = None;    ///< the window people see
    bool has_files_ = false;
    std::vector<fs::path> dropped_;
};

DropTarget::DropTarget(unsigned long window) {
    if (Display* const display = XOpenDisplay(nullptr)) talk_ = std::make_unique<Talk>(display, window);
}

DropTarget::~DropTarget() = default;

std::vector<fs::path> DropTarget::dropped() { return talk_ ? talk_->listen() : std::vector<fs::path>{}; }

bool DropTarget::hovered() const { return talk_ && talk_->hovered(); }

}  // namespace shangquan
