// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/history.h"

#include <algorithm>

namespace synstep {

History::History(World first) {
    runs_.push_back({std::make_shared<Trace>(std::move(first)), std::nullopt, {}});
}

std::size_t History::branch(std::size_t run, std::size_t position, const Stimulus& stimulus,
                            std::optional<Instant> now) {
    return branch(run, position, std::span(&stimulus, 1), now);
}

std::size_t History::branch(std::size_t run, std::size_t position, std::span<const Stimulus> acts,
                            std::optional<Instant> now) {
    std::shared_ptr<Trace> branch = Trace::branchFrom(runs_[run].trace, position, now);
    for (const Stimulus& act : acts) branch->perform(act);
    // What had been done up to here in this run and in those it came from; later acts are not part of this
    // past.
    std::vector<Stimulus> stimuli(acts.begin(), acts.end());
    for (const Trace* trace = runs_[run].trace.get(); trace; trace = trace->parent().get()) {
        std::vector<Stimulus> earlier;
        for (const Trace::Placed& placed : trace->stimuli()) {
            if (placed.position <= position) earlier.push_back(placed.stimulus);
        }
        stimuli.insert(stimuli.begin(), earlier.begin(), earlier.end());
        position = std::min(position, trace->branchPoint());
    }
    runs_.push_back({std::move(branch), run, std::move(stimuli)});
    return runs_.size() - 1;
}

}  // namespace synstep
