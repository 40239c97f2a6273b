// SPDX-License-Identifier: GPL-3.0-or-later
// The truth of "which fault explains this ladder?".
#include <algorithm>

#include "core/lesson/parts.h"

namespace synstep {

namespace {

// Whether the scenario, with this fault and no other, plays the run at hand entry for entry to its end.
bool explains(const Fault& fault, const Scenario& scenario, Trace& run) {
    Setup setup = scenario.setup;
    setup.script.faults = {fault};
    World world(std::make_shared<const Setup>(std::move(setup)));
    Entry entry;
    for (std::size_t i = 0; playTo(run, i + 1); ++i) {
        if (!advance(world, entry) || !(entry == run.entry(i))) return false;
    }
    return !advance(world, entry);
}

}  // namespace

bool findFault(Question& question, const AskFault& ask, Trace& ahead, const Scenario& scenario) {
    FaultTruth truth{ask.faults, {}};
    for (const Fault& fault : ask.faults) truth.right.push_back(explains(fault, scenario, ahead));
    const bool any = std::find(truth.right.begin(), truth.right.end(), true) != truth.right.end();
    question.truth = std::move(truth);
    return any;
}

}  // namespace synstep
