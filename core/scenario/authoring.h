// SPDX-License-Identifier: GPL-3.0-or-later
// What an author needs who stops a run and has something to say or to ask just there.
#pragma once

#include <vector>

#include "core/scenario/story.h"
#include "core/trace/trace.h"

namespace synstep {

// The moments by which a story can name this position, when nothing before `from` counts: each is due exactly
// there. The most specific one comes first: a segment's before a state's. None: nothing that has a name
// happens there.
std::vector<Moment> momentsAt(const Trace& trace, std::size_t position, std::size_t from);

// Where in a story a step belongs that is due at this position of this run: behind those that are due by
// then, and before challenge and playground.
struct StoryPlace {
    std::size_t index = 0;
    std::size_t from = 0;  // the position at which the step before it is due
};
StoryPlace placeInStory(const Story& story, const Trace& trace, std::size_t position);

}  // namespace synstep
