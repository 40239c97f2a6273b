// SPDX-License-Identifier: GPL-3.0-or-later
// Of a long line only what is seen of it.
#pragma once

#include <QLineF>
#include <QRectF>
#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

// Pieces of a line that show in these places what the whole line would; no two of them lie on each other.
// Whole patterns of dashes are left out, so that the others stay where they are.
std::vector<QLineF> piecesInSight(const QLineF& line, const Stroke& stroke,
                                  const std::vector<QRectF>& places);

}  // namespace synstep
