// SPDX-License-Identifier: GPL-3.0-or-later
// Where the twelve nodes of the chart stand: three columns, seven rows; CLOSED is there twice, as in the RFC.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <array>

#include "core/tcp/state.h"

namespace synstep {

struct ChartGeometry {
    bool compact = false;
    qreal unit = 1;  // px at 100 % of screen type become this
    QSizeF size;
    qreal left = 0, middle = 0, right = 0;  // x of the columns
    std::array<qreal, 8> y{};               // y[1] .. y[7]
    qreal halfWidth = 59, halfHeight = 14;  // of a node

    QPointF center(State state, bool end = false) const;
    QRectF node(State state, bool end = false) const;
    QRectF activeGroup() const;
    QRectF passiveGroup() const;
    qreal noteX() const;      // of the route around the active group's states
    qreal closeRunY() const;  // of the runs from ESTABLISHED to both closing sides
};

// `unit` is how much bigger than a screen's the type of the chart is; `room` may be smaller than the chart.
ChartGeometry chartGeometry(bool compact, qreal unit, QSizeF room);
QSizeF leastChartSize(bool compact, qreal unit);
inline constexpr qreal chartCaptionHeight = 20;  // of the line above a compact chart, in units

}  // namespace synstep
