// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/hatch.h"

#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <vector>

namespace synstep {

namespace {

// Where the line x + y = sum crosses the polygon's sides, by x.
std::vector<qreal> crossings(const QPolygonF& polygon, qreal sum) {
    std::vector<qreal> xs;
    for (qsizetype i = 0; i + 1 < polygon.size(); ++i) {
        const QPointF a = polygon[i], b = polygon[i + 1];
        const qreal fromA = a.x() + a.y() - sum, fromB = b.x() + b.y() - sum;
        if ((fromA < 0) == (fromB < 0)) continue;
        xs.push_back(a.x() + (b.x() - a.x()) * fromA / (fromA - fromB));
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

}  // namespace

QPainterPath hatchLines(const QPainterPath& outline, qreal step, const QRectF& within) {
    QPainterPath lines;
    const QPolygonF polygon = outline.toFillPolygon();
    const QRectF whole = polygon.boundingRect();
    const QRectF box = within.isNull() ? whole : whole.intersected(within.adjusted(-step, -step, step, step));
    const qreal first = std::ceil((box.left() + box.top()) / step) * step;
    for (qreal sum = first; sum < box.right() + box.bottom(); sum += step) {
        const std::vector<qreal> xs = crossings(polygon, sum);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            lines.moveTo(xs[i], sum - xs[i]);
            lines.lineTo(xs[i + 1], sum - xs[i + 1]);
        }
    }
    return lines;
}

}  // namespace synstep
