// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has done to a run, written into its scenario: the result plays the same run by itself.
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

namespace synstep {

// `scenario` with a row for each act by which `run` came about: faults as faults, calls and injections at
// their instants, after the rows that it has. What it expects is left out: that was true of the run as
// written. What of its story holds of this run, keptStory() says (core/lesson).
//
// The format has an order within an instant: a call that was made after an injection, or in the middle of an
// instant when stepping by events, comes at another place there than it was made; plays() tells.
Scenario recorded(const Scenario& scenario, const Trace& run);

// Whether this scenario plays that run, entry for entry, as far as the run has been played.
bool plays(const Scenario& scenario, const Trace& run);

}  // namespace synstep
