// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/marks.h"

namespace synstep {

namespace {

constexpr qreal half = timelineMark / 2, dataWidth = 9;

QPainterPath triangle(QPointF center, qreal left, qreal right) {
    QPainterPath path(center + QPointF(left, -half));
    path.lineTo(center + QPointF(right, 0));
    path.lineTo(center + QPointF(left, half));
    path.closeSubpath();
    return path;
}

void addBar(DisplayList& list, std::uint32_t element, QPointF center, qreal aside, const Stroke& stroke,
            qreal opacity) {
    addLine(list, element, center + QPointF(aside, -half), center + QPointF(aside, half), stroke, opacity);
}

}  // namespace

void addSegmentMark(DisplayList& list, std::uint32_t element, SegmentKind kind, QPointF center,
                    qreal opacity) {
    const Ink ink = inkOf(kind);
    const Fill fill{ink, 1, std::nullopt, 5};
    switch (kind) {
        case SegmentKind::syn:
        case SegmentKind::synAck:
            addPath(list, element, triangle(center, -half, half), std::nullopt, fill, opacity);
            break;
        case SegmentKind::ack:
            // Two lines, not one with a corner: for those Qt has a quick way.
            for (const qreal arm : {-half, half})
                addLine(list, element, center + QPointF(-half / 2, arm), center + QPointF(half / 2 + 1, 0),
                        Stroke{ink, 1.8, {}, true, 1}, opacity);
            break;
        case SegmentKind::data:
            // Side by side they are still seen to be several.
            addRect(list, element, QRectF(center.x() - dataWidth / 2, center.y() - 5, dataWidth, 10), 0,
                    std::nullopt, fill, opacity);
            break;
        case SegmentKind::fin:
            for (const qreal aside : {-2.1, 2.1})
                addBar(list, element, center, aside, Stroke{ink, 1.8, {}, false, 1}, opacity);
            break;
        case SegmentKind::rst:
            addPath(list, element, triangle(center, -half, half - 3), std::nullopt, fill, opacity);
            addBar(list, element, center, half - 1.3, Stroke{ink, 2.6, {}, false, 1}, opacity);
            break;
    }
}

void addCallMark(DisplayList& list, std::uint32_t element, QPointF center, qreal opacity) {
    addLine(list, element, center + QPointF(0, half + 2), center + QPointF(0, half + 7),
            Stroke{Ink::muted, 1.5, {}, false, 1}, opacity);
}

void addLossMark(DisplayList& list, std::uint32_t element, QPointF center, qreal opacity) {
    constexpr qreal arm = 3;
    QPainterPath path(center + QPointF(-arm, -arm));
    path.lineTo(center + QPointF(arm, arm));
    path.moveTo(center + QPointF(arm, -arm));
    path.lineTo(center + QPointF(-arm, arm));
    addPath(list, element, path, Stroke{Ink::ink, 2, {}, true, 1}, std::nullopt, opacity);
}

void addWaitMark(DisplayList& list, std::uint32_t element, QPointF center, Ink ink, qreal opacity) {
    for (const qreal aside : {-2.5, 2.5})
        addLine(list, element, center + QPointF(aside - 2, half), center + QPointF(aside + 2, -half),
                Stroke{ink, 1.3, {}, true, 1}, opacity);
}

}  // namespace synstep
