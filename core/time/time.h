// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual time: what the simulated hosts' clocks show.
//
// Unit: one microsecond. A run begins at Instant{} (zero). There is deliberately no now(): time enters the
// engine by argument only, so that a run is a function of its causes. Valid instants are 0 .. 10,000 h
// (contracts: nothing finer than 1 us); `never` is later than each of them and marks a timer that is off.
#pragma once

#include <chrono>
#include <cstdint>

namespace synstep {

struct VirtualClock {
    using rep = std::int64_t;
    using period = std::micro;
    using duration = std::chrono::duration<rep, period>;
    using time_point = std::chrono::time_point<VirtualClock>;
    static constexpr bool is_steady = true;
};

using Duration = VirtualClock::duration;
using Instant = VirtualClock::time_point;

inline constexpr Instant never = Instant::max();
inline constexpr Duration forever = Duration::max();

// `start` + `wait`, where waiting for ever ends never.
constexpr Instant after(Instant start, Duration wait) {
    return wait == forever || start == never ? never : start + wait;
}

constexpr std::int64_t microseconds(Instant t) {
    return t.time_since_epoch().count();
}

}  // namespace synstep
