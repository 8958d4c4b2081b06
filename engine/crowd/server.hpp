#pragma once

#include "engine/movement/walkers.hpp"

#include "engine/crowd/turnstiles.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace shangquan {

/// A first-come-first-served server: gates and connectors of a fixed rate, or turnstiles.
template <class Customer>
struct Server {
    double rate = 1.0;  ///< persons per second at the most
    double credit = 0.0;
    std::deque<Customer> line;
    Turnstiles turnstiles;      ///< where there are any, they alone decide
    double passing = 0.0;       ///< seconds until who was served last is through

    Server() = default;
    explicit Server(double persons_per_second) : rate(persons_per_second) {}
    /// Turnstiles that each take `service` seconds a person.
    Server(std::size_t lanes, double service) : rate(static_cast<double>(lanes) / service), turnstiles(lanes, service) {}

    /// A step passes. What is left of one person's turn is kept, so that the flow is the rate with every step; more is not saved up.
    void tick(double dt) {
        credit = std::min(credit, 1.0) + rate * dt;
        turnstiles.tick(dt);
    }
    [[nodiscard]] bool ready() const { return !line.empty() && (turnstiles.any() ? turnstiles.ready() : credit >= 1.0); }

    /// Until all in line are served.
    [[nodiscard]] double seconds() const { return static_cast<double>(line.size()) / rate; }

    /// The first in line is served who `is_ready`, or the first of all where nobody is.
    template <class IsReady>
    Customer serve(const IsReady& is_ready) {
        credit -= 1.0;
        if (turnstiles.any()) passing = turnstiles.take();
        auto next = std::find_if(line.begin(), line.end(), is_ready);
        if (next == line.end()) next = line.begin();
        Customer customer = std::move(*next);
        line.erase(next);
        return customer;
    }

    /// The first in line is served.
    Customer serve() {
        return serve([](const Customer&) { return true; });
    }
};

}  // namespace shangquan
