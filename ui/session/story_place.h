// SPDX-License-Identifier: GPL-3.0-or-later
// Where a story stands along a run: functions of the story, the run and a position in it, so that going back
// and acting in the past need nothing of their own. QtCore only.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/scenario/story.h"
#include "core/trace/moment.h"
#include "core/trace/selection.h"
#include "core/trace/trace.h"

namespace synstep {

// Where a story is along one run that grows: for each step the position at which it is due, as
// duePositions(); but a step after an act comes only once this run has the act in it, or can have it no more.
// What has been looked at of the run is not looked at again.
class StoryTrack {
  public:
    // Of this story; `run` is always the same one, as far as it has been played by now.
    void follow(const Story& story, const Trace& run);

    const std::vector<std::optional<std::size_t>>& positions() const { return positions_; }
    // The act that the story stands still at: the last step that is due.
    std::optional<std::size_t> openAct() const { return openAct_; }
    // What it is done to, if that has left.
    std::optional<SegmentId> segment() const { return segment_; }
    // Whether this act was passed over: what it is to be done to is lost, or nobody’s.
    bool isMissed(std::size_t step) const { return missed_.contains(step); }

  private:
    bool passesAct(const StoryAct& act, std::size_t step, const Trace& run);

    std::vector<std::optional<std::size_t>> positions_;
    std::size_t next_ = 0;  // the step that is looked for
    std::optional<MomentSearch> search_;
    std::optional<std::size_t> openAct_;
    std::optional<MomentSearch> sending_;  // of what the open act is done to
    std::optional<SegmentId> segment_;
    std::set<std::size_t> missed_;
};

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
