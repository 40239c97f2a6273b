// SPDX-License-Identifier: GPL-3.0-or-later
// What the shapes of a ladder look up instead of searching the run for it: found once for a laid-out ladder,
// since none of it depends on where "now" is.
#pragma once

#include <array>

#include "ui/ladder/axis.h"
#include "ui/ladder/height_index.h"

namespace synstep {

inline constexpr std::size_t alwaysKnown = noEntry - 1;

struct LadderIndex {
    LadderIndex(const LabelSource& source, const LadderLabels& texts, const LadderAxis& axis);

    struct Down {
        std::size_t crash = 0;  // the call
        PointId up = noPoint;   // none: it stays down
    };

    // What goes on has no lower end; labels of messages have all heights to which they may yet give way. Of
    // messages and labels also those that are not revealed.
    HeightIndex messages, spans, timers, calls, drops, labels;
    // By point, the entry that lets it be known: the one that made it, or by which left what ends there;
    // none: nobody knows of it; or alwaysKnown.
    std::vector<std::size_t> knownBy;
    std::vector<bool> stateBegins;     // by point: a state's hairline is there
    std::vector<bool> afterBell;       // by timer: where it starts is the bell of the one before
    std::array<bool, 2> stateFromTop;  // by host
    std::vector<Down> downs;
};

// From the departure to where it arrives, would, or fades away.
HeightRange wayRange(const LabelSource& source, const LadderAxis& axis, std::size_t message);

// From the label or the departure down to the arrival, everything of it included.
HeightRange messageRange(const LabelSource& source, const LadderLabels& labels, const LadderAxis& axis,
                         std::size_t message);

}  // namespace synstep
