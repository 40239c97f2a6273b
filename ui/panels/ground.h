// SPDX-License-Identifier: GPL-3.0-or-later
// The colour behind a widget, by role.
#pragma once

#include "ui/theme/theme.h"

class QWidget;

namespace synstep {

void setGround(QWidget* widget, const Theme& theme, Ink ground);

}  // namespace synstep
