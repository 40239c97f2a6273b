// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of glyphs.h: five roles by line and head (measures.md 3).
#include <QLineF>
#include <cmath>

#include "ui/scene/glyphs.h"

namespace synstep {

namespace {

constexpr qreal currentStroke = 1.5, currentHead = 1.23;
constexpr qreal copyWidth = 1.1, copyHead = 0.8;
constexpr qreal finApart = 4.2, finLine = 1.5;
constexpr qreal haloWidth = 12, haloOpacity = 0.17;

enum class Look { filled, open, thick, hollow, barred };

Look lookOf(const ArrowStyle& style) {
    if (style.networkCopy) return Look::open;
    switch (style.kind) {
        case SegmentKind::syn:
        case SegmentKind::synAck:
            return Look::filled;
        case SegmentKind::data:
            return Look::thick;
        case SegmentKind::fin:
            return Look::hollow;
        case SegmentKind::rst:
            return Look::barred;
        case SegmentKind::ack:
            break;
    }
    return Look::open;
}

qreal widthOf(const ArrowStyle& style) {
    if (style.networkCopy) return copyWidth;
    switch (lookOf(style)) {
        case Look::filled:
            return 2.2;
        case Look::open:
            return 1.4;
        case Look::thick:
            return 4;
        case Look::hollow:
            return finLine;
        case Look::barred:
            break;
    }
    return 2;
}

qreal strokeFactor(const ArrowStyle& style, const Theme& theme) {
    return theme.strokeScale() * (style.current && !style.networkCopy ? currentStroke : 1);
}

qreal headFactor(const ArrowStyle& style, const Theme& theme) {
    return theme.strokeScale() * (style.networkCopy ? copyHead : style.current ? currentHead : 1);
}

Stroke strokeOf(const ArrowStyle& style, const Theme& theme) {
    const qreal scale = theme.strokeScale();
    Stroke stroke{inkOf(style.kind), widthOf(style) * strokeFactor(style, theme), {}, false, 1};
    if (style.repeated) stroke.dashes = {8 * scale, 5 * scale};
    return stroke;
}

// Along an arrow and across it.
struct Frame {
    QPointF origin, along, across;
    Frame(QPointF at, qreal direction)
        : origin(at), along(std::cos(direction), std::sin(direction)), across(-along.y(), along.x()) {}
    QPointF at(qreal forward, qreal aside) const { return origin + along * forward + across * aside; }
};

void addZigzag(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from, QPointF to,
               const Theme& theme) {
    const qreal scale = theme.strokeScale();
    const qreal lead = 4 * scale, tooth = 7 * scale, height = 5 * scale;
    const qreal length = QLineF(from, to).length();
    const int teeth = qBound(0, static_cast<int>((length - 2 * lead) / tooth), 6);
    const Frame frame(from, directionOf(from, to));
    QPainterPath path(from);
    path.lineTo(frame.at(lead, 0));
    for (int i = 0; i < teeth; ++i)
        path.lineTo(frame.at(lead + (i + 0.5) * tooth, i % 2 == 0 ? height : -height));
    path.lineTo(frame.at(lead + teeth * tooth, 0));
    path.lineTo(to);
    addPath(list, element, path, strokeOf(style, theme), std::nullopt, style.opacity);
}

void addHeadPath(DisplayList& list, std::uint32_t element, const ArrowStyle& style, const Frame& tip,
                 qreal length, qreal width, bool closed, std::optional<Stroke> stroke,
                 std::optional<Ink> fill) {
    QPainterPath path(tip.at(-length, width / 2));
    path.lineTo(tip.origin);
    path.lineTo(tip.at(-length, -width / 2));
    if (closed) path.closeSubpath();
    std::optional<Fill> filling;
    if (fill) filling = Fill{*fill, 1, std::nullopt, 5};
    addPath(list, element, path, std::move(stroke), filling, style.opacity);
}

}  // namespace

qreal directionOf(QPointF from, QPointF to) {
    return std::atan2(to.y() - from.y(), to.x() - from.x());
}

qreal arrowHeadGap(const ArrowStyle& style, const Theme& theme) {
    const qreal scale = headFactor(style, theme);
    switch (lookOf(style)) {
        case Look::filled:
            return 8 * scale;
        case Look::open:
            return 1 * scale;
        case Look::thick:
            return 10 * scale;
        case Look::hollow:
            return 12.2 * scale;
        case Look::barred:
            break;
    }
    return 10 * scale;
}

void addArrowHead(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF tip,
                  qreal direction, const Theme& theme) {
    const Frame frame(tip, direction);
    const Ink ink = inkOf(style.kind);
    const qreal scale = headFactor(style, theme);
    const qreal page = theme.strokeScale();
    switch (lookOf(style)) {
        case Look::filled:
            addHeadPath(list, element, style, frame, 13 * scale, 11 * scale, true, std::nullopt, ink);
            break;
        case Look::thick:
            addHeadPath(list, element, style, frame, 15 * scale, 14 * scale, true, std::nullopt, ink);
            break;
        case Look::open: {
            const Stroke line{ink, widthOf(style) * strokeFactor(style, theme), {}, true, 1};
            addHeadPath(list, element, style, frame, 12 * scale, 11 * scale, false, line, std::nullopt);
            break;
        }
        case Look::hollow: {
            const Stroke line{ink, 1.6 * page, {}, false, 1};
            addHeadPath(list, element, style, frame, 13 * scale, 13 * scale, true, line, Ink::ground);
            break;
        }
        case Look::barred: {
            const Frame head(frame.at(-3 * page, 0), direction);
            addHeadPath(list, element, style, head, 13 * scale, 11 * scale, true, std::nullopt, ink);
            const qreal half = 8.5 * scale;
            const Stroke bar{ink, 2.6 * page, {}, true, 1};
            addLine(list, element, frame.at(-1.2 * page, half), frame.at(-1.2 * page, -half), bar,
                    style.opacity);
            break;
        }
    }
}

void addArrowLine(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from, QPointF to,
                  const Theme& theme, bool zigzag) {
    const Look look = lookOf(style);
    if (look == Look::barred && zigzag) {
        addZigzag(list, element, style, from, to, theme);
        return;
    }
    const Stroke stroke = strokeOf(style, theme);
    if (look != Look::hollow) {
        addLine(list, element, from, to, stroke, style.opacity);
        return;
    }
    const Frame frame(QPointF(0, 0), directionOf(from, to));
    const QPointF aside = frame.across * (finApart / 2 * strokeFactor(style, theme));
    addLine(list, element, from - aside, to - aside, stroke, style.opacity);
    addLine(list, element, from + aside, to + aside, stroke, style.opacity);
}

void addHalo(DisplayList& list, std::uint32_t element, const ArrowStyle& style,
             const std::vector<QPointF>& points, const Theme& theme) {
    if (points.size() < 2) return;
    QPainterPath path(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) path.lineTo(points[i]);
    const qreal width = lookOf(style) == Look::thick ? haloWidth + 4 : haloWidth;
    addPath(list, element, path,
            Stroke{inkOf(style.kind), width * theme.strokeScale(), {}, true, haloOpacity}, std::nullopt,
            style.opacity);
}

void addArrow(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from, QPointF tip,
              const Theme& theme) {
    const qreal direction = directionOf(from, tip);
    const qreal gap = qMin(arrowHeadGap(style, theme), QLineF(from, tip).length());
    if (style.current) addHalo(list, element, style, {from, tip}, theme);
    addArrowLine(list, element, style, from, Frame(tip, direction).at(-gap, 0), theme);
    addArrowHead(list, element, style, tip, direction, theme);
}

void addLostRest(DisplayList& list, std::uint32_t element, QPointF from, QPointF to, const Theme& theme,
                 qreal opacity) {
    const qreal scale = theme.strokeScale();
    addLine(list, element, from, to, Stroke{Ink::lostRest, 1.3 * scale, {1.5 * scale, 5 * scale}, true, 1},
            opacity);
}

void addDelayedArrow(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from,
                     QPointF kink, qreal fall, QPointF tip, const Theme& theme) {
    const qreal scale = theme.strokeScale();
    const QPointF landing = kink + QPointF(0, fall);
    const qreal direction = directionOf(landing, tip);
    const qreal gap = qMin(arrowHeadGap(style, theme), QLineF(landing, tip).length());
    if (style.current) addHalo(list, element, style, {from, kink, landing, tip}, theme);
    addArrowLine(list, element, style, from, kink, theme);
    const Stroke dotted{inkOf(style.kind), 1.6 * scale, {1.5 * scale, 4 * scale}, false, 1};
    addLine(list, element, kink, landing, dotted, style.opacity);
    addArrowLine(list, element, style, landing, Frame(tip, direction).at(-gap, 0), theme, false);
    addArrowHead(list, element, style, tip, direction, theme);
    addClock(list, element, kink + QPointF(0, fall / 2), theme, inkOf(style.kind), style.opacity);
}

}  // namespace synstep
