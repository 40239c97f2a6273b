// SPDX-License-Identifier: GPL-3.0-or-later
// Where a story stands along a run: functions of the story, the run and a position in it, so that going back
// and acting in the past need nothing of their own. QtCore only.
#pragma once

#include <optional>
#include <vector>

#include "core/scenario/story.h"
#include "core/trace/selection.h"
#include "core/trace/trace.h"

namespace synstep {

// Whether this run, as far as it has been played, has in it what the act asks for. A call and an injection
// count from position `from` on; what happens to a segment counts wherever it was sent.
bool isDone(const StoryAct& act, const Trace& trace, std::size_t from);

// For each step the position at which it is due, as duePositions(); but a step after an act comes only once
// this run has the act in it.
std::vector<std::optional<std::size_t>> storyPositions(const Story& story, const Trace& trace);

// The segment that the act is about, if it leaves in what has been played.
std::optional<SegmentId> segmentOf(const ActOnSegment& act, const Trace& trace);
// The Nth that leaves anyone.
std::optional<SegmentId> segmentOf(const ShownSegment& shown, const Trace& trace);

// The step that stands for those that are due at `position`: the last of them; none: none is.
std::optional<std::size_t> stepAt(const std::vector<std::optional<std::size_t>>& positions,
                                  std::size_t position);

// A story ends with what is left to the learner: its first step that is a challenge or the playground; the
// number of its steps if it has none.
std::size_t storyEnd(const Story& story);

}  // namespace synstep
