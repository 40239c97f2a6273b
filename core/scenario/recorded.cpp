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

// A flood is one row: the same segment again and again, each from the next port.
void addInjection(std::vector<InjectionRow>& rows, Instant at, const Injection& injection) {
    if (!rows.empty()) {
        InjectionRow& last = rows.back();
        Injection next = last.injection;
        next.segment.sourcePort = static_cast<Port>(next.segment.sourcePort + last.repeat);
        const bool goesOn = last.at == at && last.every == Duration{0} && next == injection;
        if (goesOn && (last.portsEach || last.repeat == 1)) {
            ++last.repeat;
            last.portsEach = true;
            return;
        }
    }
    rows.push_back({at, injection, 1, Duration{0}, false});
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
            addInjection(script.injections, run.entry(position).at, std::get<Injection>(stimulus));
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
