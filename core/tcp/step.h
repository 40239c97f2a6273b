// SPDX-License-Identifier: GPL-3.0-or-later
// The machine: one connection, one event, what comes of it (RFC 9293 3.10).
//
// Pure: no clock, no randomness, no I/O, no callbacks. Time, policies and the next free segment number come
// in with the Context; everything that happens goes out as Effects, appended in order. A call that is not
// legal in the state it meets changes nothing and is answered by a Refusal.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "core/tcp/connection.h"
#include "core/tcp/effect.h"
#include "core/tcp/policies.h"

namespace synstep {

// The user's calls of RFC 9293 3.9.1 that concern one connection.
struct OpenCall {};  // active; ports and tcb.iss must be set
struct SendCall {
    std::uint32_t octets = 0;
};
struct ReceiveCall {  // takes what has arrived, so much at most
    std::uint32_t octets = 0xFFFF'FFFF;
};
struct ShutdownCall {};  // the CLOSE of RFC 9293: ends sending, goes on receiving
struct CloseCall {};     // the application neither sends nor receives any more
struct AbortCall {};

struct Arrival {
    Segment segment;
};
struct Expiry {  // of a timer that runs
    Timer timer = Timer::retransmission;
};

using Event =
    std::variant<OpenCall, SendCall, ReceiveCall, ShutdownCall, CloseCall, AbortCall, Arrival, Expiry>;

// Why a call was refused (RFC 9293 3.10.1 .. 3.10.6, and the simulated hosts' own reasons).
enum class Refusal : std::uint8_t {
    none,
    connectionAlreadyExists,
    connectionDoesNotExist,
    connectionClosing,
    connectionNotAccepted,
    nothingToAccept,
    timerNotRunning,
    nameInUse,
    hostDown,
    hostUp
};
std::string_view toString(Refusal refusal);  // "connection already exists"

struct Context {
    const Policies& policies;
    Instant now;
    SegmentId& nextId;  // counted up for each segment sent
    Effects& effects;   // appended to
};

// A state of CLOSED afterwards means that the connection is gone. A passive connection begins in LISTEN with
// ports and tcb.iss set; if its first segment leaves it in LISTEN, there is no connection.
Refusal step(Connection& connection, const Event& event, const Context& context);

// Whether step() would refuse; for enabling what a person may do.
Refusal refusalOf(const Connection& connection, const Event& event);

// RFC 9293 3.10.7.1: what a host without such a connection answers, if anything.
void arrivesAtNobody(const Segment& segment, const Context& context);

// MAY-2 of RFC 9293 3.6.1: whether this SYN may reopen a connection that is in TIME-WAIT.
bool revivesTimeWait(const Connection& connection, const Policies& policies, const Segment& segment);

// Whether this segment would make a passive SYN-RECEIVED connection ESTABLISHED.
bool completesHandshake(const Connection& connection, const Policies& policies, const Segment& segment);

// Table 6 of RFC 9293 3.10.7.4: whether a segment stands at, or occupies some of, the receive window.
bool acceptable(const Connection& connection, const Policies& policies, const Segment& segment);

// The reset that answers a segment (3.5.2): at its acknowledgment number, or acknowledging all of it.
Segment resetAnswering(const Segment& segment);

}  // namespace synstep
