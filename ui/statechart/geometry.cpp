// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/geometry.h"

namespace synstep {

namespace {

// In units: measures.md 7, moved inward so that the groups' frames and the topmost label stay in the box.
struct Measures {
    QSizeF size;
    qreal left, middle, right;
    std::array<qreal, 8> y;
    qreal halfWidth, halfHeight;
    qreal noteGap, frameGap;  // from a node's left side to the note's route and to the frame
    qreal frameTop, frameBottom, passiveBottom;
    qreal closeRun;  // below the centre of ESTABLISHED
};
constexpr Measures full{{440, 475}, 77, 220, 377, {0, 20, 81, 150, 215, 302, 375, 447}, 59, 14, 9, 17,
                        25,         27, 27,  41};
constexpr Measures small{{352, 318}, 66, 180, 294, {0, 13, 58, 104, 149, 199, 246, 292}, 50, 12, 8, 15,
                         18,         25, 24,  27};

const Measures& measures(bool compact) {
    return compact ? small : full;
}

}  // namespace

QSizeF leastChartSize(bool compact, qreal unit) {
    return measures(compact).size * unit;
}

ChartGeometry chartGeometry(bool compact, qreal unit, QSizeF room) {
    const Measures& m = measures(compact);
    const QSizeF least = leastChartSize(compact, unit);
    ChartGeometry g;
    g.compact = compact;
    g.unit = unit;
    g.size = room.expandedTo(least);
    const bool caption = compact && g.size.height() >= least.height() + chartCaptionHeight * unit;
    const qreal above = caption ? chartCaptionHeight * unit : 0;
    const qreal wider = g.size.width() - least.width(), higher = g.size.height() - least.height() - above;
    g.left = m.left * unit;
    g.middle = m.middle * unit + wider / 2;
    g.right = m.right * unit + wider;
    for (std::size_t i = 1; i < g.y.size(); ++i)
        g.y[i] = above + m.y[i] * unit + higher * static_cast<qreal>(i - 1) / 6;
    g.halfWidth = m.halfWidth * unit;
    g.halfHeight = m.halfHeight * unit;
    return g;
}

QPointF ChartGeometry::center(State state, bool end) const {
    switch (state) {
        case State::closed:
            return end ? QPointF(right, y[7]) : QPointF(middle, y[1]);
        case State::listen:
            return {middle, y[2]};
        case State::synReceived:
            return {left, y[3]};
        case State::synSent:
            return {right, y[3]};
        case State::established:
            return {middle, y[4]};
        case State::finWait1:
            return {left, y[5]};
        case State::closeWait:
            return {right, y[5]};
        case State::finWait2:
            return {left, y[6]};
        case State::closing:
            return {middle, y[6]};
        case State::lastAck:
            return {right, y[6]};
        case State::timeWait:
            break;
    }
    return {middle, y[7]};
}

QRectF ChartGeometry::node(State state, bool end) const {
    const QPointF c = center(state, end), half(halfWidth, halfHeight);
    return {c - half, c + half};
}

QRectF ChartGeometry::activeGroup() const {
    const Measures& m = measures(compact);
    return {QPointF(left - halfWidth - m.frameGap * unit, y[5] - m.frameTop * unit),
            QPointF(middle + halfWidth + 7 * unit, y[7] + m.frameBottom * unit)};
}

QRectF ChartGeometry::passiveGroup() const {
    const Measures& m = measures(compact);
    return {QPointF(right - halfWidth - (compact ? 7 : 8) * unit, y[5] - m.frameTop * unit),
            QPointF(right + halfWidth + 3 * unit, y[6] + m.passiveBottom * unit)};
}

qreal ChartGeometry::noteX() const {
    return left - halfWidth - measures(compact).noteGap * unit;
}
qreal ChartGeometry::closeRunY() const {
    return y[4] + measures(compact).closeRun * unit;
}

}  // namespace synstep
