// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/recorded.h"

#include <algorithm>

namespace synstep {
namespace {

// What was done in this run and in those that it came from, the first act first.
std::vector<Trace::Placed> actsOf(const Trace& run) {
    std::vector<Trace::Placed> acts = run.stimuli();
    std::size_t end = run.branchPoint();
    for (const Trace* trace = run.parent().get(); trace != nullptr; trace = trace->parent().get()) {
        std::vector<Trace::Placed> earlier;
        for (const Trace::Placed& placed : trace->stimuli()) {
            // A fault at the branch point is of this past; what makes an entry there is not.
            const bool fault = std::holds_alternative<Fault>(placed.stimulus);
            if (placed.position < end || (fault && placed.position == end)) earlier.push_back(placed);
        }
        acts.insert(acts.begin(), earlier.begin(), earlier.end());
        end = std::min(end, trace->branchPoint());
    }
    return acts;
}

}  // namespace

Scenario recorded(const Scenario& scenario, const Trace& run) {
    Scenario out = scenario;
    out.expectations.clear();
    Script& script = out.setup.script;
    for (const auto& [position, stimulus] : actsOf(run)) {
        if (const auto* fault = std::get_if<Fault>(&stimulus)) {
            script.faults.push_back(*fault);
        } else if (const auto* call = std::get_if<PersonCall>(&stimulus)) {
            script.calls.push_back({AtTime{run.entry(position).at}, call->host, call->call});
        } else {
            InjectionRow row;
            row.at = run.entry(position).at;
            row.injection = std::get<Injection>(stimulus);
            script.injections.push_back(row);
        }
    }
    return out;
}

bool plays(const Scenario& scenario, const Trace& run) {
    World world(std::make_shared<const Setup>(scenario.setup));
    Entry entry;
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (!advance(world, entry) || entry != run.entry(i)) return false;
    }
    return true;
}

}  // namespace synstep
