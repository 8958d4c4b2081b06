#include "viewer/keys.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

sf::Event::KeyEvent pressed(sf::Keyboard::Key key, Modifier with = Modifier::none) {
    sf::Event::KeyEvent event{};
    event.code = key;
    event.control = with == Modifier::control || with == Modifier::both;
    event.shift = with == Modifier::shift || with == Modifier::both;
    return event;
}

TEST(Keys, DoWhatTheTableSays) {
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Space)), Action::play);
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Right)), Action::step_on);
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Right, Modifier::shift)), Action::hour_on);
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Right, Modifier::control)), Action::last);
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Z, Modifier::control)), Action::undo);
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Z, Modifier::both)), Action::redo);
    EXPECT_FALSE(action_of(pressed(sf::Keyboard::Q))) << "only with Ctrl";
    EXPECT_EQ(action_of(pressed(sf::Keyboard::Q, Modifier::control)), Action::quit);
}

TEST(Keys, MeanOneThingEach) {
    for (std::size_t a = 0; a < key_table.size(); ++a)
        for (std::size_t b = a + 1; b < key_table.size(); ++b)
            EXPECT_FALSE(key_table[a].key == key_table[b].key && key_table[a].with == key_table[b].with)
                << a << " and " << b;
}

TEST(Keys, ReachEveryAction) {
    for (int row = 0; row <= static_cast<int>(Action::quit); ++row) {
        const auto action = static_cast<Action>(row);
        const bool reached = std::any_of(key_table.begin(), key_table.end(),
                                         [&](const KeyBinding& binding) { return binding.action == action; });
        EXPECT_TRUE(reached) << row;
    }
}

}  // namespace
}  // namespace shangquan
