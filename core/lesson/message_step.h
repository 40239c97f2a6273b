// SPDX-License-Identifier: GPL-3.0-or-later
// The step that a learner takes at a time: until the next segment has arrived or was lost, with everything
// else that happens at that instant but another arrival; also a call or a timer that changed a state and left
// nothing in flight. A flood (core/trace/flood.h) counts as one segment as long as nothing else arrives.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "core/trace/trace.h"

namespace synstep {

// The stop after `position`, which is itself one (0 is). Plays the trace as far as needed; `position` itself
// if nothing comes any more.
std::size_t messageStopAfter(Trace& trace, std::size_t position);

// Plays on until there are so many entries; false if the run is over before.
bool playTo(Trace& trace, std::size_t size);

// Whether everything of the instant of entry end - 1 has happened.
bool endsInstant(Trace& trace, std::size_t end);

// The segment whose way ends with this entry, if one's does.
std::optional<SegmentId> flightEndedBy(const Entry& entry);

bool changesState(const Entry& entry);

// The same run, to be played on while the given one, which must outlive it, stays as it is.
std::shared_ptr<Trace> playedAhead(const Trace& trace);

}  // namespace synstep
