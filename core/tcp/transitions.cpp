// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/transitions.h"

#include <array>

namespace synstep {
namespace {

using enum State;
using enum EdgeKind;

constexpr std::array table{
    // RFC 9293, figure 5
    Transition{closed, listen, figure5, true},
    Transition{listen, closed, figure5, true},
    Transition{closed, synSent, figure5, true},
    Transition{synSent, closed, figure5, true},
    Transition{listen, synReceived, figure5, true},
    Transition{listen, synSent, figure5, false},      // SEND on a listening socket: no such call here
    Transition{synReceived, listen, figure5, false},  // the child dies, the listener never left
    Transition{synSent, synReceived, figure5, true},
    Transition{synSent, established, figure5, true},
    Transition{synReceived, established, figure5, true},
    Transition{synReceived, finWait1, figure5, true},
    Transition{established, finWait1, figure5, true},
    Transition{established, closeWait, figure5, true},
    Transition{finWait1, finWait2, figure5, true},
    Transition{finWait1, closing, figure5, true},
    Transition{finWait2, timeWait, figure5, true},
    Transition{closing, timeWait, figure5, true},
    Transition{closeWait, lastAck, figure5, true},
    Transition{lastAck, closed, figure5, true},
    Transition{timeWait, closed, figure5, true},
    // left out there: note 2, MAY-2 of 3.6.1
    Transition{finWait1, timeWait, note, true},
    Transition{timeWait, synReceived, note, true},
    Transition{synReceived, timeWait, note, true},  // MAY-2 (2): an old duplicate after all
    // RST, abort, giving up
    Transition{synReceived, closed, reset, true},
    Transition{established, closed, reset, true},
    Transition{finWait1, closed, reset, true},
    Transition{finWait2, closed, reset, true},
    Transition{closeWait, closed, reset, true},
    Transition{closing, closed, reset, true},
    // two-way: open when it has answered
    Transition{listen, established, counterfactual, true},
    Transition{timeWait, established, counterfactual, true},
};

}  // namespace

std::span<const Transition> transitions() {
    return table;
}

}  // namespace synstep
