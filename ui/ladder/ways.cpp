// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/ways.h"

#include <algorithm>
#include <cmath>

namespace synstep {

namespace {

constexpr qreal copyDown = 10;
constexpr qreal leastFallOfKink = 4;
}  // namespace

MessageWay wayOf(const LabelSource& source, const LadderAxis& axis, std::size_t message,
                 const std::function<qreal(QPointF, QPointF)>& kinkOf) {
    const LadderGeometry& g = source.geometry;
    const LadderMessage& m = source.model.messages[message];
    const HostId sender = m.departure.from, receiver = peerOf(sender);
    const qreal way = LadderGeometry::inward(sender);
    MessageWay course;
    const qreal start =
        m.departure.injected ? cloudX(g, sender) + way * cloudHalf(source.theme) : g.arrowEnd(sender);
    const QPointF from(
        start, (m.from == noPoint ? axis.y(m.to) - g.transit : axis.y(m.from)) + (m.copy ? copyDown : 0));
    QPointF to(g.arrowEnd(receiver), m.to == noPoint ? from.y() + g.transit : axis.y(m.to));
    course.corners.push_back(from);
    if (m.lost()) {
        const QPointF cross(g.arrowEnd(sender) + LadderGeometry::lossAt * (to.x() - g.arrowEnd(sender)),
                            axis.y(m.loss));
        if (m.to == noPoint)
            to.setY(cross.y() + (cross.y() - from.y()) * (to.x() - cross.x()) / (cross.x() - from.x()));
        course.corners.push_back(cross);
    } else if (m.departure.delayed && !m.copy && to.y() - from.y() > g.transit + leastFallOfKink) {
        const qreal slope = g.transit / std::abs(g.arrowEnd(receiver) - g.arrowEnd(sender));
        const qreal x = kinkOf(from, to);
        course.kinked = true;
        course.corners.push_back({x, from.y() + slope * std::abs(x - from.x())});
        course.corners.push_back({x, to.y() - slope * std::abs(to.x() - x)});
    }
    course.corners.push_back(to);
    return course;
}

}  // namespace synstep
