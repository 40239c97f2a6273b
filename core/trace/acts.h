// SPDX-License-Identifier: GPL-3.0-or-later
// What a person did in the past of a run: in the run itself, and in those that it came from before it left
// them.
#pragma once

#include <span>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

// The acts of each of these runs, the first run and its first act first. A fault at the position where the
// past ends is of this past: it is decided what leaves next. What makes an entry there is not.
using Acts = std::vector<std::span<const Trace::Placed>>;
Acts actsOf(const Trace& run, std::size_t position);
inline Acts actsOf(const Trace& run) {
    return actsOf(run, run.size());
}

template <class Wanted>
bool anyOf(const Acts& acts, const Wanted& wanted) {
    for (const auto& ofOneRun : acts)
        for (const Trace::Placed& placed : ofOneRun)
            if (wanted(placed)) return true;
    return false;
}

}  // namespace synstep
