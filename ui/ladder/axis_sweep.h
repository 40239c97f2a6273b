// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of giving heights to points, one sweep each: point after point in the order of time, each at a
// height that depends on earlier ones alone.
#pragma once

#include "ui/ladder/axis.h"

namespace synstep {

// Rows as close as they may be, and pushed apart until no label lies on another; long waits broken.
void sweepByEvent(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);
// In proportion to time; nothing is pushed: labels without room give up their numbers, then themselves.
void sweepLinear(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);

}  // namespace synstep
