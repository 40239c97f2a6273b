// SPDX-License-Identifier: GPL-3.0-or-later
// Where a step ends, by its size. Each size also ends at the end of the run.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/lesson/message_step.h"

namespace synstep {

// message: as core/lesson/message_step.h has it
// event: after each entry
// stateChange: after the entry that changes a state
// timer: after the entry with which a timer expires
// quiet: when nothing is in flight any more: what comes next is a timer's or a call's
enum class StepSize : std::uint8_t { message, event, stateChange, timer, quiet };
inline constexpr std::size_t stepSizeCount = 5;

// The stop after `position`, which is itself one (0 is). Plays the trace as far as needed; `position` itself
// if nothing comes any more.
std::size_t stopAfter(Trace& trace, std::size_t position, StepSize size);

// The first entry of [begin, end) that ends a segment's way; `end` if none does.
std::size_t firstFlightEnd(const Trace& trace, std::size_t begin, std::size_t end);

}  // namespace synstep
