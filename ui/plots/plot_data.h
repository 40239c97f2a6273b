// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots show of a run, as plain numbers: sequence numbers, timeouts and the listener's queues over
// time, and when which host was in which state. No widget, no words.
#pragma once

#include <array>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

// One segment as it was sent.
struct SentPoint {
    Instant at{};
    HostId from = HostId::client;
    std::int64_t sequence = 0;  // counted from the initial sequence number of its connection
    std::uint32_t length = 0;   // octets of sequence space: text, SYN and FIN
    SegmentKind kind = SegmentKind::ack;
    bool isRetransmission = false;
    bool isLost = false;
    std::array<Port, 2> ports{};  // by host
    SegmentId id = 0;
    friend bool operator==(const SentPoint&, const SentPoint&) = default;
};

// The retransmission timer was set for so long.
struct TimeoutPoint {
    Instant at{};
    Duration timeout{};
    friend bool operator==(const TimeoutPoint&, const TimeoutPoint&) = default;
};

// From this instant on, at the server.
struct QueuePoint {
    Instant at{};
    std::uint32_t halfOpen = 0;
    std::uint32_t waiting = 0;  // in the accept queue
    friend bool operator==(const QueuePoint&, const QueuePoint&) = default;
};

// A host was in this state; of the present one, `to` is the end of what is shown.
struct StateSpan {
    HostId host = HostId::client;
    State state = State::closed;
    Instant from{};
    Instant to{};
    friend bool operator==(const StateSpan&, const StateSpan&) = default;
};

struct PlotData {
    static constexpr std::size_t mostPoints = 2000;

    std::vector<SentPoint> sent;                       // of all connections
    std::array<std::vector<TimeoutPoint>, 2> timeout;  // by host, of one connection
    std::vector<QueuePoint> queues;
    std::vector<StateSpan> states;  // of one connection: the client's, then the server's
    Instant end{};
};

// The first `position` entries; of a flood its first SYN alone is among what was sent; timeouts and states
// are those of `socket`. In time linear in the entries; of more than mostPoints points of a kind evenly
// spaced ones are kept, the newest among them.
PlotData plotData(const Trace& trace, std::size_t position, SocketName socket);

}  // namespace synstep
