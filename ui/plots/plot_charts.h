// SPDX-License-Identifier: GPL-3.0-or-later
// PlotData as the contents of a chart. What a mark means is told by its shape; colours are those of the
// ladder.
#pragma once

#include <QtCharts/QChart>

#include "core/scenario/scenario.h"
#include "ui/plots/plot_data.h"
#include "ui/views/look.h"

namespace synstep {

enum class Plot { sequence, timeout, queues, states };
inline constexpr int plotCount = 4;

// What the upright axis of a plot counts, as words beside the chart; none where the axis itself names it.
QString upwards(Plot plot);

// Replaces the series and the axes of `chart`.
void showPlot(QChart& chart, Plot plot, const PlotData& data, const Scenario& scenario, const Look& look);

}  // namespace synstep
