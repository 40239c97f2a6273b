// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a hatch, cut to an outline: painter and SVG writer draw the same ones and neither needs
// clipping.
#pragma once

#include <QPainterPath>

namespace synstep {

inline constexpr qreal hatchWidth = 1.1;

// Lines that rise to the right, `step` px from each other measured along an axis.
// Those that meet `within`: of a bar as long as a run only what is in sight. Null: all.
QPainterPath hatchLines(const QPainterPath& outline, qreal step, const QRectF& within = {});

}  // namespace synstep
