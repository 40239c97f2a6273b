// SPDX-License-Identifier: GPL-3.0-or-later
// Segments that neither host sends now, made to fit the present World: old duplicates and forgeries, as the
// palette offers them (learning.md 6.5).
//
// Pure functions of a World. The numbers are those that the one it is meant for expects, or misses on
// purpose: RFC 9293 3.10.7.4 and RFC 5961 3 say what comes of each.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/sim/world.h"

namespace synstep {

enum class Forgery : std::uint8_t {
    oldSyn,         // of a connection before this one: its number is 10 below the present ISS
    oldData,        // 10 octets from far left of the window
    resetExact,     // at RCV.NXT: believed
    resetInWindow,  // elsewhere in the window: challenged
    resetOutside,   // beyond it: ignored
};
inline constexpr std::array forgeries{Forgery::oldSyn, Forgery::oldData, Forgery::resetExact,
                                      Forgery::resetInWindow, Forgery::resetOutside};

// `claimed` is whom it claims to come from, `socket` the connection that it is about. Nothing where such a
// segment can have no meaning: a reset needs a connection at the other end, resetInWindow room in its window.
std::optional<Injection> forge(const World& world, Forgery what, HostId claimed, SocketName socket);

// The connection's pair of ports, the numbers as they would be right now: where a person begins who makes a
// segment of his own.
Injection plainForgery(const World& world, HostId claimed, SocketName socket);

// `count` SYNs from an address that is not the client's, each from a port of its own.
std::vector<Injection> synFlood(const World& world, std::uint32_t count);

}  // namespace synstep
