// SPDX-License-Identifier: GPL-3.0-or-later
// Wrapped text on a page.
#pragma once

#include "ui/scene/display_list.h"

namespace synstep {

// Lines no wider than `width`, broken where the language allows, the first with its base line at `at`; the
// base line of the one that would follow.
qreal addWrapped(DisplayList& list, const QString& text, QPointF at, qreal width, Type type, Ink ink,
                 const Theme& theme);

}  // namespace synstep
