// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts see of a system beside its TCP: how its sockets behave, which options it offers, how it delays
// ACKs. One column a stack, as in the table of policies; nothing else of core/packetdrill knows which stack
// it is.
#pragma once

#include "core/packetdrill/options.h"
#include "core/tcp/policies.h"

namespace synstep::packetdrill {

// Where the scale of windows comes from: what the script expects first, or the largest buffer there may be.
enum class ScaleSource : std::uint8_t { script, largestBuffer };

struct Traits {
    OptionLayout layout{};
    ScaleSource scale{};
    std::int64_t nonBlockingFlag{};      // O_NONBLOCK among the flags that F_GETFL gives
    bool acceptedAreAsListener{};        // an accepted socket does not block if the listener does not
    bool shutReadDiscards{};             // what comes after SHUT_RD is taken and thrown away (D27)
    bool probesTail{};                   // where SACK is agreed on
    bool resetInCloseWaitIsPipe{};       // EPIPE, else ECONNRESET
    bool writesBeforeOpen{};             // are queued (RFC 9293 3.10.2); else they wait for the connection
    bool buffersOfWholeSegments{};       // SO_RCVBUF is rounded up once the MSS is known
    std::int64_t receiveBuffer{};        // SO_RCVBUF
    std::int64_t receiveBufferFactor{};  // of what is set
    // ACKs are held back as these systems do, and did when the suites were written.
    Duration delayedAck{};
    Duration finAckDelay{};
    bool synReopensTimeWait{};  // STANDARD sections leave it at what must be: MAY-2 is no part of them
};

const Traits& traitsOf(Stack stack);

}  // namespace synstep::packetdrill
