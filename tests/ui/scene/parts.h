// SPDX-License-Identifier: GPL-3.0-or-later
// A display list of every sign in every fate (the mock-up "parts"): what painter and SVG writer are tried on.
#pragma once

#include "ui/scene/display_list.h"

namespace synstep {

DisplayList partsSheet(const Theme& theme);

}  // namespace synstep
