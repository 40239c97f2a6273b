// SPDX-License-Identifier: GPL-3.0-or-later
// Of a long line only what is seen of it.
#pragma once

#include <QLineF>
#include <QRectF>
#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

// A dashed line is drawn so many dashes at a time, counted from its beginning, so that each of them is the
// same pixels whatever place it is drawn for.
inline constexpr int dashesAtOnce = 8;

// Pieces of a line that show in these places what the whole line would; no two of them lie on each other.
// Whole groups of dashes are left out, so that the others stay where they are.
std::vector<QLineF> piecesInSight(const QLineF& line, const Stroke& stroke,
                                  const std::vector<QRectF>& places);

}  // namespace synstep
