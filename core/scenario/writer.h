// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a scenario as a file of contracts/scenario.md: what is as by default is left out.
//
// Reading the text gives an equal Scenario again (but for the lines of expectations), if the Scenario can be
// said in the format at all: a row waits for the socket that it concerns, an injected segment has no ports of
// its own but the sender's, and policies that no key names are those of the stack.
#pragma once

#include <string>

#include "core/scenario/scenario.h"

namespace synstep {

std::string scenarioText(const Scenario& scenario);
// Of this, its lesson and its story alone, as tables that may stand at the end of a file.
std::string lessonText(const Scenario& scenario);
// The keys of one row of the story, a line each.
std::string storyStepText(const StoryStep& step, const Setup& setup);

// "50ms", "1300ms": in the largest unit of which it is a whole number.
std::string durationText(Duration duration);

}  // namespace synstep
