// SPDX-License-Identifier: GPL-3.0-or-later
// Which ends are meant where a run has several connections and none has been chosen.
#pragma once

#include <array>

#include "core/trace/trace.h"

namespace synstep {

using Ends = std::array<SocketName, 2>;  // by host

// Both of one connection.
constexpr Ends endsOf(SocketName connection) {
    return {connection, connection};
}

// The connection that something happened to last in entries [0, position); before all, the first of the
// scenario.
SocketName lastSocket(const Trace& trace, std::size_t position);

// The two of that one; but a host that has no part in it, as when others flood its peer, has its own last
// one.
Ends lastEnds(const Trace& trace, std::size_t position);

}  // namespace synstep
