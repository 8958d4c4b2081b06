#include "viewer/keys.hpp"

#include <algorithm>

namespace shangquan {

std::optional<Action> action_of(const sf::Event::KeyEvent& key) {
    const Modifier held = key.control ? (key.shift ? Modifier::both : Modifier::control)
                                      : (key.shift ? Modifier::shift : Modifier::none);
    const auto* row = std::find_if(key_table.begin(), key_table.end(), [&](const KeyBinding& binding) {
        return binding.key == key.code && binding.with == held;
    });
    return row == key_table.end() ? std::nullopt : std::optional(row->action);
}

}  // namespace shangquan
