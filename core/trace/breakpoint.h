// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wants a run to stop at: plain conditions on one entry of a trace.
//
// A run stops right after the entry that meets one, also in the middle of an instant.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

// A connection of this host, or its listener, enters the state.
struct StateReached {
    HostId host = HostId::client;
    State state = State::established;
    friend bool operator==(const StateReached&, const StateReached&) = default;
};

enum class SegmentMoment : std::uint8_t { sent, arrived, lost };
inline constexpr int segmentMomentCount = 3;

// An injected segment was sent by nobody; it arrives as one of whom it claims to come from.
struct SegmentMet {
    HostId sender = HostId::client;
    SegmentKind kind = SegmentKind::syn;
    SegmentMoment moment = SegmentMoment::sent;
    friend bool operator==(const SegmentMet&, const SegmentMet&) = default;
};

struct TimerRanOut {
    HostId host = HostId::client;
    Timer timer = Timer::retransmission;
    friend bool operator==(const TimerRanOut&, const TimerRanOut&) = default;
};

// One and the same segment has been sent again so many times.
struct SentAgain {
    HostId host = HostId::client;
    std::uint32_t times = 1;
    friend bool operator==(const SentAgain&, const SentAgain&) = default;
};

using Breakpoint = std::variant<StateReached, SegmentMet, TimerRanOut, SentAgain>;

bool isMet(const Breakpoint& breakpoint, const Trace& trace, std::size_t entry);

// The first of them, in their order, that this entry meets.
std::optional<Breakpoint> firstMet(const std::vector<Breakpoint>& breakpoints, const Trace& trace,
                                   std::size_t entry);

// The timer that expires with this entry, of itself or because the script lets it.
std::optional<Timer> timerExpiredBy(const Entry& entry);

}  // namespace synstep
