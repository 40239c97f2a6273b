// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the state chart that is in use, opening or closing, in type that is read from afar; the other
// half is folded into a box of pills. A function, as the whole chart is (statechart.h), with the same names
// of elements. QtGui only.
#pragma once

#include "ui/statechart/half_plan.h"
#include "ui/statechart/statechart.h"

namespace synstep {

// Which one: closing as soon as one of the two ends closes.
ChartHalf halfInUse(const StateChartView& view);

DisplayList layoutHalfChart(const StateChartView& view, QSizeF size, const Theme& theme);

}  // namespace synstep
