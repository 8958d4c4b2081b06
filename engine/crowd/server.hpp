#pragma once

#include "engine/movement/walkers.hpp"

#include <algorithm>
#include <deque>

namespace shangquan {

/// A first-come-first-served server of fixed rate: gates, connectors.
template <class Customer>
struct Server {
    double rate = 1.0;  ///< persons per second at the most
    double credit = 0.0;
    std::deque<Customer> line;

    /// A step passes. What is left of one person's turn is kept, so that the flow is the rate with every step; more is not saved up.
    void tick(double dt) { credit = std::min(credit, 1.0) + rate * dt; }
    [[nodiscard]] bool ready() const { return credit >= 1.0 && !line.empty(); }

    /// The next in line is served.
    Customer serve() {
        credit -= 1.0;
        Customer customer = line.front();
        line.pop_front();
        return customer;
    }
};

}  // namespace shangquan
