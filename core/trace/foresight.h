// SPDX-License-Identifier: GPL-3.0-or-later
// How much somebody may be told of what is still to come: what becomes of a message is told by all views of a
// run, or by none.
#pragma once

#include "core/trace/trace.h"

namespace synstep {

// From the most to the least.
enum class Foresight : std::uint8_t {
    all,            // whose turn it is, and what becomes of each message
    turns,          // whose turn it is, as if all messages arrived, and what a person has done to them
    ownActs,        // the latter alone
    nothingToCome,  // only what has happened
    veiled,         // not even that: what became of the messages is asked
};

// Whether it is told at `now` what becomes of this message.
bool isFateTold(const Departure& departure, const Trace& trace, Instant now, Foresight foresight);

// The message as it is known at `now`: as if nothing became of it while that is not told.
Departure asKnown(const Departure& departure, const Trace& trace, Instant now, Foresight foresight);

}  // namespace synstep
