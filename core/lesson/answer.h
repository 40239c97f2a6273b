// SPDX-License-Identifier: GPL-3.0-or-later
// What a learner answers to a question: plain values, numbers as they were written (number_reading.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/net/network.h"

namespace synstep {

// A segment that is to leave. PSH and URG are never asked for. `ack` counts only with the ACK bit.
struct SegmentAnswer {
    HostId sender = HostId::client;
    Flags flags;
    std::string seq;
    std::string ack;
    friend bool operator==(const SegmentAnswer&, const SegmentAnswer&) = default;
};

struct AwaitedTimer {
    HostId host = HostId::client;
    Timer timer = Timer::retransmission;
    friend bool operator==(const AwaitedTimer&, const AwaitedTimer&) = default;
};

// A segment; or nothing until this timer expires; or, without either, nothing.
struct NextAnswer {
    std::optional<SegmentAnswer> segment;
    std::optional<AwaitedTimer> timer;
    friend bool operator==(const NextAnswer&, const NextAnswer&) = default;
};

struct StatesAnswer {
    std::array<State, 2> states{};  // by HostId
    friend bool operator==(const StatesAnswer&, const StatesAnswer&) = default;
};

// What brings a connection into order again, or ends it without.
enum class Remedy : std::uint8_t {
    nothing,  // it is in order, or it stays as it is for ever
    timer,    // one expires, and what it sends heals
    segment,  // one that comes anyhow carries what was missing
    reset,    // a RST ends an end of it
    givingUp  // an end has tried often enough, or long enough
};
inline constexpr int remedyCount = 5;

struct RecoveryAnswer {
    bool recovers = false;
    Remedy by = Remedy::nothing;
    std::optional<HostId> whose;  // its timer, segment, RST, or who gives up; of `nothing`: none
    friend bool operator==(const RecoveryAnswer&, const RecoveryAnswer&) = default;
};

struct OrderAnswer {
    std::vector<SegmentId> segments;
    friend bool operator==(const OrderAnswer&, const OrderAnswer&) = default;
};

// What stands in the blank: flags or a number, whichever is asked.
struct BlankAnswer {
    Flags flags;
    std::string number;
    friend bool operator==(const BlankAnswer&, const BlankAnswer&) = default;
};

// One of the faults, or of the choices, by its place.
struct PickAnswer {
    std::size_t chosen = 0;
    friend bool operator==(const PickAnswer&, const PickAnswer&) = default;
};

using Answer = std::variant<NextAnswer, StatesAnswer, RecoveryAnswer, OrderAnswer, BlankAnswer, PickAnswer>;

}  // namespace synstep
