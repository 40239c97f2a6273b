// SPDX-License-Identifier: GPL-3.0-or-later
// The chrome's colours: every role of QPalette in every group, from the theme, so that Fusion's widgets look
// the same on every desktop.
#pragma once

#include <QPalette>

#include "ui/theme/theme.h"

namespace synstep {

QPalette paletteOf(const Theme& theme);

// Whether a palette has light letters on a dark ground.
ThemeName schemeOf(const QPalette& palette);
// The scheme of the desktop. Takes our own palette off the application: set one afterwards.
ThemeName systemTheme();

}  // namespace synstep
