// Drops files on a window as a file manager does (XDND, version 5).
// usage: drag_source WINDOW PATH…, or WINDOW --abandon to end without a word while something is held over it.   Prints whether they were taken; ends with 1 where they were not, or nobody answered.
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

namespace {

class DragSource {
public:
    DragSource(Display* display, Window target) : display_(display), target_(target) {
        own_ = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
        proxy_ = proxy_of(target);
        XSetSelectionOwner(display, atom("XdndSelection"), own_, CurrentTime);
    }

    bool hold() {
        say("XdndEnter", {static_cast<long>(own_), 5L << 24, static_cast<long>(atom("text/uri-list")), 0, 0});
        say("XdndPosition", {static_cast<long>(own_), 0, (200 << 16) | 200, CurrentTime, static_cast<long>(atom("XdndActionCopy"))});
        return answered("XdndStatus");
    }

    bool drop(const std::string& list) {
        list_ = list;
        if (!hold()) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(400));  // held over the window for somebody to see
        say("XdndDrop", {static_cast<long>(own_), 0, CurrentTime, 0, 0});
        return answered("XdndFinished");
    }

private:
    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    /// Who stands in for a window; itself where nobody does.
    [[nodiscard]] Window proxy_of(Window window) const {
        Atom type = None;
        int bits = 0;
        unsigned long items = 0;
        unsigned long left = 0;
        unsigned char* bytes = nullptr;
        XGetWindowProperty(display_, window, atom("XdndProxy"), 0, 1, False, XA_WINDOW, &type, &bits, &items, &left, &bytes);
        const Window proxy = items == 1 ? *reinterpret_cast<Window*>(bytes) : window;
        if (bytes != nullptr) XFree(bytes);
        return proxy;
    }

    void say(const char* kind, const long (&words)[5]) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target_;
        event.xclient.message_type = atom(kind);
        event.xclient.format = 32;
        for (int k = 0; k < 5; ++k) event.xclient.data.l[k] = words[k];
        XSendEvent(display_, proxy_, False, NoEventMask, &event);
        XFlush(display_);
    }

    /// Whether this answer comes within ten seconds and says yes. Hands the list out meanwhile.
    [[nodiscard]] bool answered(const char* kind) const {
        for (int tenths = 0; tenths < 1000; ++tenths) {
            while (XPending(display_) > 0) {
                XEvent event;
                XNextEvent(display_, &event);
                if (event.type == SelectionRequest) hand_out(event.xselectionrequest);
                if (event.type == ClientMessage && event.xclient.message_type == atom(kind)) return (event.xclient.data.l[1] & 1) != 0;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }

    void hand_out(const XSelectionRequestEvent& asked) const {
        const auto* const bytes = reinterpret_cast<const unsigned char*>(list_.data());
        XChangeProperty(display_, asked.requestor, asked.property, asked.target, 8, PropModeReplace, bytes, static_cast<int>(list_.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = asked.requestor;
        event.xselection.selection = asked.selection;
        event.xselection.target = asked.target;
        event.xselection.property = asked.property;
        event.xselection.time = asked.time;
        XSendEvent(display_, asked.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    Display* display_;
    Window target_;
    Window own_ = None;
    Window proxy_ = None;
    std::string list_;
};

}  // namespace

int main(int count, char** words) {
    Display* const display = XOpenDisplay(nullptr);
    if (count < 3 || display == nullptr) return 2;
    DragSource source{display, std::strtoul(words[1], nullptr, 0)};
    if (std::string(words[2]) == "--abandon") return source.hold() ? 0 : 1;
    std::string list;
    for (int k = 2; k < count; ++k) list += "file://" + std::string(words[k]) + "\r\n";
    const bool taken = source.drop(list);
    std::puts(taken ? "dropped" : "not taken");
    return taken ? 0 : 1;
}
