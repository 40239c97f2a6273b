// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a run: one event at one host, or one act of the network, with everything that came of it.
//
// An Entry alone serves every view but the control block. Effects are in the order in which they happened;
// the departures belong to the Sent effects, in the same order (an injection has a departure and no effects).
#pragma once

#include <variant>
#include <vector>

#include "core/net/network.h"
#include "core/script/script.h"

namespace synstep {

struct CallMade {
    Call call;
    Refusal refusal = Refusal::none;
    friend bool operator==(const CallMade&, const CallMade&) = default;
};
struct Arrived {
    SegmentId id = 0;
    bool copy = false;  // made by the network
    bool corrupt = false;
    HostId from = HostId::client;
    Datagram datagram;
    friend bool operator==(const Arrived&, const Arrived&) = default;
};
struct TimerExpired {
    Timer timer = Timer::retransmission;
    friend bool operator==(const TimerExpired&, const TimerExpired&) = default;
};
struct Injected {
    friend bool operator==(const Injected&, const Injected&) = default;
};
// The network loses a segment on its way: nobody notices.
struct LostOnTheWay {
    SegmentId id = 0;
    HostId from = HostId::client;
    friend bool operator==(const LostOnTheWay&, const LostOnTheWay&) = default;
};
// The run was ended by its limits, though something was still due.
struct Stopped {
    friend bool operator==(const Stopped&, const Stopped&) = default;
};

using Cause = std::variant<CallMade, Arrived, TimerExpired, Injected, LostOnTheWay, Stopped>;

struct Entry {
    Instant at{};
    HostId host = HostId::client;  // where it happened; of Injected and LostOnTheWay: the sender
    SocketName socket = SocketName::none();
    Cause cause;
    Effects effects;
    std::vector<Departure> departures;

    template <class T>
    const T* as() const {
        return std::get_if<T>(&cause);
    }
    friend bool operator==(const Entry&, const Entry&) = default;
};

}  // namespace synstep
