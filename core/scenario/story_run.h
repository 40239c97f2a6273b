// SPDX-License-Identifier: GPL-3.0-or-later
// A story along a run: when each of its steps is due, and what becomes of the run by what a step asks for.
// Functions of a Trace: the same in the window, in `check` and in tests.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/scenario/story.h"
#include "core/trace/trace.h"

namespace synstep {

// For each step the position at which it is due, as far as the trace has been played; none: not yet, as all
// that come after it. Never decreasing. `goesOn` says of each step that is due, with its position, whether
// the story goes on after it; without one it does.
using GoesOn = std::function<bool(const StoryStep& step, std::size_t position)>;
std::vector<std::optional<std::size_t>> duePositions(const Story& story, const Trace& trace,
                                                     const GoesOn& goesOn = {});

// The run that this act makes out of `run` at `position`: what a person does there. Nothing if it cannot be
// done there: a call that is refused, a segment that never leaves.
std::shared_ptr<Trace> performed(const StoryAct& act, const std::shared_ptr<const Trace>& run,
                                 std::size_t position);

// Whether this, done by a person, is what an act asks for: with however many octets, and with no less of a
// delay. A segment that is spoiled arrives no more than one that is lost.
bool isAskedFor(const Fault& fault, const ActOnSegment& act, const Departure& upon);
bool isAskedFor(const PersonCall& call, const ActCall& act);
bool isAskedFor(const Injection& injection, const ActInject& act, const Script& script);

// A story told to its end, in the scenario's run and in those that its acts make, each done when it is due.
struct Told {
    struct Step {
        std::shared_ptr<const Trace> run;  // in which this step is due, whole
        std::size_t position = 0;
    };
    std::vector<Step> steps;           // as far as they came
    std::shared_ptr<const Trace> end;  // the last of the runs
    // The first step that is never due, or cannot be done.
    std::optional<std::size_t> failed;
};
Told told(const Story& story, std::shared_ptr<Trace> run);

}  // namespace synstep
