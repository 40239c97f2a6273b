// SPDX-License-Identifier: GPL-3.0-or-later
// How each edge of the engine's table runs across the chart, and where its words stand (measures.md 7).
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <optional>
#include <vector>

#include "core/tcp/transitions.h"
#include "ui/scene/display_list.h"
#include "ui/statechart/geometry.h"

namespace synstep {

enum class EdgeStyle {
    clientPath,   // the usual path of the active opener: solid
    serverPath,   // of the passive opener: dashed
    rare,         // thin
    note,         // thin, dotted: left out of figure 5
    backToListen  // by RST: dotted, barred
};

struct EdgeLabel {
    QPointF anchor;
    Align align = Align::left;
    int line = 0;  // which line of the edge's words; -1: all of them, "event / action"
};

struct Route {
    Transition transition;
    EdgeStyle style = EdgeStyle::rare;
    std::vector<QPointF> corners;   // from border to border; a stub: only where it begins
    std::vector<EdgeLabel> labels;  // none in a compact chart
    bool isStub = false;            // an exit by RST, drawn as a stub under its state
    bool onlyWhenTaken = false;
};

// Nothing for a transition that the chart does not know.
std::optional<Route> routeOf(const Transition& transition, const ChartGeometry& geometry);

// The corners joined by lines, rounded.
QPainterPath pathOf(const std::vector<QPointF>& corners, qreal radius);

}  // namespace synstep
