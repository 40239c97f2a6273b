// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of giving heights to points, one sweep each: point after point in the order of time, each at a
// height that depends on earlier ones alone.
#pragma once

#include "ui/ladder/axis.h"

namespace synstep {

// One sweep over points by their ranks: from `begin` on, so that what is kept stands as it would in any other
// part of the run.
struct Sweep {
    std::size_t begin = 0, kept = 0, end = 0;
    qreal lowestBefore = 0;  // of the points before those that are kept
};
// One for each block, the lowest first: what a later one does to points that are not its own is written over.
std::vector<Sweep> sweepsOf(const LadderModel& model);
// After them: by how much the points of each block, from the top on, are lower than as swept.
std::vector<qreal> joined(const std::vector<Sweep>& sweeps, const LadderModel& model,
                          const std::vector<qreal>& heights);

// Rows as close as they may be, and pushed apart until no label lies on another; long waits broken.
void sweepByEvent(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);
// In proportion to time; nothing is pushed: labels without room give up their numbers, then themselves.
void sweepLinear(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);

}  // namespace synstep
