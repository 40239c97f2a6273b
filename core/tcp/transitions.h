// SPDX-License-Identifier: GPL-3.0-or-later
// Every change of state that the engine can make: the table behind the state chart (RFC 9293, figure 5).
//
// A test drives the engine through all of them and asserts that edges seen = edges listed with `taken`.
// Edges of figure 5 that a listener with children never takes are listed with `taken == false`.
#pragma once

#include <cstdint>
#include <span>

#include "core/tcp/state.h"

namespace synstep {

enum class EdgeKind : std::uint8_t {
    figure5,  // drawn in the RFC's figure
    note,     // left out there: its notes, MAY-2, giving up
    reset,    // by RST or abort, to CLOSED or back to LISTEN
    counterfactual
};

struct Transition {
    State from = State::closed;
    State to = State::closed;
    EdgeKind kind = EdgeKind::figure5;
    bool taken = true;  // by this engine, where a listener keeps LISTEN and spawns children
    friend bool operator==(const Transition&, const Transition&) = default;
};

std::span<const Transition> transitions();

}  // namespace synstep
