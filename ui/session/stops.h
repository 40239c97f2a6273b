// SPDX-License-Identifier: GPL-3.0-or-later
// Where a step ends, by its size. Each size also ends at the end of the run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/trace/trace.h"

namespace synstep {

// message: after a segment has arrived or was lost, with everything else that happens at that instant but
//          another arrival; also after a call or a timer that changed a state and left nothing in flight; a
//          flood (core/trace/flood.h) counts as one message as long as nothing else arrives
// event: after each entry
// stateChange: after the entry that changes a state
// timer: after the entry with which a timer expires
// quiet: when nothing is in flight any more: what comes next is a timer's or a call's
enum class StepSize : std::uint8_t { message, event, stateChange, timer, quiet };
inline constexpr std::size_t stepSizeCount = 5;

// The stop after `position`, which is itself one (0 is). Plays the trace as far as needed; `position` itself
// if nothing comes any more.
std::size_t stopAfter(Trace& trace, std::size_t position, StepSize size);

// Plays on until there are so many entries; false if the run is over before.
bool playTo(Trace& trace, std::size_t size);

// The segment whose way ends with this entry, if one's does.
std::optional<SegmentId> flightEndedBy(const Entry& entry);

// The first entry of [begin, end) that ends a segment's way; `end` if none does.
std::size_t firstFlightEnd(const Trace& trace, std::size_t begin, std::size_t end);

}  // namespace synstep
