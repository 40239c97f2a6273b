// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/recorded.h"

#include "core/trace/acts.h"

namespace synstep {
namespace {

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

void addRow(Script& script, const Trace::Placed& placed, const Trace& run) {
    if (const auto* fault = std::get_if<Fault>(&placed.stimulus)) {
        script.faults.push_back(*fault);
        return;
    }
    const Instant at = run.entry(placed.position).at;
    if (const auto* call = std::get_if<PersonCall>(&placed.stimulus)) {
        script.calls.push_back({AtTime{at}, call->host, call->call});
    } else {
        addInjection(script.injections, at, std::get<Injection>(placed.stimulus));
    }
}

}  // namespace

Scenario recorded(const Scenario& scenario, const Trace& run) {
    Scenario out = scenario;
    out.expectations.clear();
    Script& script = out.setup.script;
    for (const auto& ofOneRun : actsOf(run))
        for (const Trace::Placed& placed : ofOneRun) addRow(script, placed, run);
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
