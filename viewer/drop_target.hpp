#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace shangquan {

/// Lets files and folders be dropped on a window (XDND, version 5), which SFML 2.5 knows nothing of: a window of its own, on a connection
/// of its own, stands in for the one people see (`XdndProxy`). Does nothing where there is no such screen.
class DropTarget {
public:
    /// `window`: its number on the screen (`sf::WindowHandle`), which must outlive this.
    explicit DropTarget(unsigned long window);
    ~DropTarget();
    DropTarget(const DropTarget&) = delete;
    DropTarget& operator=(const DropTarget&) = delete;

    /// What has been dropped since the last call; to be called once a frame.
    [[nodiscard]] std::vector<std::filesystem::path> dropped();
    /// Whether files are held over the window.
    [[nodiscard]] bool hovered() const;

private:
    class Talk;
    std::unique_ptr<Talk> talk_;  ///< nothing without a screen
};

/// The local files and folders in a `text/uri-list` (RFC 2483): what is no `file:` address is left out.
std::vector<std::filesystem::path> files_in(std::string_view uri_list);

}  // namespace shangquan
