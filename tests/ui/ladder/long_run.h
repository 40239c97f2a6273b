// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are laid out in several blocks, and what one sees of them.
#pragma once

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/height_index.h"

namespace synstep {

// Both hosts send at any time, so that many messages cross; some are late or twice.
LadderRun randomRun(std::uint32_t seed, int messages);

// All that is written within these heights, and the arrows, from `origin` downward; what is moved to whole
// pixels is left out.
std::string told(const DisplayList& list, const HeightRange& range, qreal origin);

}  // namespace synstep
