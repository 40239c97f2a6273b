// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of runs that a person has made from one scenario. Acting before the end of a run makes a branch
// that shares its past and leaves the old future untouched; there is no undo.
//
// Run 0 is the scenario as written. Runs are never removed here; their numbers are stable.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

class History {
  public:
    struct Run {
        std::shared_ptr<Trace> trace;
        std::optional<std::size_t> parent;  // the run it branched from
        std::vector<Stimulus> stimuli;      // what makes it differ: names it
    };

    explicit History(World first);

    std::size_t size() const { return runs_.size(); }
    const Run& run(std::size_t index) const { return runs_[index]; }
    Trace& trace(std::size_t index) { return *runs_[index].trace; }
    const Trace& trace(std::size_t index) const { return *runs_[index].trace; }

    // A new run that is `run` up to `position` and there meets `stimulus`; its number. The entry at which a
    // Fault changes a segment's fate is the one that sends it, so position is that entry's index.
    // What a person calls happens at `now`, which lies between the entries around the position; none: at the
    // instant of the last entry.
    std::size_t branch(std::size_t run, std::size_t position, const Stimulus& stimulus,
                       std::optional<Instant> now = {});
    // Several, one after the other at one instant; at least one.
    std::size_t branch(std::size_t run, std::size_t position, std::span<const Stimulus> acts,
                       std::optional<Instant> now = {});

  private:
    std::vector<Run> runs_;
};

}  // namespace synstep
