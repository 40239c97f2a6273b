// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture says of the thing under the pointer.
#pragma once

#include <QHelpEvent>

#include "ui/scene/display_list.h"

namespace synstep {

// Shows the name of the topmost element at `point` of the picture; hides the tool tip where there is none.
void showToolTip(const QHelpEvent& event, const DisplayList& list, QPointF point, QWidget* widget);

}  // namespace synstep
