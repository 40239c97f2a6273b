// SPDX-License-Identifier: GPL-3.0-or-later
// What one event did to one connection, in the order in which it happened: segments that leave, changes of
// state, timers, reports to the application, octets taken, segments thrown away; each with the Rule that
// fired.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "core/tcp/rule.h"
#include "core/tcp/segment.h"
#include "core/tcp/state.h"
#include "core/time/time.h"

namespace synstep {

// A socket's name within its run: an index into the run's table of names, or a claimed port (":1000").
// `none` is nobody's; `listener` is the listening socket of a host.
struct SocketName {
    std::uint32_t value = noneValue;
    static constexpr std::uint32_t noneValue = 0xFFFF'FFFF, listenerValue = 0xFFFF'FFFE,
                                   portBase = 0x0001'0000;

    static constexpr SocketName none() { return {noneValue}; }
    static constexpr SocketName listener() { return {listenerValue}; }
    static constexpr SocketName ofPort(Port port) { return {portBase + port}; }
    constexpr bool isNone() const { return value == noneValue; }
    constexpr bool isListener() const { return value == listenerValue; }
    constexpr bool isPort() const { return value >= portBase && value < portBase + 0x1'0000; }
    constexpr Port port() const { return static_cast<Port>(value - portBase); }
    friend constexpr auto operator<=>(SocketName, SocketName) = default;
};

enum class Timer : std::uint8_t { retransmission, timeWait, delayedAck, finWait2, keepalive, persist };
inline constexpr int timerCount = 6;
std::string_view toString(Timer timer);  // "time-wait"
std::optional<Timer> timerFrom(std::string_view text);

enum class TimerAct : std::uint8_t { start, restart, stop, expire };
std::string_view toString(TimerAct act);

enum class Report : std::uint8_t { refused, reset, timedOut, closing, closed };
inline constexpr int reportCount = 5;
std::string_view toString(Report report);  // "timed out"
std::optional<Report> reportFrom(std::string_view text);

// Why a segment was thrown away; the words are those of the trace.
enum class Discard : std::uint8_t {
    unacceptableSequenceNumber,
    unacceptableAck,
    noAckBit,
    rstOutsideWindow,
    rstInWindow,  // but not exactly at its beginning
    rstIgnored,
    synInConnection,  // RFC 5961 4: it reaches into the window
    notExpected,
    oldText,
    textAfterFin,
    synQueueFull,
    acceptQueueFull,
    checksumWrong,
    hostDown
};
std::string_view toString(Discard why);

using Address = std::uint32_t;  // IPv4, most significant octet first

struct Sent {
    SegmentId id = 0;
    Segment segment;
    SegmentId copyOf = 0;     // the first segment that carried this SYN, text or FIN; 0: this is no copy
    Address destination = 0;  // filled in by the host
    friend bool operator==(const Sent&, const Sent&) = default;
};
// Whether it comes again because of what became of the first. When both ends open at once, the SYN+ACK that
// answers the other's SYN carries the SYN of before and yet is the first of its kind (RFC 9293 figure 7).
inline bool isRepetition(const Sent& sent, Rule rule) {
    return sent.copyOf != 0 && !(rule == Rule::synSentSimultaneous && sent.segment.has(Flags::ack));
}
struct StateChanged {
    State from = State::closed;
    State to = State::closed;
    friend bool operator==(const StateChanged&, const StateChanged&) = default;
};
struct TimerChanged {
    Timer timer = Timer::retransmission;
    TimerAct act = TimerAct::start;
    Instant due{};        // of start and restart; when a stopped or expired one was or would have been due
    Duration interval{};  // how long it was set for: the RTO, 2MSL, …
    friend bool operator==(const TimerChanged&, const TimerChanged&) = default;
};
struct Reported {
    Report report = Report::closed;
    friend bool operator==(const Reported&, const Reported&) = default;
};
struct Discarded {
    Discard why = Discard::notExpected;
    friend bool operator==(const Discarded&, const Discarded&) = default;
};
// Octets in order were handed to the application (or keep for it until it reads).
struct Taken {
    std::uint32_t octets = 0;
    friend bool operator==(const Taken&, const Taken&) = default;
};

// A rule that fired without any other effect ("an ACK that acknowledges nothing new").
struct Noted {
    friend bool operator==(const Noted&, const Noted&) = default;
};

struct Effect {
    SocketName socket;  // none: by no socket (a reset for nobody)
    Rule rule = Rule::count;
    std::variant<Sent, StateChanged, TimerChanged, Reported, Discarded, Taken, Noted> what;
    friend bool operator==(const Effect&, const Effect&) = default;
};

using Effects = std::vector<Effect>;

}  // namespace synstep
