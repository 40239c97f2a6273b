// SPDX-License-Identifier: GPL-3.0-or-later
// Where two pictures differ, so that only there need be painted anew. QtGui only.
#pragma once

#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

// Rectangles that cover all in which two lists, painted in the same way, differ, but for what a painter adds
// at edges to fit them into its pixels. What has grown at one end differs only there.
std::vector<QRectF> differences(const DisplayList& before, const DisplayList& after, const Theme& theme);

}  // namespace synstep
