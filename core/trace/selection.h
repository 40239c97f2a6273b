// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has chosen in one view and every other view frames, too: plain data.
#pragma once

#include <optional>

#include "core/trace/trace.h"

namespace synstep {

// A state that a connection is or was in: at one host, or wherever it occurs.
struct SelectedState {
    State state = State::closed;
    SocketName socket{0};
    std::optional<HostId> host = std::nullopt;
    friend bool operator==(const SelectedState&, const SelectedState&) = default;
};

struct SelectedTimer {
    HostId host = HostId::client;
    SocketName socket{0};
    Timer timer = Timer::retransmission;
    friend bool operator==(const SelectedTimer&, const SelectedTimer&) = default;
};

// What an application asked for then, in whichever run it did.
struct SelectedCall {
    HostId host = HostId::client;
    Instant at{};
    Call call;
    friend bool operator==(const SelectedCall&, const SelectedCall&) = default;
};

// One thing; at most one of these is set.
struct Selection {
    std::optional<SegmentId> segment = std::nullopt;
    std::optional<SelectedState> state = std::nullopt;
    std::optional<SelectedTimer> timer = std::nullopt;
    std::optional<SelectedCall> call = std::nullopt;

    static Selection of(const SelectedState& state) { return {std::nullopt, state}; }
    static Selection of(const SelectedTimer& timer) { return {std::nullopt, std::nullopt, timer}; }
    static Selection of(const SelectedCall& call) { return {std::nullopt, std::nullopt, std::nullopt, call}; }
    bool isNone() const { return !segment && !state && !timer && !call; }
    // Whether `thing` is what is selected, or one of what is. The listener stands for LISTEN, and a host
    // without a connection for CLOSED, whichever connection is meant.
    bool includes(const Selection& thing) const;
    friend bool operator==(const Selection&, const Selection&) = default;
};

// What an entry is about, as a line of a transcript tells it: the segment that arrives, is lost or is sent by
// nobody, the timer that expires, the call that is made.
Selection subjectOf(const Entry& entry);

// Whether an entry tells of what is selected: the sending, the arrival or the loss of the segment; the
// beginning of the state; the timer that is set, stopped or expires; the call.
bool tellsOf(const Entry& entry, const Selection& selection);

// The connection that it is of; none: of the listener, of no connection, or of a segment that neither host
// sends.
std::optional<SocketName> socketOf(const Trace& trace, const Selection& selection);

// The entry of the call, among those that there are; none: it is not made in this run.
std::optional<std::size_t> entryOf(const Trace& trace, const SelectedCall& call);

// Whether a person has done this to the segment, in this run or in one that it came from.
bool isActedUpon(const Departure& departure, FaultAct act, const Trace& trace);

}  // namespace synstep
