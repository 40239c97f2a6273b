// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/acts.h"

#include <algorithm>

namespace synstep {

Acts actsOf(const Trace& run, std::size_t position) {
    Acts acts;
    for (const Trace* trace = &run; trace != nullptr; trace = trace->parent().get()) {
        const auto& stimuli = trace->stimuli();
        // They are in the order in which they were done: faults come before what makes an entry there.
        const auto end = std::find_if(stimuli.begin(), stimuli.end(), [&](const Trace::Placed& placed) {
            const bool isFault = std::holds_alternative<Fault>(placed.stimulus);
            return isFault ? placed.position > position : placed.position >= position;
        });
        acts.insert(acts.begin(), std::span(stimuli.begin(), end));
        position = std::min(position, trace->branchPoint());
    }
    return acts;
}

}  // namespace synstep
