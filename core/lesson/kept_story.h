// SPDX-License-Identifier: GPL-3.0-or-later
// What of a story still holds of a run that somebody has changed: what is saved with it.
//
// Left out are acts that are in the run already (what a person did is one of them at most, and a call not
// before it was asked for), steps that never come in it, captions that would be said while the two ends are
// in other states than their author saw them in, questions that have another answer there, choices (whose
// answers are an author's) about a part of the run that is another one, challenges that the run meets by
// itself or that count what it counts otherwise. Of a step that stays, what it points at is left out where
// another segment has that number, and its help with it: it may speak of that.
#pragma once

#include <cstdint>

#include "core/scenario/scenario.h"

namespace synstep {

struct KeptStory {
    Story story;
    // Steps that were left out, by what they do; of the others, things that they point at and helps.
    std::uint32_t captions = 0, questions = 0, acts = 0, challenges = 0, pointers = 0, helps = 0;
    bool isWhole() const { return captions + questions + acts + challenges + pointers + helps == 0; }
};

// `saved` is `asTold` with rows for what a person did to `run`, which it plays; and maybe with steps that
// somebody has written since: these are held to be about the run at hand, and need only come in it.
KeptStory keptStory(const Scenario& asTold, const Scenario& saved, const Trace& run);

}  // namespace synstep
