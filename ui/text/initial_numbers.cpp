// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/initial_numbers.h"

#include <algorithm>

namespace synstep {

namespace {

// Far from its initial number a sequence number says nothing by it (a forgery, an old one).
constexpr std::uint32_t tellingDistance = 1u << 24;

}  // namespace

Datagram answerTo(const Datagram& datagram) {
    Datagram answer;
    answer.source = datagram.destination;
    answer.destination = datagram.source;
    answer.segment.sourcePort = datagram.segment.destinationPort;
    answer.segment.destinationPort = datagram.segment.sourcePort;
    return answer;
}

std::optional<SeqNum> initialNumber(const Trace& trace, const Datagram& between, SegmentId until,
                                    SeqNum number) {
    const std::vector<Trace::Synchronization> syns = trace.synchronizations(between, until);
    const auto own = std::find_if(syns.rbegin(), syns.rend(), [](const auto& syn) { return !syn.injected; });
    if (own == syns.rend()) return std::nullopt;
    const std::uint32_t distance = octetsBetween(own->seq, number);
    if (distance >= tellingDistance) return std::nullopt;
    if (distance <= 1) return own->seq;
    // A host that an old SYN has taken in reckons by that one.
    const bool isOld = std::any_of(syns.begin(), syns.end(), [&](const auto& syn) {
        return syn.injected && octetsBetween(syn.seq, number) <= 1;
    });
    return isOld ? std::nullopt : std::optional(own->seq);
}

InitialNumbers initialNumbersOf(const Trace& trace, const Departure& departure) {
    if (departure.injected) return {};
    const Segment& segment = departure.datagram.segment;
    InitialNumbers numbers;
    numbers.seq = initialNumber(trace, departure.datagram, departure.id, segment.seq);
    if (segment.has(Flags::ack))
        numbers.ack = initialNumber(trace, answerTo(departure.datagram), departure.id, segment.ack);
    return numbers;
}

}  // namespace synstep
