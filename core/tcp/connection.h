// SPDX-License-Identifier: GPL-3.0-or-later
// One connection: the transmission control block of RFC 9293 3.3.1, the retransmission queue, what waits to
// be sent or read, and the timers. A plain value: a copy is complete, because timers are deadlines kept here.
//
// Names are the RFC's. Text is counted, not kept. step() in core/tcp/step.h is the only code that changes
// one.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/tcp/effect.h"
#include "core/tcp/segment.h"
#include "core/tcp/state.h"
#include "core/time/time.h"

namespace synstep {

// RFC 9293 3.3.1.
struct ControlBlock {
    SeqNum sndUna;
    SeqNum sndNxt;
    std::uint32_t sndWnd = 0;
    SeqNum sndWl1;
    SeqNum sndWl2;
    SeqNum iss;
    std::uint32_t maxSndWnd = 0;  // MAX.SND.WND of RFC 5961 5
    std::uint32_t sndMss = 536;   // MUST-15: the peer's option, or this
    SeqNum rcvNxt;
    std::uint32_t rcvWnd = 0;
    SeqNum irs;
    friend bool operator==(const ControlBlock&, const ControlBlock&) = default;
};

// What has been sent and not yet been acknowledged: one element a segment, oldest first.
struct Unacknowledged {
    SeqNum seq;
    std::uint32_t len = 0;
    Flags flags;            // SYN, FIN and PSH as first sent
    SegmentId firstId = 0;  // of the segment that carried it first
    Instant sentAt{};       // the first time
    bool repeated = false;  // Karn: gives no sample of the round trip
    SeqNum end() const {
        return seq + len + (flags.has(Flags::syn) ? 1 : 0) + (flags.has(Flags::fin) ? 1 : 0);
    }
    friend bool operator==(const Unacknowledged&, const Unacknowledged&) = default;
};

// Octets that arrived beyond a hole.
struct Beyond {
    SeqNum seq;
    std::uint32_t len = 0;
    bool fin = false;
    SeqNum end() const { return seq + len; }
    friend bool operator==(const Beyond&, const Beyond&) = default;
};

struct TimerTable {
    std::array<Instant, timerCount> due{never, never, never, never, never, never};
    std::array<Duration, timerCount> interval{};

    Instant operator[](Timer t) const { return due[static_cast<std::size_t>(t)]; }
    bool runs(Timer t) const { return (*this)[t] != never; }
    // The one due first; of two at one instant the one named first in Timer. `never` if none runs.
    Timer first() const;
    Instant firstDue() const { return (*this)[first()]; }
    friend bool operator==(const TimerTable&, const TimerTable&) = default;
};

enum class Opening : std::uint8_t { passive, active };

struct Connection {
    Port localPort = 0;
    Port remotePort = 0;
    State state = State::closed;
    Opening opening = Opening::active;
    ControlBlock tcb;

    // Sending.
    std::uint64_t unsent = 0;  // octets queued behind sndNxt
    bool finQueued = false;    // the user has ended sending
    bool finSent = false;
    SegmentId synId = 0;  // the first segment that carried our SYN
    std::vector<Unacknowledged> retransmissionQueue;

    // Receiving.
    std::uint32_t unread = 0;  // octets in order that the application has not taken
    bool readsAtOnce = true;   // the application takes everything as it comes
    bool peerFinTaken = false;
    std::vector<Beyond> beyond;            // sorted, apart from each other
    std::uint32_t unacknowledgedText = 0;  // octets taken since our last ACK (delayed ACK)
    bool textTaken = false;                // some has come at all

    bool orphan = false;  // the application has let go: close()

    // RFC 7413. A client's: the cookie that it has for this peer; a server's: the one that its SYN+ACK gives.
    std::uint64_t fastOpenCookie = 0;  // 0: none
    bool fastOpened = false;  // the SYN brought a good cookie: an application has this end from then on

    // RFC 6298.
    Duration rto{};
    Duration srtt{};
    Duration rttvar{};
    bool rttMeasured = false;
    bool synWasRepeated = false;
    bool tailProbeDue = false;          // the retransmission timer is set for a probe: tailLossProbe
    bool thirdAckHeld = false;          // it has come, and opened nothing: deferAccept
    std::uint32_t repeats = 0;          // of the oldest unacknowledged segment
    std::uint32_t keepaliveProbes = 0;  // unanswered
    std::uint32_t windowProbes = 0;     // unanswered
    SegmentId probeId = 0;              // of the first probe that carried the octet at SND.NXT; 0: none did
    Instant unaMovedAt{};               // when SND.UNA last advanced
    Instant lastHeard{};
    Instant lastChallenge = never;  // when the last limited ACK left; never: none yet
    Instant lastSynAckRepeated = never;

    TimerTable timers;

    bool finAcknowledged() const { return finSent && tcb.sndUna == tcb.sndNxt; }
    friend bool operator==(const Connection&, const Connection&) = default;
};

}  // namespace synstep
