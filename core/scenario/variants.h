// SPDX-License-Identifier: GPL-3.0-or-later
// One scenario played otherwise: the same script, faults and numbers under another choice of TCP's, so that
// the two runs can be laid side by side. Each choice says something a scenario file has a key for.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/scenario/scenario.h"

namespace synstep {

enum class Variant : std::uint8_t {
    twoWay,
    threeWay,
    fourWay,
    linux,
    rfc9293,
    freebsd,
    timeWait,    // for as long as the scenario says
    noTimeWait,  // an MSL of 1 ms: the state is entered, and over before anything can come
    cookiesOff,
    cookiesWhenFull,  // the SYN queue
    acksAtOnce,
    acksDelayed  // as the scenario says; where it says nothing, by 40 ms on both hosts
};

// Those that are compared with each other.
inline constexpr std::array handshakeVariants{Variant::twoWay, Variant::threeWay, Variant::fourWay};
inline constexpr std::array stackVariants{Variant::linux, Variant::rfc9293, Variant::freebsd};

// What it expects is left out: that was true of the scenario as written. Of a stack's policies those change
// in which the scenario was like its own stack.
Scenario varied(const Scenario& scenario, Variant variant);

}  // namespace synstep
