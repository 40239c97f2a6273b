// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of runs that a person has made from one scenario. Acting before the end of a run makes a branch
// that shares its past and leaves the old future untouched; there is no undo.
//
// Run 0 is the scenario as written. Numbers of runs are stable: one that was removed keeps its own, so that
// those that came from it keep their past, and so that it can be restored.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

class History {
  public:
    struct Run {
        std::shared_ptr<Trace> trace;
        std::optional<std::size_t> parent;     // the run it branched from
        std::vector<Stimulus> stimuli;         // what makes it differ: names it
        std::optional<Instant> now;            // of its beginning, as branch() was told
        std::optional<Instant> continuesFrom;  // of one that begins without a stimulus: when
        std::string name;                      // given by a person, else empty; UTF-8
        bool removed = false;
    };

    explicit History(World first);

    std::size_t size() const { return runs_.size(); }
    const Run& run(std::size_t index) const { return runs_[index]; }
    Trace& trace(std::size_t index) { return *runs_[index].trace; }
    const Trace& trace(std::size_t index) const { return *runs_[index].trace; }

    // A new run that is `run` up to `position` and there meets `acts`, one after the other; its number. The
    // entry at which a Fault changes a segment's fate is the one that sends it, so position is that entry's
    // index. What a person calls happens at `now`, which lies between the entries around the position; none:
    // at the instant of the last entry. Without acts nothing is changed: the script's future is still to
    // come.
    std::size_t branch(std::size_t run, std::size_t position, std::span<const Stimulus> acts,
                       std::optional<Instant> now = {});
    std::size_t branch(std::size_t run, std::size_t position, const Stimulus& act,
                       std::optional<Instant> now = {}) {
        return branch(run, position, std::span(&act, 1), now);
    }

    void rename(std::size_t run, std::string name) { runs_[run].name = std::move(name); }
    void setRemoved(std::size_t run, bool removed) { runs_[run].removed = removed; }
    // Those that are not removed, in their order.
    std::vector<std::size_t> present() const;
    // The nearest run that it came from and that is not removed: always one, but for run 0.
    std::optional<std::size_t> presentParent(std::size_t run) const;

  private:
    std::vector<Run> runs_;
};

}  // namespace synstep
