// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to draw of a run, told as things with two ends: messages, states, timers, calls; made of
// Entries alone. Nothing here knows a width, a font or a theme.
//
// Ends are Points: an instant, and a level within the instant. What one host does at one instant has rising
// levels; the two hosts count theirs apart, but what arrives at the instant at which it was sent comes after.
// So the same level of both hosts may be drawn at one height, and no cause is ever drawn below its effect.
#pragma once

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/trace/flood.h"
#include "core/trace/selection.h"
#include "core/trace/trace.h"

namespace synstep {

using PointId = std::uint32_t;
inline constexpr PointId noPoint = 0xFFFF'FFFF;
inline constexpr std::size_t noEntry = static_cast<std::size_t>(-1);

enum class PointKind : std::uint8_t {
    call,
    arrival,
    departure,
    injection,
    expiry,
    change,
    loss,
    due,
    below,   // a flood's row: what comes next stands under it
    until,   // to where a paper shows the run
    folded,  // the end of a phase that is one row: no wait lies before it
    silent   // nothing is drawn there: a listener that was there from the beginning
};

struct LadderPoint {
    Instant at{};
    std::uint32_t level = 0;
    HostId host = HostId::client;
    PointKind kind = PointKind::call;
    std::size_t entry = noEntry;  // that made it; none: of what is due, or would have been
};

struct LadderMessage {
    SegmentId id = 0;
    bool copy = false;             // made by the network
    Departure departure;           // made up of what the arrival shows if nobody saw it leave
    std::uint32_t repetition = 1;  // 2: the second time that the same is sent (isRepetition)
    std::uint32_t number = 0;      // in the order of sending, from 1; of a copy: its original's
    std::size_t sentBy = noEntry;
    std::size_t endedBy = noEntry;  // by the arrival or the loss
    PointId from = noPoint;         // none: the departure was not seen
    PointId to = noPoint;           // where it arrives, or would; none: not seen, or too far away to show
    PointId loss = noPoint;
    std::uint32_t bundle = 1;  // for how many of many connections it speaks; 0: another one speaks for it
    bool lost() const { return loss != noPoint; }
    Instant arrival() const { return copy ? departure.copyArrivesAt : departure.arrivesAt; }
    bool corrupt() const { return copy ? departure.copyCorrupt : departure.corrupt; }
    SegmentKind kind() const { return kindOf(departure.datagram.segment); }
};

// A socket in one state. A host that never listens is CLOSED from the top.
struct LadderSpan {
    HostId host = HostId::client;
    SocketName socket;
    State state = State::closed;
    PointId from = noPoint;           // none: from the top
    PointId to = noPoint;             // none: to the end
    std::size_t fromEntry = noEntry;  // none: it was so before the run
    std::size_t toEntry = noEntry;
    bool fromListener = false;     // a child: begins with a line from the listener
    std::uint32_t slot = 0;        // beside others that live at the same time
    std::uint32_t ordinal = 0;     // of this host and socket
    std::optional<Report> report;  // what the application was told with it, if it went wrong
};

struct LadderRestart {
    PointId at = noPoint;
    std::size_t entry = noEntry;
    Instant due{};
};

struct LadderTimer {
    HostId host = HostId::client;
    SocketName socket;
    Timer timer = Timer::retransmission;
    Duration interval{};  // for which it was set first
    Instant due{};        // as set first
    PointId from = noPoint;
    PointId to = noPoint;  // none: it runs
    std::size_t fromEntry = noEntry;
    std::size_t toEntry = noEntry;
    TimerAct end = TimerAct::stop;
    std::vector<LadderRestart> restarts;
    // As set last before this position.
    Instant dueBy(std::size_t position) const {
        const auto later = std::find_if(restarts.rbegin(), restarts.rend(),
                                        [&](const LadderRestart& one) { return one.entry < position; });
        return later == restarts.rend() ? due : later->due;
    }
    std::uint32_t slot = 0;     // 0 is next to the bar
    std::uint32_t ordinal = 0;  // of this host and socket
    std::uint32_t bundle = 1;   // as of messages
};

struct LadderCall {
    HostId host = HostId::client;
    Call call;
    Refusal refusal = Refusal::none;
    PointId at = noPoint;
    std::size_t entry = noEntry;
    std::uint32_t number = 0;  // among all
};

// Whether a host goes down by it, or comes back.
inline bool isTurn(const LadderCall& call) {
    const CallKind kind = call.call.kind;
    return call.refusal == Refusal::none && (kind == CallKind::crash || kind == CallKind::restart);
}

// A segment that the listener had no room for.
struct LadderDrop {
    HostId host = HostId::server;
    Discard why = Discard::synQueueFull;
    PointId at = noPoint;
    std::size_t entry = noEntry;
    std::uint32_t number = 0;  // among all
};

// Told in one row, whatever became of it; what its connections send again in a row for each repetition.
struct LadderFlood {
    Flood flood;
    std::size_t index = 0;         // among the parts
    std::uint32_t repetition = 1;  // 1: the flood itself
    std::size_t entry = 0;         // that it begins with
    SegmentId first = 0;           // stands for all of it
    PointId from = noPoint;
};

// Entries [begin, end) that belong together: a connection is opened, is open, is closed; or several of these
// at once, where segments are in flight from one to the next. Followed by another phase.
struct LadderPhase {
    std::vector<Phase> kinds;
    std::size_t begin = 0, end = 0;
    Instant from{}, to{};
    std::uint32_t segments = 0;
    SegmentId first = 0;    // of them
    PointId row = noPoint;  // its row, once it is finished
    bool folded = false;    // nothing else is shown of it
    bool has(std::size_t entry) const { return begin <= entry && entry < end; }
    // Whether what is selected belongs to it.
    bool holds(const Selection& selection, const Trace& trace) const;
};

struct LadderListener {
    HostId host = HostId::server;
    PointId from = noPoint;  // none: from the top
    PointId to = noPoint;    // none: to the end
    std::size_t fromEntry = noEntry;
    std::size_t toEntry = noEntry;
};

struct LadderModel {
    // The big things are never moved as a whole as the run grows: a frame would wait for 100,000 of them.
    std::deque<LadderPoint> points;
    std::vector<PointId> order;       // in time: instant, level, order of making
    std::vector<std::uint32_t> rank;  // by point: its place there
    std::deque<LadderMessage> messages;
    std::deque<LadderSpan> spans;
    std::deque<LadderTimer> timers;
    std::deque<LadderCall> calls;
    std::vector<std::size_t> turns;  // of the calls those that are turns
    std::deque<LadderDrop> drops;
    std::vector<LadderFlood> floods;
    // Of the floods; none where one connection is seen alone.
    std::shared_ptr<const Floods> parts = std::make_shared<Floods>();
    std::vector<LadderPhase> phases;  // where finished ones may be folded, in order
    std::optional<LadderListener> listener;
    std::array<std::uint32_t, 2> spanSlots{1, 1};  // most at one time, by host
    std::array<std::uint32_t, 2> timerSlots{1, 1};
    std::array<std::uint32_t, 2> sockets{0, 0};   // how many names have lived
    std::array<bool, 2> ports{};                  // whether some of them are known by their port alone
    std::optional<std::array<Port, 2>> ownPorts;  // by host, of the connection that is seen alone
    Duration messageTime{};                       // what is usual on this network: the measure of a wait
    Duration quickest{};                          // what its faster direction takes
    bool fromTop = true;                          // it begins where the run does
    // Of a part: where its blocks end, by rank; what is laid out for one depends on little of the others. The
    // end of the run ends none.
    std::vector<std::size_t> blockEnds;

    // Whether what stands at this point is a part of it, and not of what is before or after.
    bool has(PointId point) const { return point == noPoint ? fromTop : point < order.size(); }
    // A part has its points in order.
    std::size_t rankOf(PointId point) const { return rank.empty() ? point : rank[point]; }
    std::size_t blockOf(PointId point) const {
        if (blockEnds.empty() || point == noPoint) return 0;
        return static_cast<std::size_t>(std::upper_bound(blockEnds.begin(), blockEnds.end(), point) -
                                        blockEnds.begin());
    }
};

// Of entries [0, revealed), and of those beyond that happen before what is now in flight arrives: these give
// heights only, so that a segment that glides does not change its course.
LadderModel tellRun(const Trace& trace, std::size_t revealed, std::optional<SocketName> socket);

}  // namespace synstep
