// SPDX-License-Identifier: GPL-3.0-or-later
// What is said below a presentation, in at most two lines, and where that is written: the caption of the
// story as long as it is that one's time, else why this step happened. Functions.
#pragma once

#include "ui/scene/display_list.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

// `size` in units of the look's theme. Before the first step: what the scenario is about.
DisplayList layoutStepCaption(const Session& session, QSizeF size, const Look& look);
// Of these sentences as many as there is room for, the most telling first.
DisplayList layoutCaption(const QStringList& sentences, const QString& writtenIn, QSizeF size,
                          const Look& look);

}  // namespace synstep
