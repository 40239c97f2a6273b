// SPDX-License-Identifier: GPL-3.0-or-later
// The connections of a run: which have been seen, in which states their two ends are, which ports they use.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

struct ConnectionSeen {
    SocketName socket;
    std::array<State, 2> states{State::closed, State::closed};  // by host
    std::array<Port, 2> ports{};                                // by host; 0: has sent nothing yet
    friend bool operator==(const ConnectionSeen&, const ConnectionSeen&) = default;
};

// Those that begin in entries [0, revealed), in that order, as they are once entries [0, position) have
// happened. In time linear in the entries.
std::vector<ConnectionSeen> connectionsOf(const Trace& trace, std::size_t position, std::size_t revealed);

// The one that something happened to last in entries [0, position); before all, the first of the scenario.
SocketName lastSocket(const Trace& trace, std::size_t position);

// Whether it goes from one of these ports to the other; by host.
bool isBetween(const Departure& departure, const std::array<Port, 2>& ports);

// By host, as soon as either end has sent anything.
std::optional<std::array<Port, 2>> portsOf(const Trace& trace, SocketName connection, std::size_t revealed);

}  // namespace synstep
