// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/history.h"

#include "core/trace/acts.h"

namespace synstep {

History::History(World first) {
    runs_.push_back({std::make_shared<Trace>(std::move(first)), {}, {}, {}, {}, {}});
}

std::size_t History::branch(std::size_t run, std::size_t position, std::span<const Stimulus> acts,
                            std::optional<Instant> now) {
    std::shared_ptr<Trace> branch = Trace::branchFrom(runs_[run].trace, position, now);
    const Instant begin = branch->tip().now;
    for (const Stimulus& act : acts) branch->perform(act);
    // What had been done up to here; later acts are not part of this past.
    std::vector<Stimulus> stimuli;
    for (const auto& ofOneRun : actsOf(*runs_[run].trace, position))
        for (const Trace::Placed& placed : ofOneRun) stimuli.push_back(placed.stimulus);
    stimuli.insert(stimuli.end(), acts.begin(), acts.end());
    runs_.push_back({std::move(branch),
                     run,
                     std::move(stimuli),
                     now,
                     acts.empty() ? std::optional(begin) : std::nullopt,
                     {}});
    return runs_.size() - 1;
}

std::vector<std::size_t> History::present() const {
    std::vector<std::size_t> all;
    for (std::size_t run = 0; run < runs_.size(); ++run)
        if (!runs_[run].removed) all.push_back(run);
    return all;
}

std::optional<std::size_t> History::presentParent(std::size_t run) const {
    std::optional<std::size_t> parent = runs_[run].parent;
    while (parent && runs_[*parent].removed) parent = runs_[*parent].parent;
    return parent;
}

}  // namespace synstep
