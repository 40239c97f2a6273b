// SPDX-License-Identifier: GPL-3.0-or-later
// Initial sequence numbers of one host: given ones, then a rule, or RFC 6528 (a clock and a keyed hash).
#pragma once

#include <cstdint>
#include <vector>

#include "core/tcp/policies.h"
#include "core/tcp/segment.h"
#include "core/time/time.h"

namespace synstep {

struct IsnSetup {
    std::vector<std::uint32_t> given;  // the first connection takes the first, …; never empty unless rfc6528
    bool rfc6528 = false;
    std::uint64_t secret = 0;
    friend bool operator==(const IsnSetup&, const IsnSetup&) = default;
};

struct FourTuple {
    std::uint32_t localAddress = 0, remoteAddress = 0;
    Port localPort = 0, remotePort = 0;
};

// F of RFC 6528 3: the keyed hash of who talks to whom.
std::uint32_t hashOf(const FourTuple& tuple, std::uint64_t secret);

struct IsnState {
    std::uint32_t taken = 0;
    std::uint32_t last = 0;
    friend bool operator==(const IsnState&, const IsnState&) = default;

    // The next number, without taking it: take() follows once a connection has it.
    SeqNum next(const IsnSetup& setup, const FourTuple& tuple, Instant now, const Policies& policies) const;
    // The next one for a pair revived out of TIME-WAIT: the list's, else above its old SND.NXT.
    SeqNum nextForRevived(const IsnSetup& setup, const FourTuple& tuple, Instant now, SeqNum oldSndNxt,
                          const Policies& policies) const;
    void take(SeqNum used);
};

}  // namespace synstep
