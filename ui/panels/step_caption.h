// SPDX-License-Identifier: GPL-3.0-or-later
// Why this step happened, in at most two lines below a presentation, and where that is written. A function.
#pragma once

#include "ui/scene/display_list.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

// `size` in units of the look's theme. Before the first step: what the scenario is about.
DisplayList layoutStepCaption(const Session& session, QSizeF size, const Look& look);

}  // namespace synstep
