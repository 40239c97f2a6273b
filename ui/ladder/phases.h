// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of what a ladder shows: where one ends and the next begins, and finished ones told in one row
// (measures.md 5). A phase ends only where nothing is in flight; where something is, the two are one.
#pragma once

#include "ui/ladder/ladder.h"
#include "ui/ladder/model.h"

namespace synstep {

// Those of more than one segment that another one follows, in order; none where there is a flood: it is one
// row already. In time linear in the model.
std::vector<LadderPhase> phasesOf(const LadderModel& model);

// How many of them are over for good at this place in the run.
std::size_t finishedAt(const std::vector<LadderPhase>& phases, std::size_t cursor);

// Finds the phases of the model, gives a row to each that is finished, and leaves out what belongs to them
// but for what goes on: states, timers, the listener. What the view asks about, or wants opened, stays as it
// is.
void foldPhases(LadderModel& model, const LadderView& view);

}  // namespace synstep
