// SPDX-License-Identifier: GPL-3.0-or-later
// What a run has cost so far, and what it has left behind: the figures by which two runs are compared.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/trace/trace.h"

namespace synstep {

struct Costs {
    // As in a Tally: by the two hosts, injected segments and the network's copies not counted;
    // retransmissions are its repetitions.
    std::uint32_t sent = 0, retransmissions = 0, lost = 0, resets = 0;
    // Of each end, by HostId, when it first became ESTABLISHED; none: it has not.
    std::array<std::optional<Instant>, 2> established;
    // Whole round trips that were over when the last of these became so: half of the longest chain of
    // segments of which each answers the one before; waiting is none. None: neither end has.
    std::optional<std::uint32_t> roundTrips;
    // Connections there are now: in SYN-RECEIVED after a passive open; and, from ESTABLISHED on, those of
    // which the peer has none. TIME-WAIT waits for nobody and is no ghost.
    std::uint32_t halfOpen = 0, ghosts = 0;
    std::array<State, 2> states{};  // of the first connection, as they are shown
    friend bool operator==(const Costs&, const Costs&) = default;
};

// Over the first `position` entries.
Costs costsOf(const Trace& trace, std::size_t position);

}  // namespace synstep
