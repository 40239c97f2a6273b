// SPDX-License-Identifier: GPL-3.0-or-later
// By which initial sequence numbers a segment's own numbers can be told: those of the SYNs that the two ends
// have sent each other, read from the trace.
//
// None where nothing is known or nothing would be said by it: of injected segments, of ends that have sent no
// SYN, of numbers that belong to an old SYN or lie far away.
#pragma once

#include <optional>

#include "core/trace/trace.h"

namespace synstep {

struct InitialNumbers {
    std::optional<SeqNum> seq;  // of the sender
    std::optional<SeqNum> ack;  // of its peer; only with the ACK bit
};
InitialNumbers initialNumbersOf(const Trace& trace, const Departure& departure);

// Of the sockets that a datagram goes between, the source's, by which it numbered `number` when `until` was
// the last segment sent.
std::optional<SeqNum> initialNumber(const Trace& trace, const Datagram& between, SegmentId until,
                                    SeqNum number);
// The datagram that would go the other way.
Datagram answerTo(const Datagram& datagram);

}  // namespace synstep
