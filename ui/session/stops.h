// SPDX-License-Identifier: GPL-3.0-or-later
// Where a step of size `message` ends: after a segment has arrived or was lost, with everything else that
// happens at that instant but another arrival; also after a call or a timer that changed a state and left
// nothing in flight; and at the end of the run.
#pragma once

#include <cstddef>

#include "core/trace/trace.h"

namespace synstep {

// The stop after `position`, which is itself one (0 is). Plays the trace as far as needed; `position` itself
// if nothing comes any more.
std::size_t messageStopAfter(Trace& trace, std::size_t position);

// Plays on until there are so many entries; false if the run is over before.
bool playTo(Trace& trace, std::size_t size);

// Whether the entry is the end of a segment's way.
bool endsFlight(const Entry& entry);

}  // namespace synstep
