// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which a scenario file names moments, acts and what a step shows
// (resources/scenarios/README.md): read, and written again.
//
// A phrase is a fixed one, with a number within it or without ("client ACK 2 lost"). Nothing: it is not
// known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/scenario/story.h"

namespace synstep {

std::optional<Moment> momentFrom(std::string_view text);
std::string momentText(const Moment& moment);
// The phrase that is nearest to this text, or "".
std::string nearestMoment(std::string_view text);

std::optional<Shown> shownFrom(std::string_view text);
std::string shownText(const Shown& shown);
std::string nearestShown(std::string_view text);

// "lose client ACK 1", "delay server FIN by 2s", "duplicate client SYN 1", "inject 2". Calls are the reader's
// matter.
std::optional<StoryAct> actFrom(std::string_view text);
std::string actText(const StoryAct& act);
std::string nearestAct(std::string_view text);

// "SYN+ACK", "any".
std::string_view kindText(const std::optional<SegmentKind>& kind);

}  // namespace synstep
